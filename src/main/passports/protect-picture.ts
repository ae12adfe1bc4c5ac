/** Makes the copy of a passport that is handed out. Only the thread of the protected copies calls this. */
import { regularTypeface, missingCharacters } from '../../core/form/typeface.ts';
import { outlineOfLine } from '../../core/form/text-outline.ts';
import type { HiddenBox } from '../../core/applicant/passport-copy.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import sharp from 'sharp';

import { readFonts } from '../letters/resources.ts';
import type { ProtectedCopy, ProtectionTask } from './messages.ts';
import { openPicture } from './open-picture.ts';

/** A sheet of A4 at 200 dpi, either way round: nothing finer leaves the house. */
const LONG_PIXELS = 2339;
const SHORT_PIXELS = 1654;
const JPEG_QUALITY = 85;
/** The writing rises by this angle, in degrees, and lets what is below shine through. */
const ANGLE = 20;
const [SIN, COS] = [Math.sin((ANGLE * Math.PI) / 180), Math.cos((ANGLE * Math.PI) / 180)];
const OPACITY = 0.42;
const MOST_TYPE = 0.034;
/** Units of the outlines. */
const UNITS_PER_EM = 1000;

/**
 * Draws boxes over the picture's pixels, writes across it and encodes it anew: what lay below a box, and all that
 * the file said beside its picture, is not in the result. Problems at the task's path: those of {@link openPicture},
 * `form/glyph-missing`.
 */
export async function protectPicture(task: ProtectionTask): Promise<Outcome<ProtectedCopy>> {
  const { bytes, path, boxes, watermark, lineCount, resourcesFolder } = task;
  const picture = await openPicture(bytes, path);
  if (!picture.ok) return picture;
  const typeface = regularTypeface(await readFonts(resourcesFolder));
  const missing = missingCharacters(watermark.join(''), typeface);
  if (missing.length > 0)
    return fail(problem('watermark', 'form/glyph-missing', { characters: missing.join(' ') }));
  try {
    const isUpright = picture.value.height >= picture.value.width;
    const { data, info } = await picture.value
      .read()
      .resize({
        ...{ width: isUpright ? SHORT_PIXELS : LONG_PIXELS, height: isUpright ? LONG_PIXELS : SHORT_PIXELS },
        ...{ fit: 'inside', withoutEnlargement: true },
      })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    for (const box of boxes) blacken(data, { width, height, channels }, box);
    const lines = watermark.map((line) => outlineOfLine(line, typeface));
    const writing = Buffer.from(writingOf(lines, { width, height }, lineCount));
    const jpeg = await sharp(data, { raw: { width, height, channels: channels as 3 } })
      .composite(watermark.length === 0 ? [] : [{ input: writing, left: 0, top: 0 }])
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer();
    return succeed({ jpeg: new Uint8Array(jpeg), width, height });
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}

interface RawSize {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Overwrites every pixel that a box touches. */
function blacken(data: Buffer, { width, height, channels }: RawSize, box: HiddenBox): void {
  const left = Math.max(Math.floor(box.x * width), 0);
  const right = Math.min(Math.ceil((box.x + box.width) * width), width);
  const bottom = Math.min(Math.ceil((box.y + box.height) * height), height);
  for (let y = Math.max(Math.floor(box.y * height), 0); y < bottom; y += 1)
    data.fill(0, (y * width + left) * channels, (y * width + right) * channels);
}

/**
 * Lines that rise across the picture, one language after the other. They are longer than the picture: by turns their
 * beginning and their end are in sight, so that purpose, day and reference can be read.
 */
function writingOf(
  lines: readonly { readonly svg: string; readonly width: number }[],
  size: { readonly width: number; readonly height: number },
  lineCount: number,
): string {
  const { width, height } = size;
  const step = height / lineCount;
  const type = Math.min(step * 0.5, width * MOST_TYPE);
  const scale = type / UNITS_PER_EM;
  const farthest = (width * SIN + height * COS) / 2;
  const written: string[] = [];
  for (let row = 0; row * step < 2 * farthest + step; row += 1) {
    const line = lines[row % lines.length];
    if (line === undefined) continue;
    const y = row * step - farthest;
    const { left, right } = rowWithin(size, y);
    const along = line.width * scale + 1.5 * type;
    const showsStart = Math.floor(row / lines.length) % 2 === 0;
    const anchor = showsStart ? left + type : right - type - line.width * scale;
    const before = Math.max(0, Math.ceil((anchor - left) / along));
    for (let x = anchor - before * along; x < right; x += along)
      written.push(`<g transform="translate(${x} ${y}) scale(${scale})">${line.svg}</g>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <g fill="#22508f" fill-opacity="${OPACITY}" stroke="#fff" stroke-opacity="0.25" stroke-width="12"
      transform="translate(${width / 2} ${height / 2}) rotate(${-ANGLE})">${written.join('')}</g></svg>`;
}

/** Where a row enters and leaves the picture, in the turned frame whose origin is the picture's middle. */
function rowWithin({ width, height }: { readonly width: number; readonly height: number }, y: number) {
  return {
    left: Math.max((-width / 2 - y * SIN) / COS, (y * COS - height / 2) / SIN),
    right: Math.min((width / 2 - y * SIN) / COS, (y * COS + height / 2) / SIN),
  };
}
