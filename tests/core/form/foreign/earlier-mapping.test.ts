/** What a newer version of a form takes over from the older ones. */
import { describe, expect, it } from 'vitest';

import { answersOfEarlier } from '../../../../src/core/form/foreign/earlier-mapping.ts';
import type { Mapping } from '../../../../src/core/form/foreign/mapping.ts';
import type { PlacedField } from '../../../../src/core/form/foreign/placed-field.ts';

function mappingOf(fields: readonly string[], placed: readonly PlacedField[] = []): Mapping {
  const names = [...fields, ...placed.map(({ name }) => name)];
  const entries = names.map((field) => ({ field, source: 'reason' as const }));
  return { formDigest: 'a'.repeat(64), operator: 'kcell', entries, placed: [...placed] };
}

function placedOn(name: string, page: number): PlacedField {
  const rectangle = { x: 1, y: 2, width: 30, height: 10 };
  return { name, label: '', kind: 'text', page, rectangle, sizePt: 10 };
}

const fields = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('an earlier version', () => {
  it('gives the answers for fields that are still there', () => {
    const found = answersOfEarlier([mappingOf(['a', 'b', 'gone'])], fields('a', 'b', 'new'), 1);
    expect(found?.entries.map(({ field }) => field)).toEqual(['a', 'b']);
  });

  it('is the one that shares most fields, the newest of equals', () => {
    const [other, newer, older] = [mappingOf(['a', 'x']), mappingOf(['a', 'b']), mappingOf(['b', 'a', 'y'])];
    const found = answersOfEarlier([other, newer, older], fields('a', 'b'), 1);
    expect(found?.entries).toEqual(newer.entries);
  });

  it('gives its placed fields where the page still exists and the form has no field of that name', () => {
    const mapping = mappingOf(['a'], [placedOn('one', 1), placedOn('two', 2), placedOn('b', 1)]);
    const found = answersOfEarlier([mapping], fields('a', 'b'), 1);
    expect(found?.placed.map(({ name }) => name)).toEqual(['one']);
    expect(found?.entries.map(({ field }) => field)).toEqual(['a', 'one', 'b']);
  });

  it('of a flat form is the newest whose fields were all placed', () => {
    const flat = mappingOf([], [placedOn('one', 1)]);
    expect(answersOfEarlier([mappingOf(['a'], [placedOn('one', 1)]), flat], [], 1)?.placed).toEqual(
      flat.placed,
    );
  });

  it('gives nothing where nothing is shared', () => {
    expect(answersOfEarlier([mappingOf(['a'])], fields('b'), 1)).toBeUndefined();
    expect(answersOfEarlier([mappingOf(['a'])], [], 1)).toBeUndefined();
    expect(answersOfEarlier([], fields('b'), 1)).toBeUndefined();
  });
});
