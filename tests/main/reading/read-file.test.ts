import { crc32 } from 'node:zlib';

import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';

import {
  characterAccuracy,
  messageOf,
  SCREEN_LOOKS,
  screenshotOf,
} from '../../../bench/reading/sms-screenshot.ts';
import { createReceiptReader } from '../../../src/main/reading/receipt-reader.ts';
import { mediaTypeOf } from '../../../src/main/store/media-type.ts';
import { locked, telephonePhoto } from '../packets/sample-files.ts';
import { codesOf, valueOf } from '../store/support/open-stores.ts';

vi.setConfig({ testTimeout: 120_000 });

const reader = createReceiptReader();

async function read(
  bytes: Uint8Array,
  languages: Parameters<typeof reader.read>[0]['languages'] = ['kaz', 'eng'],
) {
  return reader.read({ bytes, path: 'file', mediaType: await mediaTypeOf(bytes), languages });
}

async function textPdf(text: string): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([500, 300]).drawText(text, { x: 30, y: 200, size: 16, font });
  return document;
}

/** A page that is nothing but a picture of text, as scanners make them. */
async function scannedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(
    await screenshotOf('en', 0, { isDark: false, widthPixels: 1080, format: 'png' }),
  );
  document.addPage([540, 320]).drawImage(picture, { x: 0, y: 0, width: 540, height: 320 });
  return document.save();
}

describe('text that stands in a file', () => {
  it('is taken from a PDF, page by page', async () => {
    const document = await textPdf('Your request no. 887766 is closed.');
    const found = valueOf(await read(await document.save()));
    expect(found).toMatchObject({ source: 'pdf', confidence: null, codes: [], isCut: false });
    expect(found.text).toContain('Your request no. 887766 is closed.');
  });

  it('is taken from an e-mail with its headers, whatever its encoding, and from what came with it', async () => {
    const attached = Buffer.from(await (await textPdf('Contract terminated on 26.11.2026')).save()).toString(
      'base64',
    );
    const mail = [
      'From: =?utf-8?B?0JHQuNC70LDQudC9?= <info@example.kz>',
      'To: wei.zhang@example.com',
      'Subject: Answer',
      'Date: Thu, 26 Nov 2026 10:00:00 +0500',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      'Content-Type: text/html; charset=windows-1251',
      'Content-Transfer-Encoding: base64',
      '',
      // «<p>Договор</p><p>расторгнут</p>» with a script that nobody sees.
      Buffer.from([
        ...Buffer.from('<style>p{}</style><p>'),
        0xc4,
        0xee,
        0xe3,
        0xee,
        0xe2,
        0xee,
        0xf0,
        ...Buffer.from('</p><p>ok</p>'),
      ]).toString('base64'),
      '--part',
      'Content-Type: application/pdf; name=answer.pdf',
      'Content-Disposition: attachment; filename=answer.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      attached,
      '--part--',
      '',
    ].join('\r\n');
    const { text, source } = valueOf(await read(Buffer.from(mail)));
    expect(source).toBe('email');
    expect(text).toContain('From: Билайн <info@example.kz>');
    expect(text).toContain('Договор\n\nok');
    expect(text).not.toContain('p{}');
    expect(text).toContain('answer.pdf\n\nContract terminated on 26.11.2026');
  });

  it.each([
    ['utf-8', Buffer.from('Договор расторгнут, шарт бұзылды')],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Договор расторгнут, шарт бұзылды', 'utf16le')]),
    ],
    [
      'Windows-1251',
      Buffer.from([...'Договор расторгнут, шарт бзылды'].map((letter) => windows1251(letter))),
    ],
  ])('is decoded from %s', async (_, bytes) => {
    expect(valueOf(await read(bytes)).text).toMatch(/^Договор расторгнут, шарт бұ?зылды$/);
  });
});

describe('text in pictures', () => {
  const [light, small, dark] = SCREEN_LOOKS;
  it.each([
    ['ru', 0, light, ['kaz', 'eng']],
    ['kk', 1, small, ['kaz', 'eng']],
    ['en', 2, dark, ['kaz', 'eng']],
    ['zh', 0, small, ['chi_sim', 'eng']],
  ] as const)('is recognised on a screenshot in %s', async (language, index, look, models) => {
    if (look === undefined) throw new Error('There are four looks');
    const found = valueOf(await read(await screenshotOf(language, index, look), models));
    expect(found.source).toBe('ocr');
    expect(found.confidence).toBeGreaterThan(60);
    expect(characterAccuracy(messageOf(language, index), found.text)).toBeGreaterThan(0.95);
  });

  it('is recognised on a page that was scanned into a PDF', async () => {
    const found = valueOf(await read(await scannedPdf()));
    expect(found.source).toBe('ocr');
    expect(characterAccuracy(messageOf('en', 0), found.text)).toBeGreaterThan(0.95);
  });

  it('may be absent: noise, an empty picture and a photo of nothing end with a clear state', async () => {
    const noise = {
      create: {
        width: 900,
        height: 700,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    } as const;
    const white = { create: { width: 300, height: 200, channels: 3, background: '#fff' } } as const;
    expect(valueOf(await read(await sharp(noise).jpeg().toBuffer()))).toMatchObject({ codes: [] });
    expect(valueOf(await read(await sharp(white).png().toBuffer()))).toMatchObject({ text: '', codes: [] });
    expect(valueOf(await read(telephonePhoto()))).toMatchObject({ codes: [] });
    const dot = { create: { width: 1, height: 1, channels: 3, background: '#000' } } as const;
    expect(valueOf(await read(await sharp(dot).png().toBuffer()))).toMatchObject({ text: '' });
  });
});

describe('what cannot be read', () => {
  it('says why', async () => {
    const whole = Buffer.from(await (await textPdf('whole')).save());
    expect(codesOf(await read(whole.subarray(0, 200)))).toEqual(['reading/damaged']);
    expect(codesOf(await read(locked(whole, 'secret')))).toEqual(['form/needs-password']);
    expect(codesOf(await read(Buffer.from([0, 1, 2, 3, 0, 0])))).toEqual(['reading/not-supported']);
    expect(codesOf(await read(new Uint8Array(0)))).toEqual(['receipt/empty']);
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#eee' } })
      .jpeg()
      .toBuffer();
    expect(codesOf(await read(photo.subarray(0, photo.length / 2)))).toEqual(['reading/damaged']);
  });

  it('is a picture of 300 million pixels, which is not even unpacked', async () => {
    const header = Buffer.from(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    );
    header.writeUInt32BE(20_000, 16);
    header.writeUInt32BE(15_000, 20);
    header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
    expect(codesOf(await read(header))).toEqual(['reading/too-many-pixels']);
  });

  it('is stopped when it takes too long', async () => {
    const hasty = createReceiptReader(undefined, { timeMs: 30, memoryMegabytes: 1200 });
    const bytes = await screenshotOf('ru', 0, { isDark: false, widthPixels: 1080, format: 'png' });
    const outcome = await hasty.read({ bytes, path: 'file', mediaType: 'image/png', languages: ['kaz'] });
    expect(codesOf(outcome)).toEqual(['reading/took-too-long']);
  });

  it('is a language nobody has', async () => {
    const white = { create: { width: 300, height: 200, channels: 3, background: '#fff' } } as const;
    expect(codesOf(await read(await sharp(white).png().toBuffer(), []))).toEqual(['reading/no-model']);
  });

  it('is cut where an e-mail is huge, and read all the same', async () => {
    const mail = `From: a@example.kz\r\nTo: b@example.kz\r\nSubject: long\r\n\r\n${'Договор расторгнут. '.repeat(200_000)}`;
    const found = valueOf(await read(Buffer.from(mail)));
    expect([found.isCut, found.text.length]).toEqual([true, 200_000]);
  });
});

function windows1251(letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}
