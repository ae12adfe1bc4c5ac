import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold } from '../../../src/core/search/fold.ts';
import { rangesIn, snippetOf } from '../../../src/core/search/highlight.ts';
import { queriesOf, termsOf } from '../../../src/core/search/query.ts';
import { tokensOf } from '../../../src/core/search/tokens.ts';

/** Whether the tokens of a text have what was typed; as the index does it, without an index. */
function isFound(text: string, typed: string): boolean {
  const tokens = [...tokensOf([text])];
  return queriesOf(typed).some((query) =>
    query
      .flatMap(termsOf)
      .every(({ token, isPrefix }) =>
        tokens.some((own) => (isPrefix ? own.startsWith(token) : own === token)),
      ),
  );
}

const letters = fc.stringMatching(/^[a-zа-яәғқңөұүһіçéßİŁA-ZА-ЯЁ]{1,12}$/u);
const characters = fc.stringMatching(/^[一-鿿]{1,8}$/u);
const digits = fc.stringMatching(/^\d{1,14}$/);
const mixed = fc.stringMatching(/^[A-Z]{1,2}\d{3,8}$/);
const word = fc.oneof(letters, characters, digits, mixed);
const text = fc.array(word, { minLength: 1, maxLength: 8 });

describe('tokens', () => {
  it('let a text be found by any of its words, in either case', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, at) => {
        const wanted = words[at % words.length]!;
        const found = [wanted, wanted.toUpperCase(), wanted.toLowerCase()].map((typed) =>
          isFound(words.join('; '), typed),
        );
        expect(found).toEqual([true, true, true]);
      }),
    );
  });

  it('let it be found by the beginning of a word, by two characters, and by any digits of a number', () => {
    const piece = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(text, fc.nat(), piece, (words, at, [a, b]) => {
        const wanted = words[at % words.length]!;
        const symbols = [...wanted];
        const isInner = /^(\d+|[一-鿿]+)$/u.test(wanted);
        const from = isInner ? a % symbols.length : 0;
        const to = from + 1 + (b % (symbols.length - from));
        expect(isFound(words.join('; '), symbols.slice(from, to).join(''))).toBe(true);
      }),
    );
  });

  it('hold no radical, which is a symbol', () => {
    expect(tokensOf(['⺀旅行⺀'])).toEqual(tokensOf(['旅行']));
  });

  it('hold nothing that could part them or close a quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        for (const token of tokensOf([any])) expect(token).toMatch(/^\uE001?[\p{L}\p{M}\p{N}]+$/u);
        for (const { token } of queriesOf(any).flat().flatMap(termsOf))
          expect(token).toMatch(/^\uE001?[\p{L}\p{M}\p{N}]+$/u);
      }),
    );
  });

  it.each([
    '+7 701 555 12 34',
    '8 (701) 555-12-34',
    '77015551234',
    '7015551234',
    '8-701-555-12-34',
    '＋７ ７０１ ５５５ １２ ３４',
  ])('find the number %s in every other writing of it', (written) => {
    const typed = [
      '701 555',
      '+7701',
      '+7 701 555',
      '8 701 5',
      '8701',
      '555-12',
      '(701) 555 12 34',
      '+77015551234',
      '1234',
    ];
    expect(typed.filter((digitsTyped) => !isFound(`тел. ${written}, Айгүл`, digitsTyped))).toEqual([]);
    expect(isFound(written, '702 555')).toBe(false);
  });
});

describe('folding', () => {
  it('makes one of what is typed differently, and keeps letters of their own', () => {
    const folded = ['ÇELİK', 'Éva', 'ﬁn', 'Straße', 'Ёлка', 'Йод', 'ҚАЗАҚ', 'Łódź', 'ＡＢＣ１２'].map(
      (original) => fold(original).text,
    );
    expect(folded).toEqual(['celik', 'eva', 'fin', 'strasse', 'елка', 'йод', 'қазақ', 'lodz', 'abc12']);
  });

  it('knows where each character came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const folded = fold(original);
        const origins = Array.from({ length: folded.text.length + 1 }, (_, at) => folded.originAt(at));
        expect(origins.at(-1)).toBe(original.length);
        expect(origins.toSorted((a, b) => a - b)).toEqual(origins);
      }),
    );
  });
});

describe('highlights', () => {
  const marked = (found: string, typed: string) =>
    queriesOf(typed)
      .slice(0, 1)
      .flatMap((query) => rangesIn(found, query))
      .map(([from, to]) => found.slice(from, to));

  it('mark what was looked for in the writing of the text', () => {
    expect(marked('Номер 8 (701) 555-12-34 закрыт', '+7 701 555')).toEqual(['701) 555']);
    expect(marked('旅行卡：旅行前注销', '旅行')).toEqual(['旅行', '旅行']);
    expect(marked('Straße in ÇEŞME', 'stras cesme')).toEqual(['ÇEŞME']);
    expect(marked('паспорт EA1234567', 'ea123')).toEqual(['EA123']);
    expect(marked('Beeline', 'line')).toEqual([]);
  });

  it('lie inside the text, in order, without overlap, wherever a text is found by one word', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, at) => {
        const whole = words.join('; ');
        const ranges = queriesOf(words[at % words.length]!).flatMap((query) => rangesIn(whole, query));
        expect(ranges.length).toBeGreaterThan(0);
        let end = 0;
        for (const [from, to] of ranges) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(whole.length);
      }),
    );
  });

  it('show one line around the first hit', () => {
    const long = `${'начало текста '.repeat(20)}\nдоговор расторгнут\n${'конец '.repeat(60)}`;
    const [query] = queriesOf('расторг');
    const snippet = snippetOf(long, query!)!;
    expect(snippet.text).toMatch(/^…\S.*договор расторгнут конец.*…$/u);
    expect(snippet.text.length).toBeLessThan(170);
    expect(snippet.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['расторг']);
    expect(snippetOf('ничего', query!)).toBeUndefined();
  });
});
