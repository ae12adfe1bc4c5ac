/** Reads the codes of printed pages as from a poor scan. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({
  overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) },
});

/** The text of each page's code, from a 150 dpi JPEG that is turned by 4° and blurred; undefined where none is read. */
export async function readPageCodes(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'simclose-scan-'));
  try {
    writeFileSync(path.join(folder, 'in.pdf'), bytes);
    spawnSync('pdftoppm', [
      '-r',
      '150',
      '-gray',
      '-png',
      path.join(folder, 'in.pdf'),
      path.join(folder, 'page'),
    ]);
    const codes: (string | undefined)[] = [];
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.png'))
      .sort()) {
      const scan = await sharp(path.join(folder, name))
        .rotate(4, { background: 'white' })
        .blur(1)
        .jpeg({ quality: 60 })
        .toBuffer();
      const found = await readBarcodes(new Uint8Array(scan), { formats: ['QRCode'] });
      codes.push(found[0]?.text);
    }
    return codes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
