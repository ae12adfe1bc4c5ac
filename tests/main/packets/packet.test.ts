import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { parsePageCode } from '../../../src/core/form/page-code.ts';
import type { ExhibitKind } from '../../../src/core/form/packet/exhibit-kind.ts';
import { USUAL_AIDS } from '../../../src/core/form/packet/plan.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { createExhibitReader } from '../../../src/main/packets/exhibit-reader.ts';
import { createPacketMaker, type ExhibitFile, type Packet } from '../../../src/main/packets/make-packet.ts';
import { completeInput } from '../../support/inputs.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { valueOf } from '../store/support/open-stores.ts';
import {
  livelyPdf,
  photoOnItsSide,
  plainPicture,
  SECRETS,
  telephonePhoto,
  unpacked,
} from './sample-files.ts';
import { readPageCodes } from './scan.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const maker = createPacketMaker(createLetterMaker(RESOURCES), createExhibitReader(RESOURCES));
const MARGIN_MM = 10;

function makePacket(files: Partial<Record<ExhibitKind, Uint8Array>>, lang: 'ru' | 'kk' = 'ru') {
  const entries = Object.entries(files) as [ExhibitKind, Uint8Array][];
  const exhibits = new Map<ExhibitKind, ExhibitFile>(
    entries.map(([kind, bytes]) => [kind, { bytes, path: `${kind}.file` }]),
  );
  const draft = { ...completeInput(), attachments: ['passport-copy', 'top-up', 'purchase-receipt'] };
  const gloss = lang === 'ru' ? 'zh-Hans' : 'en';
  return maker.make({
    ...{ form: 'termination', lang, gloss, date: '2026-11-26', isComplete: true },
    ...{ draft, exhibits, aids: USUAL_AIDS },
  });
}

describe('a packet of a photo, a picture and a document', () => {
  let packet: Packet;
  let file: PdfFile;

  beforeAll(async () => {
    packet = valueOf(
      await makePacket({
        'passport-copy': await photoOnItsSide(),
        'top-up': telephonePhoto(),
        'purchase-receipt': await livelyPdf(),
      }),
    );
    file = new PdfFile(packet.bytes);
  });
  afterAll(() => file.remove());

  it('is sound and has every part', () => {
    file.check();
    // Contents, two letters, a photo, a picture, three pages of a document, three aids.
    expect(packet).toMatchObject({ pageCount: 11, missing: [] });
  });

  it('tells on its first page what is where', () => {
    const text = file.text(1);
    expect(text).toContain('Содержание комплекта документов');
    expect(text).toContain('本套材料目录');
    expect(text).toContain('экземпляр для оператора');
    expect(text).toContain(
      'Приложение 1 / Қосымша 1: копия паспорта — только для рассмотрения этого заявления',
    );
    expect(text).toContain('Приложение 3 / Қосымша 3: чек о покупке SIM-карты');
    expect(text).toContain('6–8');
    expect(text).not.toContain('В комплекте нет');
  });

  it('numbers each document in itself, and the pages of the whole at their foot', () => {
    expect(file.text(2)).toBe(file.text(3).replace('– 3 –', '– 2 –'));
    const scan = file.text(7);
    expect(scan).toContain('Приложение 3 / Қосымша 3');
    expect(scan).toContain('2/3');
    expect(scan).toContain('– 7 –');
    expect(scan).toContain(packet.reference);
  });

  it('shows turned pages upright and fields with their values', () => {
    expect(file.text(6)).toContain('Turned page');
    expect(file.text(7)).toContain('Paid 1240 tenge');
  });

  it('carries nothing of the files but what is seen', () => {
    const content = unpacked(packet.bytes);
    const unwanted = ['Exif', '/JavaScript', '/JS', '/AcroForm', '/EmbeddedFile', '/Widget'];
    expect([...SECRETS, ...unwanted].filter((text) => content.includes(text))).toEqual([]);
  });

  it('leaves the outer 10 mm of every page blank, in two renderers', () => {
    for (let page = 1; page <= packet.pageCount; page += 1) {
      for (const { width, height, pixels } of [file.poppler(page), file.mupdf(page)]) {
        const edge = Math.floor((MARGIN_MM / 210) * width);
        const inked = pixels.findIndex((value, index) => {
          const [x, y] = [index % width, Math.floor(index / width)];
          return value < 250 && (x < edge || y < edge || x >= width - edge || y >= height - edge);
        });
        expect(inked, `page ${page}`).toBe(-1);
      }
    }
  });

  it('has a code on every page that a poor scan still shows', async () => {
    const codes = (await readPageCodes(packet.bytes)).map((text) => parsePageCode(text ?? ''));
    expect(codes).toHaveLength(packet.pageCount);
    expect(codes.map((code) => code?.id)).toEqual(
      codes.map(() => packet.reference.slice(3).replace('-', '')),
    );
    expect(codes.map((code) => `${code?.page ?? 0}/${code?.pageCount ?? 0}`)).toEqual([
      ...['1/1', '1/1', '1/1', '1/1', '1/1', '1/3', '2/3', '3/3', '1/1', '1/1', '1/1'],
    ]);
    // Contents, letter, each enclosure, each aid; both letters are the same.
    expect(new Set(codes.map((code) => code?.digest)).size).toBe(8);
  });
});

describe('a packet', () => {
  it('names what is missing, and keeps its number', async () => {
    const packet = valueOf(await makePacket({ 'purchase-receipt': await plainPicture('webp') }, 'kk'));
    expect(packet).toMatchObject({ pageCount: 7, missing: ['passport-copy', 'top-up'] });
    const file = new PdfFile(packet.bytes);
    const text = file.text(1);
    expect(text.match(/Топтамада жоқ: көшірмесін бөлек қосыңыз/g)).toHaveLength(2);
    expect(text).toContain('Missing here: enclose a copy by hand');
    expect(file.text(4)).toContain('Қосымша 3 / Приложение 3');
    file.remove();
  });

  it('lists what is enclosed on the letter, even if it was not ticked', async () => {
    const exhibits = new Map([['top-up', { bytes: await plainPicture('png'), path: 'a.png' }]] as const);
    const options = { form: 'termination', lang: 'ru', gloss: 'none', date: '2026-11-26' } as const;
    const draft = { ...completeInput(), attachments: [] };
    const packet = await maker.make({ ...options, draft, exhibits, aids: [], isComplete: true });
    expect(valueOf(packet)).toMatchObject({ pageCount: 4, missing: [] });
  });

  it('is the same for the same input', async () => {
    const files = { 'passport-copy': await photoOnItsSide() };
    const [a, b] = [valueOf(await makePacket(files)), valueOf(await makePacket(files))];
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
  });
});
