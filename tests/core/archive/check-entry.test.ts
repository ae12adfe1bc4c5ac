import { describe, expect, it } from 'vitest';

import { EntryCheck } from '../../../src/core/archive/check-entry.ts';
import { MAX_ARCHIVE_JSON_BYTES } from '../../../src/core/archive/limits.ts';

const small = { packedBytes: 10, byteCount: 20 };
const codeOf = (name: string, sizes = small) => new EntryCheck(1e9).next({ name, ...sizes })?.code;

describe('a file of an archive', () => {
  it('may have a plain path', () => {
    const check = new EntryCheck(1000);
    for (const name of [
      'simclose.json',
      'cases/7K3M9Q2X/case.json',
      'receipts/000001 ответ (1).pdf',
      'a..b/c',
    ])
      expect(check.next({ name, ...small })).toBeUndefined();
  });

  it.each([
    ...[
      '/etc/passwd',
      '../a',
      'a/../b',
      'a/..',
      './a',
      'a//b',
      'a/',
      '',
      'C:/a',
      'c:a',
      'a\\b',
      '\\\\host\\a',
    ],
    ...['a\0b', 'a\nb', 'x'.repeat(401)],
  ])('is refused with the path %j', (name) => {
    expect(codeOf(name)).toBe('archive/path-unsafe');
  });

  it('is refused the second time, also in another case or composition', () => {
    const check = new EntryCheck(1000);
    expect(check.next({ name: 'a/É.txt', ...small })).toBeUndefined();
    expect(check.next({ name: 'A/e\u0301.TXT', ...small })?.code).toBe('archive/path-twice');
  });

  it('is refused when it is too large, blown up, or overlaps others', () => {
    const mega = 1024 * 1024;
    expect(codeOf('a', { packedBytes: 400 * mega, byteCount: MAX_ARCHIVE_JSON_BYTES + 1 })).toBe(
      'archive/too-large',
    );
    expect(codeOf('a', { packedBytes: 10_000, byteCount: 3 * mega })).toBe('archive/too-large');
    expect(codeOf('a', { packedBytes: 1000, byteCount: mega })).toBeUndefined();
    expect(codeOf('a', { packedBytes: mega, byteCount: 100 * mega })).toBeUndefined();
    const overlapping = new EntryCheck(100);
    const entry = { packedBytes: 60, byteCount: 60 };
    expect(overlapping.next({ name: 'a', ...entry })).toBeUndefined();
    expect(overlapping.next({ name: 'b', ...entry })?.code).toBe('archive/too-large');
  });
});
