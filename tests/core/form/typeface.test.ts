import { describe, expect, test } from 'vitest';

import {
  missingCharacters,
  splitIntoRuns,
  toDrawable,
  widthOfLine,
} from '../../../src/core/form/typeface.ts';
import { TYPES } from './form-fixtures.ts';

const namesOf = (line: string) =>
  splitIntoRuns(line, TYPES.regular).map(({ face, text }) => [face.font.postscriptName, text]);

describe('fonts', () => {
  test.each([
    ['Kazakh', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'],
    ['Russian', 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
    [
      'Latin with accents',
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßĀąĆčĐđĘęĞğİıŁłŃňŐőŒœŘřŞşŠšŢţŪūŰűŴŵŶŷŻżŽžƠƯǎǐǒǔǖǘǚǜ',
    ],
    ['Vietnamese', 'ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ'],
    ['rare Chinese', '䶮𠮷㛃𬭸㙍'],
    ['signs', '₸₽€№«»„“”‘’—–…·•§±×°'],
  ])('have all of %s', (_, characters) => {
    expect(missingCharacters(characters, TYPES.regular)).toEqual([]);
  });

  test('share one line by what each can draw', () => {
    expect(namesOf('Қала 䶮 𠮷')).toEqual([
      ['Tinos-Regular', 'Қала '],
      ['NotoSerifSC-Regular', '䶮'],
      ['Tinos-Regular', ' '],
      ['NotoSerifJP-Regular', '𠮷'],
    ]);
  });

  test('give Chinese its own punctuation', () => {
    expect(namesOf('中——文')).toEqual([['NotoSerifSC-Regular', '中——文']]);
    expect(namesOf('а — б')).toEqual([['Tinos-Regular', 'а — б']]);
  });

  test('name what they lack, once each', () => {
    expect(missingCharacters('a😀b😀\u0007\nع', TYPES.regular)).toEqual(['😀', '\u0007', 'ع']);
    expect(missingCharacters('\ud800', TYPES.regular)).toHaveLength(1);
  });
});

describe('text to be drawn', () => {
  test('is composed, without invisible characters and special spaces', () => {
    expect(toDrawable('и\u0306 e\u0301\u200b\u00ad\ufeff a\u00a0b\u2009c')).toBe('й é a b c');
  });

  test('has the width of its letters', () => {
    expect(widthOfLine('', TYPES.regular, 10)).toBe(0);
    expect(widthOfLine('中文', TYPES.regular, 10)).toBeCloseTo(20, 5);
    expect(widthOfLine('Қазақ', TYPES.regular, 20)).toBeCloseTo(
      2 * widthOfLine('Қазақ', TYPES.regular, 10),
      5,
    );
  });
});
