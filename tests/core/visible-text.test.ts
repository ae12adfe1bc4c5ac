import { describe, expect, it } from 'vitest';

import { firstUnseen, visibleJson, visibleLine, visibleText } from '../../src/core/visible-text.ts';

describe('firstUnseen', () => {
  it.each([
    ['right to left', 'slip\u202egpj.exe', 'U+202E'],
    ['a direction that is isolated', '\u2066ZHANG\u2069', 'U+2066'],
    ['a mark of left to right', '+7\u200e701', 'U+200E'],
    ['a space without width', 'ZHANG\u200bWEI', 'U+200B'],
    ['a joiner where nothing is joined', 'ZHANG\u200dWEI', 'U+200D'],
    ['a byte order mark', '\ufeffZHANG', 'U+FEFF'],
    ['nothing at all', 'ZHANG\0', 'U+0000'],
    ['a filler', '\u3164', 'U+3164'],
    ['a language tag', 'A\u{e0041}', 'U+E0041'],
    ['half a pair', '\ud800', 'U+D800'],
    ['the start of a terminal command', '\u001b[2J', 'U+001B'],
    ['the same in one character', '\u009b2J', 'U+009B'],
  ])('finds %s', (_, text, character) => {
    expect(firstUnseen(text)).toBe(character);
    expect(visibleText(text)).toContain(`‹${character}›`);
    expect(firstUnseen(visibleText(text))).toBeUndefined();
  });

  it.each([
    'ZHANG WEI',
    'Ермек Әлиев',
    '张伟 𠮷',
    'João d’Água',
    'می\u200cخواهم',
    'क्\u200dष',
    '👨\u200d👩\u200d👧',
    'שלום',
    'نور',
    'a\u0301',
    '№ 7 — «ответ»\u00a0',
  ])('lets %j be', (text) => {
    expect(firstUnseen(text)).toBeUndefined();
    expect(visibleText(text)).toBe(text);
  });
});

it('keeps lines in a text, and none in a line', () => {
  expect(visibleText('one\r\ntwo\tthree')).toBe('one\ntwo\tthree');
  expect(visibleText('one\rtwo')).toBe('one‹U+000D›two');
  expect(visibleLine('one\r\ntwo\u001b[2Jthree')).toBe('one two [2Jthree');
});

it('writes JSON that says the same and steers nothing', () => {
  const document = { 'a\u202e': ['\u009b2J', '\u{e0041}', 'плюс'] };
  const json = visibleJson(document);
  expect(json).toBe('{"a\\u202e":["\\u009b2J","\\udb40\\udc41","плюс"]}');
  expect(JSON.parse(json)).toEqual(document);
});
