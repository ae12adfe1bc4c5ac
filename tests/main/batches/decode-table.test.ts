import { execFileSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { decodeTable } from '../../../src/main/batches/decode-table.ts';

const RUSSIAN =
  'operator,surname,address\nbeeline,Иванов,"Москва, Тверская улица"\ntele2,Петрова,Санкт-Петербург\n';
const CHINESE = 'operator,nativeName,address\nkcell,张伟,北京市朝阳区建国路\nactiv,李娜,上海市浦东新区\n';

/** Encoded by another program than ours. */
function encoded(text: string, encoding: string): Buffer {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });
}

describe('a table', () => {
  it.each([
    ['UTF-8', RUSSIAN],
    ['UTF-8', CHINESE],
    ['UTF-16', CHINESE],
    ['UTF-16LE', RUSSIAN],
    ['UTF-16BE', CHINESE],
    ['GB18030', CHINESE],
    ['WINDOWS-1251', RUSSIAN],
    ['WINDOWS-1251', RUSSIAN.toUpperCase()],
    ['WINDOWS-1251', 'surname,address\nПетров-Водкин,"дом №5, «Север»"\n'],
    ['GB18030', 'surname,nativeName\nLI,李娜\n'],
    ['GB18030', 'surname,nativeName\nLI,李娜 (Na)\nWU,吴'],
  ])('is read from %s', (encoding, text) => {
    expect(decodeTable(encoded(text, encoding))).toBe(text);
  });

  it('loses its mark', () => {
    expect(decodeTable(Buffer.from(`\uFEFF${RUSSIAN}`))).toBe(RUSSIAN);
  });

  it('is none where the bytes are no text', () => {
    expect(decodeTable(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]))).toBeUndefined();
  });
});
