import { describe, expect, it } from 'vitest';

import { referenceOf } from '../../../src/core/cancellation/reference.ts';
import { completeInput } from '../../support/inputs.ts';
import { addText, newCase, NOON_MS, temporaryStore, valueOf } from './support/open-stores.ts';

describe('search', () => {
  it('finds a case by every word in any writing', async () => {
    const { store } = temporaryStore();
    const id = newCase(store, {
      ...completeInput(),
      applicant: {
        ...completeInput().applicant,
        surname: 'ÇELİK',
        givenNames: 'Шынар',
        nativeName: '张伟䶮',
      },
    });
    newCase(store, {});
    valueOf(
      store.events.add({ id, kind: 'call', atMs: NOON_MS, via: 'hotline', note: 'Обращение №Ө-42 100%_' }),
    );
    await addText(store, 'x', id);
    const found = [
      ...[
        '张',
        '伟䶮',
        'шынар',
        'ШЫНАР ÇELİK',
        'çeli',
        'EA1234567',
        'ea 1234567',
        'ответ.TXT',
        'ө-42',
        '100%_',
        'ＥＡ１２３４５６７',
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
      ...[
        'wei.zhang@EXAMPLE.com',
        '138 0013 8000',
        '8999701000004417017',
        id.toLowerCase(),
        referenceOf(id),
        'wei.zhang 8-705-123-45-67',
      ],
    ];
    const rows = (words: string) => valueOf(store.cancellations.list(words)).map((row) => row.id);
    expect(found.filter((words) => !rows(words).includes(id))).toEqual([]);
    expect(
      ['zhang wei x9', '%', '705_', 'nobody', '+7 705 123 45 68'].filter((words) => rows(words).includes(id)),
    ).toEqual(['%']);
    expect(rows('  ')).toHaveLength(2);
  });

  it('forgets what a save took away', () => {
    const { store } = temporaryStore();
    const id = newCase(store, completeInput());
    valueOf(store.cancellations.save(id, 0, {}));
    expect(valueOf(store.cancellations.list('EA1234567'))).toEqual([]);
  });
});
