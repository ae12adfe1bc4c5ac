import { describe, expect, it } from 'vitest';

import { referenceOf } from '../../../src/core/cancellation/reference.ts';
import { completeInput } from '../../support/inputs.ts';
import { addText, newCase, NOON_MS, temporaryStore, valueOf } from './support/open-stores.ts';

type Store = ReturnType<typeof temporaryStore>['store'];

const ALL = { filter: {}, offset: 0, limit: 100 } as const;

/** A case with something to find in every kind of text. */
async function richCase(store: Store): Promise<string> {
  const applicant = {
    ...completeInput().applicant,
    surname: 'ÇELİK',
    givenNames: 'Шынар',
    nativeName: '张伟䶮',
  };
  const id = newCase(store, { ...completeInput(), applicant });
  const note = 'Обращение №Ө-42 принято, 1 240,50 ₸';
  valueOf(
    store.events.add({
      id,
      kind: 'call',
      atMs: NOON_MS,
      via: 'hotline',
      note,
      details: { agent: 'Айгүл', ticket: 'KC-400512' },
    }),
  );
  const { receipt } = await addText(store, 'x', id);
  valueOf(
    store.receipts.change({ receiptId: receipt.id, cancellationId: id, kind: 'other', note: 'синяя папка' }),
  );
  const text = '旅行卡已注销\nАбонент 8 (701) 555-12-34\nДоговор расторгнут 26.11.2026';
  valueOf(store.receiptTexts.keep(receipt.id, { text, source: 'ocr' }));
  return id;
}

describe('search', () => {
  it('finds a case by every word in any writing', async () => {
    const { store } = temporaryStore();
    const id = await richCase(store);
    newCase(store, {});
    const found = [
      ...[
        '张',
        '伟䶮',
        'шынар',
        'ШЫНАР ÇELİK',
        'celik',
        'çeli',
        'EA1234567',
        'ea 1234567',
        'ＥＡ１２３４５６７',
      ],
      ...['ответ.TXT', 'ө-42', 'обращение айгүл', 'kc-4005', '1240,50', 'папка', 'beeline'],
      ...[
        '旅行',
        '行卡',
        '已注销',
        'РАСТОРГНУТ',
        'расторг',
        '701 555',
        '+77015551234',
        '8 701 555 12',
        '+7701',
        '8701',
        '26.11.2026',
      ],
      ...[
        '+7 705 123 45 67',
        '8 (705) 123-45-67',
        '77051234567',
        '7051234567',
        '705 123',
        '123-45-67',
        '45 67',
      ],
      ...['wei.zhang@EXAMPLE.com', '138 0013 8000', '8999701000004417017', id.toLowerCase(), referenceOf(id)],
      ...['celik 旅行 701 555 папка', 'wei.zhang 8-705-123-45-67'],
    ];
    const rows = (words: string) => valueOf(store.cancellations.list(words)).map((row) => row.id);
    expect(found.filter((words) => !rows(words).includes(id))).toEqual([]);
    const missed = ['zhang wei x9', '+7 702', 'nobody', '+7 705 123 45 68', 'обращ айгүл', '旅卡', 'elik'];
    expect(missed.filter((words) => rows(words).length > 0)).toEqual([]);
    expect(['  ', '+', '%'].map((words) => rows(words).length)).toEqual([2, 2, 2]);
  });

  it('reads groups of digits as one number, and as several only where no case has it', () => {
    const { store } = temporaryStore();
    const one = newCase(store, { sim: { number: '+7 701 555 12 34' } });
    const two = newCase(store, { sim: { number: '+7 701 222 33 44', account: '555' } });
    const rows = (words: string) => valueOf(store.cancellations.list(words)).map((row) => row.id);
    expect(rows('701 555')).toEqual([one]);
    expect(rows('222 555')).toEqual([two]);
    expect(rows('701')).toEqual([two, one]);
  });

  it('forgets what a save, a change and a removal took away', async () => {
    const { store } = temporaryStore();
    const id = await richCase(store);
    const found = (words: string) => valueOf(store.cancellations.list(words)).length;
    valueOf(store.cancellations.save(id, 0, {}));
    expect([found('EA1234567'), found('旅行')]).toEqual([0, 1]);
    const [receipt] = valueOf(store.cancellations.get(id)).receipts;
    valueOf(store.receipts.change({ receiptId: receipt!.id, cancellationId: null, kind: 'other', note: '' }));
    expect([found('旅行'), found('айгүл')]).toEqual([0, 1]);
    valueOf(store.cancellations.remove(id));
    expect([found('айгүл'), found('')]).toEqual([0, 0]);
  });
});

describe('a page of the list', () => {
  it('shows where the words were found, and masks numbers', async () => {
    const { store } = temporaryStore();
    const id = await richCase(store);
    const hits = (words: string) => {
      const { rows } = valueOf(store.cancellations.page({ ...ALL, words }));
      return rows.flatMap((row) => row.hits.map(({ part, name, snippet }) => ({ part, name, snippet })));
    };
    const marked = (words: string) =>
      hits(words).map(
        ({ part, snippet }) =>
          `${part}: ${snippet?.marks.map(([from, to]) => snippet.text.slice(from, to)).join('|') ?? 'masked'}`,
      );
    expect(marked('ОБРАЩЕНИЕ')).toEqual(['notes: Обращение']);
    expect(marked('注销')).toEqual(['receipts: 注销']);
    expect(marked('701 555')).toEqual(['receipts: 701) 555']);
    expect(marked('договор расторг')).toEqual(['receipts: Договор|расторг']);
    expect(marked('705 123')).toEqual(['details: masked']);
    expect(marked('celik')).toEqual(['details: ÇELİK']);
    expect(hits('kc-400512')[0]).toMatchObject({ part: 'notes', name: 'call' });
    expect(valueOf(store.cancellations.page({ ...ALL, words: 'айгүл' })).rows[0]).toMatchObject({
      id,
      hitCount: 1,
    });
  });

  it('is narrowed by group, state, operator, traveller, kind of text and days, with words and without', async () => {
    const { store } = temporaryStore();
    const id = await richCase(store);
    const other = newCase(store, { operator: 'kcell', reason: { note: 'айгүл' } });
    const page = (words: string, filter: Parameters<Store['cancellations']['page']>[0]['filter']) =>
      valueOf(store.cancellations.page({ ...ALL, words, filter }));
    const ids = (...wish: Parameters<typeof page>) => page(...wish).rows.map((row) => row.id);
    const [{ applicantId } = { applicantId: null }] = page('celik', {}).rows;
    for (const words of ['', 'айгүл']) {
      expect(ids(words, {})).toEqual([other, id]);
      expect(ids(words, { operator: 'kcell' })).toEqual([other]);
      expect(ids(words, { state: 'ready' })).toEqual([id]);
      expect(ids(words, { applicantId: applicantId! })).toEqual([id]);
      expect(ids(words, { part: 'notes' })).toEqual([id]);
      expect(ids(words, { part: 'letters' })).toEqual([]);
      expect(ids(words, { changedFrom: '2026-11-26', changedTo: '2026-11-26' })).toEqual([other, id]);
      expect(ids(words, { changedFrom: '2026-11-27' })).toEqual([]);
      expect(ids(words, { group: 'closed' })).toEqual([]);
      expect(page(words, { group: 'closed' }).counts).toEqual({
        needsYou: 2,
        waiting: 0,
        aftercare: 0,
        closed: 0,
      });
    }
  });
});
