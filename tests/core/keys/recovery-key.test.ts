import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatRecoveryKey, parseRecoveryKey } from '../../../src/core/keys/recovery-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });
const places = fc.record({ group: fc.nat(7), at: fc.nat(4) });

function groupsNamed(typed: string): unknown {
  const read = parseRecoveryKey(typed);
  return read.ok ? 'ok' : read.problems[0]?.params?.['groups'];
}

describe('a recovery key', () => {
  it('is written in eight groups of five', () => {
    expect(formatRecoveryKey(new Uint8Array(20))).toBe('00005-0000A-0000F-0000M-0000H-0000Y-0000V-0000D');
    expect(formatRecoveryKey(Uint8Array.from({ length: 20 }, (_, index) => 255 - index))).toMatch(
      /^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/,
    );
    expect(() => formatRecoveryKey(new Uint8Array(19))).toThrow(RangeError);
  });

  it('is read back, however it was typed', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const text = formatRecoveryKey(secret);
        const fullWidth = text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        const sloppy = text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' \n');
        for (const typed of [text, text.replaceAll('-', ''), fullWidth, sloppy, ` ${text} `])
          expect(parseRecoveryKey(typed)).toEqual({ ok: true, value: secret });
      }),
    );
  });

  it('names the group in which one character is wrong', () => {
    fc.assert(
      fc.property(secrets, places, fc.integer({ min: 1, max: 31 }), (secret, { group, at }, shift) => {
        const characters = [...formatRecoveryKey(secret)];
        const place = group * 6 + at;
        characters[place] = ALPHABET[(ALPHABET.indexOf(characters[place]!) + shift) % 32]!;
        expect(groupsNamed(characters.join(''))).toBe(String(group + 1));
      }),
    );
  });

  it('names the group in which two neighbours changed places', () => {
    fc.assert(
      fc.property(secrets, fc.nat(7), fc.nat(3), (secret, group, at) => {
        const characters = [...formatRecoveryKey(secret)];
        const place = group * 6 + at;
        const [a, b] = [characters[place]!, characters[place + 1]!];
        fc.pre(a !== b);
        [characters[place], characters[place + 1]] = [b, a];
        expect(groupsNamed(characters.join(''))).toBe(String(group + 1));
      }),
    );
  });

  it('names groups that stand in each other’s place, are too short, or hold foreign characters', () => {
    const groups = formatRecoveryKey(new Uint8Array(20).fill(0x5a)).split('-');
    const [first, second, ...rest] = groups as [string, string, ...string[]];
    expect(groupsNamed([second, first, ...rest].join('-'))).toBe('1, 2');
    expect(groupsNamed([first.slice(1), second, ...rest].join('-'))).toBe('1');
    expect(groupsNamed([first, `U${second.slice(1)}`, ...rest].join('-'))).toBe('2');
    expect(groupsNamed([first, `Д${second.slice(1)}`, ...rest].join('-'))).toBe('2');
  });

  it.each(['', '-', 'ABCDE', '0'.repeat(39), '0'.repeat(41)])('has another length than %j', (typed) => {
    expect(parseRecoveryKey(typed)).toMatchObject({
      ok: false,
      problems: [{ code: 'keys/recovery-length' }],
    });
  });
});
