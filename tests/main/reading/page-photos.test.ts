import { describe, expect, it, vi } from 'vitest';

import { photoNumber } from '../../../bench/reading/photo-set.ts';
import { formatPageCode } from '../../../src/core/form/page-code.ts';
import { parseReference } from '../../../src/core/cancellation/reference.ts';
import { proposedKindOf } from '../../../src/core/receipt/self-filing.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { createReceiptReader } from '../../../src/main/reading/receipt-reader.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { valueOf } from '../store/support/open-stores.ts';

vi.setConfig({ testTimeout: 120_000 });

const maker = createLetterMaker(RESOURCES);
const reader = createReceiptReader();

// The whole set of forty is measured by the benchmark; these are two of the hardest, stamped and not.
describe.each([3, 7])('photo %i of a printed page', (index) => {
  it('shows its letter, and whether it was stamped', async () => {
    const { jpeg, letter, form, lang, gloss, isStamped } = await photoNumber(index, maker);
    const file = { bytes: jpeg, path: 'photo', mediaType: 'image/jpeg' };
    const { codes } = valueOf(await reader.read({ ...file, languages: ['kaz'] }));
    const id = parseReference(letter.reference) ?? '';
    const expected = formatPageCode({
      ...{ id, letterNumber: index + 1, page: 1, pageCount: letter.pageCount },
      digest: letter.contentDigest,
    });
    expect(new Set(codes.map(({ text }) => text))).toEqual(new Set([expected]));
    const [seen] = codes;
    if (seen === undefined) throw new Error('A code was seen');
    const task = { ...file, seen, letter: letter.bytes, lang, gloss, resourcesFolder: RESOURCES };
    const compared = valueOf(await reader.compare(task));
    expect([compared.page, compared.form]).toEqual([1, form]);
    const stamped = form === 'confirmation-slip' ? 'stamped-confirmation' : 'stamped-copy';
    expect(proposedKindOf(compared.form, compared.inkShare)).toBe(isStamped ? stamped : undefined);
    // Another letter does not vouch for the page.
    const other = valueOf(
      await reader.compare({ ...task, seen: { ...seen, text: 'SC1:00000000:1:1/1:00000000' } }),
    );
    expect(other.page).toBeNull();
  });
});
