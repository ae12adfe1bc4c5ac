/**
 * `npm run icons`: draws the icons of the program and of its backups from their two drawings, in the sizes and formats
 * that Linux, Windows and macOS ask for.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import png2icons from 'png2icons';
import sharp from 'sharp';

const folder = path.join(import.meta.dirname, '..', '..', 'packaging');
/** Sizes of the hicolor theme, in pixels. */
const THEME_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** From this size on, in pixels, Windows and macOS get theirs. */
const LARGEST = 1024;

/** Draws one drawing of 512 × 512 units in a size, sharp at any. */
async function draw(svg: Buffer, sizePx: number): Promise<Buffer> {
  const density = (72 * sizePx) / 512;
  return sharp(svg, { density }).resize(sizePx, sizePx).png({ compressionLevel: 9 }).toBuffer();
}

async function make(drawing: string, themeName: string, otherName: string): Promise<void> {
  const svg = readFileSync(path.join(folder, drawing));
  for (const size of THEME_SIZES) {
    const target = path.join(folder, 'icons', themeName, `${size}x${size}.png`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await draw(svg, size));
  }
  const largest = await draw(svg, LARGEST);
  const ico = png2icons.createICO(largest, png2icons.BICUBIC2, 0, true);
  const icns = png2icons.createICNS(largest, png2icons.BICUBIC2, 0);
  if (ico === null || icns === null) throw new Error(`${drawing} could not be converted`);
  writeFileSync(path.join(folder, `${otherName}.ico`), ico);
  writeFileSync(path.join(folder, `${otherName}.icns`), icns);
}

await make('icon.svg', 'program', 'icon');
// The name that electron-builder looks for: that of the file's extension.
await make('backup-icon.svg', 'backup', 'simclose');
