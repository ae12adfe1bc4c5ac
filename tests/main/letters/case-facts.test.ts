import { expect, test, vi } from 'vitest';

import { caseFactsOf } from '../../../src/main/letters/case-facts.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { codesOf, newCase, NOON_MS, temporaryStore, valueOf } from '../store/support/open-stores.ts';
import { readInput, RESOURCES } from './letter-fixtures.ts';
import { PdfFile } from './pdf-tools.ts';

// The first letter of a process parses the fonts; a busy machine may take seconds for it.
vi.setConfig({ testTimeout: 30_000 });

const draft = readInput('02-complete-chinese.json');
const maker = createLetterMaker(RESOURCES);
const choice = { draft, lang: 'ru', gloss: 'en', date: '2026-12-24', isComplete: true } as const;

test('a reminder names what was filed before, and every page the head of the chain', async () => {
  const { store } = temporaryStore();
  const id = newCase(store, draft);
  valueOf(store.events.add({ id, kind: 'filed', atMs: NOON_MS, via: 'post', note: 'вх. № 55-К' }));
  const facts = valueOf(caseFactsOf(store, id, choice.date));
  const { head } = valueOf(store.events.verify(id));
  expect(facts).toMatchObject({ cancellationId: id, letterNumber: 1, chainHead: head });
  const anchor = [0, 4, 8, 12].map((at) => head.slice(at, at + 4)).join(' ');

  const letter = valueOf(await maker.make({ ...choice, ...facts, form: 'reminder' }));
  const file = new PdfFile(letter.bytes);
  try {
    const text = file.text();
    expect(text).toContain(`${letter.reference} · ${anchor}`);
    expect(text).toContain('55-К');
    expect(text).toContain('26.11.2026');
  } finally {
    file.remove();
  }

  valueOf(store.events.add({ id, kind: 'refusal', atMs: NOON_MS + 1, via: 'hotline', note: '' }));
  const later = valueOf(caseFactsOf(store, id, choice.date));
  expect(later.chainHead).not.toBe(head);
  expect(later.history.outcome).toBe('refused-orally');
});

test('an addendum page carries the head, too, and a letter without a case carries none', async () => {
  const long = { ...draft, reason: { code: 'other', note: 'Длинное пояснение по пунктам. '.repeat(80) } };
  const chainHead = '0123456789abcdef0123456789abcdef';
  const withHead = valueOf(await maker.make({ ...choice, draft: long, form: 'termination', chainHead }));
  const without = valueOf(await maker.make({ ...choice, draft: long, form: 'termination' }));
  expect([withHead.pageCount, withHead.contentDigest]).toEqual([2, without.contentDigest]);
  const [headed, plain] = [new PdfFile(withHead.bytes), new PdfFile(without.bytes)];
  try {
    for (const page of [1, 2]) expect(headed.text(page)).toContain(' · 0123 4567 89ab cdef');
    expect(plain.text()).not.toMatch(/SC-\S+ ·/);
  } finally {
    headed.remove();
    plain.remove();
  }
});

test('a case that does not exist has no facts', () => {
  const { store } = temporaryStore();
  expect(codesOf(caseFactsOf(store, 'ZZZZZZZZ', choice.date))).toEqual(['cancellation/not-found']);
});
