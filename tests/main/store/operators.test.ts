import { describe, expect, it } from 'vitest';

import { rawDatabase, temporaryStore, valueOf } from './support/open-stores.ts';

const ADDRESS = {
  item: 'kar-tel-llp.address.ru',
  value: 'г. Алматы, пр. Абая, 150',
  source: 'чек',
  checkedOn: '2026-11-20',
};
const HOTLINE = { item: 'kcell-jsc.hotline', value: '3030', source: 'sleeve', checkedOn: '2026-05-01' };

function itemIn(store: ReturnType<typeof temporaryStore>['store'], id: string) {
  return valueOf(store.operators.directory()).items.find((item) => item.id === id);
}

describe('corrections', () => {
  it('hold until they are replaced or taken back', () => {
    const { store } = temporaryStore();
    const original = itemIn(store, ADDRESS.item);
    valueOf(store.operators.correct([ADDRESS, HOTLINE]));
    expect(itemIn(store, ADDRESS.item)).toMatchObject({
      value: ADDRESS.value,
      status: 'own',
      isStale: false,
    });
    expect(itemIn(store, HOTLINE.item)).toMatchObject({ value: '3030', isStale: true });
    valueOf(store.operators.correct([{ ...ADDRESS, value: 'г. Алматы' }]));
    expect(itemIn(store, ADDRESS.item)).toMatchObject({
      value: 'г. Алматы',
      original: { status: 'verified' },
    });
    valueOf(store.operators.restore(ADDRESS.item));
    expect(itemIn(store, ADDRESS.item)).toEqual(original);
    valueOf(store.operators.restore(ADDRESS.item));
    expect(itemIn(store, HOTLINE.item)?.status).toBe('own');
  });

  it('are kept all or none', () => {
    const { store } = temporaryStore();
    const before = valueOf(store.operators.directory());
    expect(() => store.operators.correct([ADDRESS, { ...HOTLINE, source: '' }])).toThrow(/CHECK/);
    expect(valueOf(store.operators.directory())).toEqual(before);
  });

  it('that a later edition does not know are without effect and in nobody’s way', () => {
    const { store, folder, key } = temporaryStore();
    const before = valueOf(store.operators.directory());
    const insert = `INSERT INTO operator_correction VALUES ('kcell-jsc.telex', '1', 'x', '2026-11-20', 0)`;
    rawDatabase(folder, key).exec(insert);
    expect(valueOf(store.operators.directory())).toEqual(before);
  });
});
