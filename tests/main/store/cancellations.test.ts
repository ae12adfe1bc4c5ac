import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { kazakhDateOf } from '../../../src/core/calendar.ts';
import { stateOf } from '../../../src/core/cancellation/state.ts';
import { caseSchema, summarySchema } from '../../../src/contract/views.ts';
import { FILING_WAYS, RECORDED_EVENT_KINDS } from '../../../src/core/cancellation/event.ts';
import { evidenceOf } from '../../../src/core/receipt/evidence.ts';
import { RECEIPT_KINDS } from '../../../src/core/receipt/kind.ts';
import { completeInput, minimalInput } from '../../support/inputs.ts';
import {
  addText,
  codesOf,
  newCase,
  NOON_MS,
  rawDatabase,
  temporaryStore,
  valueOf,
} from './support/open-stores.ts';

const applicants = (folder: string, key: Uint8Array) =>
  rawDatabase(folder, key).prepare('SELECT passport_key AS key, surname FROM applicant ORDER BY id').all();

describe('cases', () => {
  it('are kept exactly as typed', () => {
    const { store } = temporaryStore();
    const draft = { ...minimalInput(), sim: { number: '  8 (701) 12 ' } };
    const found = valueOf(store.cancellations.get(newCase(store, draft)));
    expect(caseSchema.parse(found)).toMatchObject({ draft, state: 'draft', revision: 0 });
    expect(found.events.map(({ kind }) => kind)).toEqual(['created']);
  });

  it('are listed with what a row shows, most recently changed first', () => {
    const { store } = temporaryStore();
    const older = newCase(store, completeInput());
    const newer = newCase(store, { applicant: { nativeName: '䶮𠮷' } });
    const rows = valueOf(store.cancellations.list(''));
    expect(rows.map((row) => summarySchema.parse(row))).toMatchObject([
      { id: newer, state: 'draft', applicantName: '䶮𠮷', maskedNumber: '' },
      {
        id: older,
        state: 'ready',
        applicantName: 'ZHANG WEI',
        maskedNumber: '+7 705 ••• 45 67',
        missingCount: 0,
      },
    ]);
    valueOf(store.events.add({ id: older, kind: 'call', atMs: NOON_MS, via: null, note: '' }));
    expect(valueOf(store.cancellations.list(''))[0]?.id).toBe(older);
  });

  it('refuse a save made from an older revision', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    expect(valueOf(store.cancellations.save(id, 0, minimalInput()))).toMatchObject({
      revision: 1,
      state: 'ready',
    });
    expect(codesOf(store.cancellations.save(id, 0, {}))).toEqual(['cancellation/changed-elsewhere']);
    expect(valueOf(store.cancellations.get(id)).draft).toEqual(minimalInput());
  });

  it('go with their events and letters, while receipts go back to the inbox', async () => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store, minimalInput());
    const { receipt } = await addText(store, 'расторгнут', id);
    const letter = {
      form: 'termination',
      lang: 'ru',
      gloss: 'none',
      isComplete: true,
      pageCount: 1,
    } as const;
    valueOf(
      store.letters.keep({
        ...letter,
        cancellationId: id,
        number: 1,
        contentDigest: 'd',
        bytes: Buffer.of(1),
      }),
    );
    valueOf(store.cancellations.remove(id));
    expect(codesOf(store.cancellations.get(id))).toEqual(['cancellation/not-found']);
    expect(valueOf(store.receipts.inbox()).map(({ id: left }) => left)).toEqual([receipt.id]);
    const count = (table: string) =>
      rawDatabase(folder, key).prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['event', 'letter', 'applicant', 'receipt'].map(count)).toEqual([0, 0, 0, 1]);
  });

  it('say that a case does not exist', () => {
    const { store } = temporaryStore();
    const results = [store.cancellations.get('00000000'), store.cancellations.remove('00000000')];
    expect(results.map(codesOf)).toEqual([['cancellation/not-found'], ['cancellation/not-found']]);
    expect(codesOf(store.cancellations.save('00000000', 0, {}))).toEqual(['cancellation/not-found']);
  });
});

describe('applicants', () => {
  it('follow the passport number while it is typed', () => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store, {});
    ['E', 'EA1', 'ea 1234567'].forEach((number, revision) => {
      valueOf(store.cancellations.save(id, revision, { applicant: { surname: 'LI', passport: { number } } }));
    });
    expect(applicants(folder, key)).toEqual([{ key: 'EA1234567', surname: 'LI' }]);
    valueOf(store.cancellations.save(id, 3, {}));
    expect(applicants(folder, key)).toEqual([]);
  });

  it('are one person for all cases with the same passport', () => {
    const { store, folder, key } = temporaryStore();
    const first = newCase(store, minimalInput());
    newCase(store, minimalInput());
    expect(applicants(folder, key)).toHaveLength(1);
    valueOf(store.cancellations.save(first, 0, { applicant: { passport: { number: 'X1' } } }));
    expect(applicants(folder, key)).toEqual([
      { key: 'EA1234567', surname: 'ZHANG' },
      { key: 'X1', surname: null },
    ]);
  });
});

describe('the state in the list', () => {
  it('is the state that core computes, whatever happened', async () => {
    const { store } = temporaryStore();
    let count = 0;
    const event = fc.record({
      kind: fc.constantFrom(...RECORDED_EVENT_KINDS),
      via: fc.constantFrom(...FILING_WAYS, null),
      note: fc.constantFrom('', 'вх. № 12', 'a word'),
      details: fc.constantFrom<Record<string, string>[]>(
        {},
        { form: 'claim' },
        { dueOn: '2026-11-28' },
        { amountTenge: '390' },
        { check: 'number-dead', result: 'passed' },
      ),
    });
    const history = fc.array(fc.oneof(event, fc.constantFrom(...RECEIPT_KINDS)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), history, async (isComplete, steps) => {
        const id = newCase(store, isComplete ? minimalInput() : {});
        for (const step of steps) {
          if (typeof step !== 'string') store.events.add({ id, atMs: NOON_MS, ...step });
          else {
            const bytes = Buffer.from(String((count += 1)));
            valueOf(await store.receipts.add({ bytes, fileName: 'f', kind: step, cancellationId: id }));
          }
        }
        const found = valueOf(store.cancellations.get(id));
        const { events, receipts } = found;
        const expected = stateOf({ isComplete, events, receipts }, kazakhDateOf(NOON_MS));
        expect(found).toMatchObject({ state: expected.state, standing: expected });
        expect(valueOf(store.cancellations.list(id))[0]).toMatchObject({
          state: expected.state,
          standing: expected,
        });
        const kinds = found.receipts.map(({ kind }) => kind);
        const [listed] = valueOf(store.cancellations.list(id));
        expect(listed?.evidence).toEqual(evidenceOf(found.events, kinds));
        expect(valueOf(store.events.verify(id))).toMatchObject({
          isIntact: true,
          eventCount: found.events.length,
        });
      }),
      { numRuns: 40 },
    );
  });
});
