import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mediaTypeOf } from '../../../src/main/store/media-type.ts';

const RUSSIAN = 'Договор об оказании услуг связи расторгнут 26.11.2026.\r\nАбонент: +7 705 123 45 67';
const KAZAKH = 'Шарт бұзылды. Абоненттің өтініші қанағаттандырылды';

/** Cyrillic in Windows-1251: capital А to small я lie in one row. */
function windows1251(text: string): Uint8Array {
  const codes = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
  return Uint8Array.from(codes);
}

function utf16(text: string, isBigEndian: boolean, mark = ''): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('the type of text', () => {
  it.each([
    ['UTF-8', Buffer.from(RUSSIAN)],
    ['UTF-8 in Kazakh', Buffer.from(KAZAKH)],
    ['Windows-1251', windows1251(RUSSIAN)],
    ['UTF-16 with its mark', utf16(RUSSIAN, false, '\uFEFF')],
    ['UTF-16 without', utf16(KAZAKH, false)],
    ['big-endian UTF-16', utf16(RUSSIAN, true)],
    ['UTF-16 in Latin', utf16('The contract has ended', false)],
  ])('is told from %s', async (_name, bytes) => {
    expect(await mediaTypeOf(bytes)).toBe('text/plain');
  });

  it('is an e-mail in any of them', async () => {
    const mail = `From: Beeline <answer@example.kz>\r\nSubject: Ответ\r\n\r\n${RUSSIAN}`;
    for (const bytes of [Buffer.from(mail), windows1251(mail), utf16(mail, false, '\uFEFF')]) {
      expect(await mediaTypeOf(bytes)).toBe('message/rfc822');
    }
  });

  it('is nothing that noise has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 2000 }), async (bytes) => {
        bytes[0] = 0x9a;
        expect(await mediaTypeOf(bytes)).not.toMatch(/^text|rfc822/);
      }),
      { numRuns: 300 },
    );
  });
});
