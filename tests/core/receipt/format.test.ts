import { describe, expect, it } from 'vitest';

import { formatNameOf, mislabelOf } from '../../../src/core/receipt/format.ts';

describe('formats of receipts', () => {
  it.each([
    ['a.jpg', 'application/pdf', { ending: '.jpg', format: 'PDF' }],
    ['A.HEIC', 'image/jpeg', { ending: '.heic', format: 'JPEG' }],
    ['letter.txt', 'message/rfc822', { ending: '.txt', format: 'EML' }],
    ['a.jpeg', 'image/jpeg', undefined],
    ['без.точки.tif', 'image/tiff', undefined],
    ['a.jpg', 'application/zip', undefined],
    ['a.doc', 'application/pdf', undefined],
    ['jpg', 'application/pdf', undefined],
  ])('of %s, which is %s', (name, mediaType, expected) => {
    expect(mislabelOf(name, mediaType)).toEqual(expected);
  });

  it('have no name for what is not read here', () => {
    expect(formatNameOf('application/x-msdownload')).toBeUndefined();
  });
});
