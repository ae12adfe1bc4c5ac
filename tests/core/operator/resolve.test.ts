import { describe, expect, it } from 'vitest';

import { BRAND_IDS, BRAND_NAMES, ENTITY_OF_BRAND } from '../../../src/core/operator/brand.ts';
import { builtInDirectory, parseDirectory } from '../../../src/core/operator/directory.ts';
import { ITEM_KINDS, itemsOf } from '../../../src/core/operator/item.ts';
import { itemsOfBrand, resolveDirectory, uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';
import { itemIn, TODAY } from './directory-fixtures.ts';

const ADDRESS = 'kar-tel-llp.address.ru';
const CORRECTION = { item: ADDRESS, value: 'г. Алматы, ул. Абая, 1', source: 'чек', checkedOn: '2026-11-20' };

describe('the shipped directory', () => {
  it('has every kind of datum for every brand, under names that are told apart', () => {
    const items = itemsOf(builtInDirectory());
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const brand of BRAND_IDS) {
      const ofBrand = itemsOfBrand(uncorrectedDirectory(TODAY), brand);
      expect(new Set(ofBrand.map(({ kind }) => kind))).toEqual(new Set(ITEM_KINDS));
      expect(new Set(ofBrand.map(({ entityId }) => entityId))).toEqual(new Set([ENTITY_OF_BRAND[brand]]));
      expect(ofBrand.find(({ kind }) => kind === 'brandName')?.value).toBe(BRAND_NAMES[brand]);
    }
  });

  it('names a source and a day for whatever it claims, and claims nothing else', () => {
    for (const { datum } of itemsOf(builtInDirectory())) {
      expect(datum.value === null).toBe(datum.status === 'unverified');
      expect(datum.source === null).toBe(datum.value === null);
    }
    const broken = structuredClone(builtInDirectory());
    broken.entities[0]!.hotline = { value: '116', status: 'unverified', source: null, checkedOn: TODAY };
    expect(() => parseDirectory(broken)).toThrow(/neither value nor source/);
    const surplus = { ...builtInDirectory(), advert: 'buy here' };
    expect(() => parseDirectory(surplus)).toThrow(/advert/);
  });
});

describe('the resolved directory', () => {
  it('shows a correction with its own source and day, and keeps the original', () => {
    const before = itemIn(uncorrectedDirectory(TODAY), ADDRESS);
    const after = itemIn(resolveDirectory(builtInDirectory(), [CORRECTION], TODAY), ADDRESS);
    expect(after).toMatchObject({
      value: CORRECTION.value,
      status: 'own',
      source: 'чек',
      checkedOn: '2026-11-20',
      note: null,
      sourceDate: null,
      isStale: false,
    });
    const { value, status, source, checkedOn } = before;
    expect(after.original).toEqual({ value, status, source, checkedOn });
    expect(status).toBe('verified');
  });

  it('changes nothing else, whatever the correction names', () => {
    const plain = uncorrectedDirectory(TODAY).items;
    const gone = { ...CORRECTION, item: 'kar-tel-llp.telex' };
    expect(resolveDirectory(builtInDirectory(), [gone], TODAY).items).toEqual(plain);
    const corrected = resolveDirectory(builtInDirectory(), [CORRECTION], TODAY).items;
    expect(corrected.filter(({ id }) => id !== ADDRESS)).toEqual(plain.filter(({ id }) => id !== ADDRESS));
  });

  it('calls a datum stale after 180 days, its own or ours', () => {
    const checked = '2026-11-22';
    const stale = (today: string) =>
      itemIn(resolveDirectory(builtInDirectory(), [], today), 'kcell-jsc.hotline').isStale;
    expect(itemIn(uncorrectedDirectory(TODAY), 'kcell-jsc.hotline').checkedOn).toBe(checked);
    expect([stale('2027-05-21'), stale('2027-05-22')]).toEqual([false, true]);
    const own = resolveDirectory(builtInDirectory(), [{ ...CORRECTION, checkedOn: '2026-05-28' }], TODAY);
    expect(itemIn(own, ADDRESS).isStale).toBe(true);
  });
});
