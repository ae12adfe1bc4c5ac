import fc from 'fast-check';
import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';

import { idFromBytes } from '../../../src/core/cancellation/reference.ts';
import { formatPageCode, parsePageCode } from '../../../src/core/form/page-code.ts';
import { qrSquares } from '../../../src/core/form/qr.ts';

describe('a page code', () => {
  test('names cancellation, letter, page and content', () => {
    const code = { id: '7K3M9Q2X', letterNumber: 2, page: 1, pageCount: 3, digest: '0a1b2c3d4e5f' };
    expect(formatPageCode(code)).toBe('SC1:7K3M9Q2X:2:1/3:0A1B2C3D');
  });

  test('reads back what was written', () => {
    const codes = fc.record({
      id: fc.uint8Array({ minLength: 5, maxLength: 5 }).map(idFromBytes),
      letterNumber: fc.integer({ min: 1, max: 9999 }),
      page: fc.integer({ min: 1, max: 9 }),
      pageCount: fc.integer({ min: 9, max: 99 }),
      digest: fc
        .integer({ min: 0, max: 0xffffffff })
        .map((value) => value.toString(16).toUpperCase().padStart(8, '0')),
    });
    fc.assert(
      fc.property(codes, (code) => {
        expect(parsePageCode(formatPageCode(code))).toEqual(code);
      }),
    );
  });

  test.each([
    '',
    'https://example.org',
    'SC2:7K3M9Q2X:1:1/1:0A1B2C3D',
    'SC1:7K3M9Q2U:1:1/1:0A1B2C3D',
    'SC1:7K3M9Q2X:0:1/1:0A1B2C3D',
    'SC1:7K3M9Q2X:1:2/1:0A1B2C3D',
    'SC1:7K3M9Q2X:1:1/1:0A1B2C3',
    'sc1:7k3m9q2x:1:1/1:0a1b2c3d',
  ])('is not %j', (text) => {
    expect(parsePageCode(text)).toBeUndefined();
  });

  test('needs the compact mode and so few modules that 30 mm suffice', () => {
    const code = create('SC1:7K3M9Q2X:1:1/1:0A1B2C3D', { errorCorrectionLevel: 'Q' });
    expect(code.segments).toHaveLength(1);
    expect(code.modules.size).toBeLessThanOrEqual(25);
  });

  test('fills its square exactly', () => {
    const squares = qrSquares('SC1:7K3M9Q2X:1:1/1:0A1B2C3D', { x: 10, y: 20, width: 87.5, height: 87.5 });
    expect(Math.min(...squares.map(({ x }) => x))).toBe(10);
    expect(Math.min(...squares.map(({ y }) => y))).toBe(20);
    expect(Math.max(...squares.map(({ x, width }) => x + width))).toBeCloseTo(97.5, 1);
    expect(Math.max(...squares.map(({ y, height }) => y + height))).toBeCloseTo(107.5, 1);
  });
});
