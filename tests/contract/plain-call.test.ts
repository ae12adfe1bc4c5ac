import { describe, expect, it } from 'vitest';

import { CALL_LIMITS, isPlainCall } from '../../src/contract/plain-call.ts';
import { GOOD_INPUTS } from './good-inputs.ts';

describe('isPlainCall', () => {
  it.each(Object.entries(GOOD_INPUTS))('lets a call of %s through', (endpoint, input) => {
    expect(isPlainCall({ endpoint, input })).toBe(true);
  });

  it('lets the longest signature through', () => {
    const stroke = { hasPressure: true, points: Array.from({ length: 20_000 }, () => [1, 2, 0.5]) };
    expect(isPlainCall({ input: { source: { kind: 'drawn', strokes: [stroke] } } })).toBe(true);
  });

  it('takes bytes as the content of a file alone', () => {
    expect(isPlainCall({ bytes: new Uint8Array(3) })).toBe(true);
    expect(isPlainCall(new Uint8Array(3))).toBe(false);
    expect(isPlainCall({ id: new Uint8Array(3) })).toBe(false);
    expect(isPlainCall({ bytes: [new Uint8Array(3)] })).toBe(false);
    expect(isPlainCall({ bytes: new Float64Array(3) })).toBe(false);
  });

  it.each([
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['a pattern', /x/],
    ['a large number', 10n],
    ['a symbol', Symbol('x')],
    ['a function', () => undefined],
    ['a prototype as a field', JSON.parse('{"a":{"__proto__":{"polluted":true}}}') as unknown],
    ['an object with a prototype of its own', Object.create({ endpoint: 'app.start' }) as unknown],
  ])('refuses %s', (_, value) => {
    expect(isPlainCall({ input: value })).toBe(false);
  });

  it('refuses what is too much or too deep', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(isPlainCall(cycle)).toBe(false);
    expect(isPlainCall(Array.from({ length: CALL_LIMITS.values }, () => 0))).toBe(false);
    expect(isPlainCall(Array.from({ length: CALL_LIMITS.values - 1 }, () => 0))).toBe(true);
    const names = Array.from({ length: CALL_LIMITS.fields + 1 }, (_, index) => [`f${String(index)}`, 0]);
    expect(isPlainCall(Object.fromEntries(names.slice(1)))).toBe(true);
    expect(isPlainCall(Object.fromEntries(names))).toBe(false);
    expect(isPlainCall(new Array(2 ** 32 - 1))).toBe(false);
    expect(isPlainCall('x'.repeat(CALL_LIMITS.characters))).toBe(true);
    expect(isPlainCall(['x'.repeat(CALL_LIMITS.characters), 'x'])).toBe(false);
    expect(isPlainCall({ ['x'.repeat(CALL_LIMITS.characters)]: '' })).toBe(true);
    expect(isPlainCall({ ['x'.repeat(CALL_LIMITS.characters)]: 'y' })).toBe(false);
  });
});
