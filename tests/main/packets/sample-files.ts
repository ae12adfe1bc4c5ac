/** Files that people enclose, made for tests; every picture has a red mark in its upper left corner. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

/** What a telephone writes into its photos and nobody wants to hand over. */
export const SECRETS = ['SERIAL-4711', 'SecretCamera'];

function picture(width: number, height: number) {
  const mark = `<rect x="5%" y="5%" width="20%" height="10%" fill="red"/>`;
  return sharp(
    Buffer.from(
      `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#cde"/>${mark}</svg>`,
    ),
  );
}

/** A photo that lies on its side in the file, with place and serial number. */
export async function photoOnItsSide(): Promise<Buffer> {
  const lying = await sharp(await picture(1200, 1600).png().toBuffer())
    .rotate(-90)
    .png()
    .toBuffer();
  return sharp(lying)
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Make: 'SecretCamera' },
        IFD2: { BodySerialNumber: 'SERIAL-4711' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 14/1 0/1' },
      },
    })
    .jpeg()
    .toBuffer();
}

/** A picture that needs no turning. */
export async function plainPicture(format: 'png' | 'webp'): Promise<Buffer> {
  return picture(800, 500)[format]().toBuffer();
}

/** A photo as telephones write it; made with Debian's `heif-enc` from a picture of 640 × 480. */
export function telephonePhoto(): Buffer {
  return readFileSync(path.join(import.meta.dirname, '../../fixtures/exhibits/telephone.heic'));
}

/** A page turned on its side, a page with a filled form, a blank page; with scripts and an attached file. */
export async function livelyPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const turned = document.addPage([842, 595]);
  turned.setRotation(degrees(90));
  turned.drawText('Turned page', { x: 60, y: 300, size: 24, font });
  const withForm = document.addPage([400, 600]);
  const field = document.getForm().createTextField('amount');
  field.setText('Paid 1240 tenge');
  field.addToPage(withForm, { x: 40, y: 500, width: 300, height: 24 });
  document.addPage([300, 300]);
  document.addJavaScript('hello', 'app.alert("hello")');
  await document.attach(Buffer.from('secret'), 'secret.txt', { mimeType: 'text/plain' });
  return document.save();
}

/** A document of many pages. */
export async function longPdf(pageCount: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pageCount; page += 1) document.addPage([200, 200]);
  return document.save();
}

/** Locks a document; an empty password lets everybody in. */
export function locked(bytes: Uint8Array, password: string): Buffer {
  return through('qpdf', bytes, (source, target) => [
    '--encrypt',
    password,
    'owner',
    '256',
    '--',
    source,
    target,
  ]);
}

/** A document as plain text, all streams but pictures unpacked. */
export function unpacked(bytes: Uint8Array): string {
  const options = ['--qdf', '--object-streams=disable'];
  return through('qpdf', bytes, (source, target) => [...options, source, target]).toString('latin1');
}

function through(
  tool: string,
  bytes: Uint8Array,
  argumentsFor: (source: string, target: string) => readonly string[],
): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'simclose-exhibit-'));
  try {
    const [source, target] = [path.join(folder, 'in.pdf'), path.join(folder, 'out.pdf')];
    writeFileSync(source, bytes);
    const { status, stderr } = spawnSync(tool, argumentsFor(source, target), { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
