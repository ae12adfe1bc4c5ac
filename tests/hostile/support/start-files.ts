/** Files of every kind that is imported, as honest programs write them; and pictures that claim three hundred megapixels. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';

import { randomFrom } from '../../../scripts/mrz/random.ts';
import { writeArchive } from '../../../src/main/archives/write-archive.ts';
import { readBackupHead } from '../../../src/main/backups/read-backup.ts';
import { openCopies } from '../../../src/main/keys/unlock-key.ts';
import { buildMailDraft } from '../../../src/main/mail/build-draft.ts';
import { writeCorrections } from '../../../src/main/operators/corrections-file.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { FIXTURE_PASSPHRASE, fixtureOf } from '../../fixtures/backups/fixtures.ts';
import { ENCODINGS, makeTable } from '../../main/cli/support/batch-table.ts';
import { dossierOf, sampleCase } from '../../main/dossiers/sample-dossier.ts';
import { livelyPdf, photoOnItsSide, plainPicture, telephonePhoto } from '../../main/packets/sample-files.ts';
import { photoOf } from '../../main/signatures/sample-photos.ts';
import { NOON_MS, valueOf } from '../../main/store/support/open-stores.ts';
import { drawPage } from '../../support/passports/page.ts';
import { specimenFrom } from '../../support/passports/specimen.ts';
import type { ImportKind } from './importer-messages.ts';
import type { ImporterName } from './importers.ts';

const PICTURES: readonly ImporterName[] = ['enclosure', 'thumbnail', 'reading'];
const SIDE = { width: 20_000, height: 15_000 } as const;

/** Writes the files into a folder; `backupKey` opens the backups, in hex. */
export async function startFiles(
  folder: string,
): Promise<{ readonly kinds: readonly ImportKind[]; readonly backupKey: string }> {
  mkdirSync(folder);
  const kind = (
    name: string,
    importers: readonly ImporterName[],
    files: readonly Uint8Array[],
  ): ImportKind => ({
    name,
    importers,
    files: files.map((bytes, index) => {
      const path = join(folder, `${name}-${String(index)}`);
      writeFileSync(path, bytes);
      return path;
    }),
  });
  const [png, webp] = await Promise.all([plainPicture('png'), plainPicture('webp')]);
  const small = (bytes: Buffer) => sharp(bytes).resize(600);
  const jpeg = await small(png).jpeg().toBuffer();
  const tiff = await small(png).tiff({ compression: 'deflate' }).toBuffer();
  const turned = await small(await photoOnItsSide())
    .keepMetadata()
    .jpeg()
    .toBuffer();
  const lively = Buffer.from(await livelyPdf());
  const zone = await lowerPart(await drawPage(specimenFrom(randomFrom(1)), randomFrom(1)));
  const { store, id } = await sampleCase();
  const archive = join(folder, 'archive.zip');
  valueOf(await writeArchive(store, { path: archive, program: 'SimClose 1.2.3', exportedAtMs: NOON_MS }));
  const corrections = await correctionsFile(folder, store);
  const forms = formFiles();
  return {
    backupKey: await keyOfBackups(),
    kinds: [
      kind('form-pdf', ['form'], forms),
      kind('enclosure-pdf', ['enclosure'], [lively, ...forms.slice(0, 3)]),
      kind('picture-jpeg', PICTURES, [jpeg, turned, hugeJpeg(jpeg)]),
      kind('picture-png', PICTURES, [await small(png).png().toBuffer(), hugePng(png)]),
      kind('picture-webp', PICTURES, [await small(webp).webp().toBuffer(), webp]),
      kind('picture-heic', PICTURES, [telephonePhoto()]),
      kind('picture-tiff', PICTURES, [tiff, hugeTiff(tiff)]),
      kind(
        'signature-picture',
        ['signature'],
        [
          await sharp(await photoOf())
            .jpeg()
            .toBuffer(),
          jpeg,
        ],
      ),
      kind('mail', ['mail'], await mails(jpeg, lively)),
      kind(
        'table',
        ['table'],
        ENCODINGS.map((encoding) => makeTable(40, 5, encoding).bytes),
      ),
      kind('input-json', ['input'], inputs()),
      kind('corrections-json', ['corrections'], [corrections]),
      kind('backup', ['backup'], [readFileSync(fixtureOf(MIGRATIONS.at(-1)?.version ?? 0))]),
      kind('archive-zip', ['archive'], [readFileSync(archive)]),
      kind('dossier-pdf', ['dossier'], [(await dossierOf(store, id)).bytes]),
      kind('reading-pdf', ['reading', 'thumbnail'], [await smallPdf(jpeg)]),
      kind('passport-picture', ['passport'], [await zone.jpeg({ quality: 80 }).toBuffer()]),
      kind('receipt-any', ['receipt'], [jpeg, lively, tiff, Buffer.from('Ваш номер отключён')]),
    ],
  };
}

/** Text and a picture on two pages of the size of a card, which are soon drawn. */
async function smallPdf(picture: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const text = 'The contract for +7 701 555 01 23 is terminated.';
  document.addPage([240, 150]).drawText(text, { x: 10, y: 80, size: 9, font });
  const image = await document.embedJpg(picture);
  document.addPage([240, 150]).drawImage(image, { x: 10, y: 10, width: 200, height: 120 });
  return document.save();
}

/** The half of a passport's page that holds the zone, small enough to be read quickly. */
async function lowerPart(page: Buffer): Promise<Sharp> {
  const { width, height } = await sharp(page).metadata();
  const top = Math.floor(height * 0.6);
  const cut = await sharp(page)
    .extract({ left: 0, top, width, height: height - top })
    .toBuffer();
  return sharp(cut).resize(900);
}

function formFiles(): readonly Uint8Array[] {
  return ['pdftk', 'libreoffice', 'reportlab', 'pypdf', 'mutool', 'flat'].map((name) =>
    readFileSync(new URL(`../../fixtures/forms/${name}.pdf`, import.meta.url)),
  );
}

function inputs(): readonly Uint8Array[] {
  return ['01-minimal', '02-complete-chinese', '06-long-values'].map((name) =>
    readFileSync(new URL(`../../fixtures/inputs/${name}.json`, import.meta.url)),
  );
}

async function mails(picture: Uint8Array, pdf: Uint8Array): Promise<readonly Uint8Array[]> {
  const draft = (fileName: string, bytes: Uint8Array) =>
    buildMailDraft({
      to: 'care@example.kz',
      subject: 'Расторжение договора',
      body: 'Прошу расторгнуть договор.',
      attachment: { fileName, bytes },
    });
  const html =
    'From: Kcell <care@example.kz>\r\nSubject: =?utf-8?B?0J7RgtCy0LXRgg==?=\r\nMIME-Version: 1.0\r\n' +
    'Content-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>Номер</td><td>отключён</td></tr></table>\r\n';
  return [await draft('photo.jpg', picture), await draft('ответ.pdf', pdf), Buffer.from(html)];
}

type SampleStore = Awaited<ReturnType<typeof sampleCase>>['store'];

async function correctionsFile(folder: string, { operators }: SampleStore): Promise<Uint8Array> {
  const correction = { item: 'kcell-jsc.hotline', value: '3030', source: 'card', checkedOn: '2026-11-20' };
  valueOf(operators.correct([correction]));
  const path = join(folder, 'corrections.json');
  valueOf(await writeCorrections(path, valueOf(operators.directory()), '2026-11-26'));
  return readFileSync(path);
}

async function keyOfBackups(): Promise<string> {
  const head = valueOf(await readBackupHead(fileURLToPath(fixtureOf(MIGRATIONS.at(-1)?.version ?? 0))));
  const key = valueOf(await openCopies(head.keys, { passphrase: FIXTURE_PASSPHRASE }));
  return Buffer.from(key).toString('hex');
}

/** The size stands in the first chunk, which has a checksum. PNG 11.2.2. */
function hugePng(png: Buffer): Buffer {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(SIDE.width, 16);
  huge.writeUInt32BE(SIDE.height, 20);
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
  return huge;
}

/** The size stands in the start of frame. ITU-T T.81 B.2.2. */
function hugeJpeg(jpeg: Buffer): Buffer {
  const huge = Buffer.from(jpeg);
  const frame = huge.indexOf(Buffer.from('ffc0', 'hex'));
  huge.writeUInt16BE(SIDE.height, frame + 5);
  huge.writeUInt16BE(SIDE.width, frame + 7);
  return huge;
}

/** Two entries of the first directory: 256 is the width, 257 the height. TIFF 6.0, section 2. */
function hugeTiff(tiff: Buffer): Buffer {
  const huge = Buffer.from(tiff);
  const directory = huge.readUInt32LE(4);
  for (let entry = 0; entry < huge.readUInt16LE(directory); entry += 1) {
    const at = directory + 2 + 12 * entry;
    const tag = huge.readUInt16LE(at);
    if (tag === 256 || tag === 257) huge.writeUInt32LE(tag === 256 ? SIDE.width : SIDE.height, at + 8);
  }
  return huge;
}
