import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';

import { idFromBytes, parseReference, referenceOf } from '../../../src/core/cancellation/reference.ts';

describe('reference', () => {
  it('reads back what it prints, in any case and with or without dashes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        const id = idFromBytes(bytes);
        expect(parseReference(id)).toBe(id);
        expect(parseReference(referenceOf(id))).toBe(id);
        expect(parseReference(referenceOf(id).toLowerCase())).toBe(id);
      }),
    );
  });

  it('forgives the letters that Crockford left out', () => {
    expect(parseReference('sc-o00i-l111')).toBe('00011111');
  });

  it.each(['', 'SC-123', '123456789', 'ABCDEFGU'])('refuses %s', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});
