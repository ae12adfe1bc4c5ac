/** Characters that are not seen, or that turn others around, are marked before a list shows them. */
import { expect, it } from 'vitest';

import { columns } from '../../../src/cli/table.ts';
import { newCase, NOON_MS, temporaryStore, valueOf } from './support/open-stores.ts';

const bytes = new Uint8Array(Buffer.from('%PDF-1.7'));

it('in the name of a file, which tells what it is taken for', async () => {
  const { store } = temporaryStore();
  const names = ['slip\u202egpj.exe', 'C:\\Users\\x\\a\u200b.pdf', '../../etc/passwd', '\u001b[2J\0', '/'];
  const kept = [];
  for (const [index, fileName] of names.entries()) {
    const file = {
      bytes: Uint8Array.of(index, ...bytes),
      fileName,
      kind: 'other',
      cancellationId: null,
    } as const;
    kept.push(valueOf(await store.receipts.add(file)).receipt.fileName);
  }
  expect(kept).toEqual(['slip‹U+202E›gpj.exe', 'a‹U+200B›.pdf', 'passwd', '[2J', 'receipt']);
});

it('in a name that is typed and in a note, while the draft stays as it was typed', () => {
  const { store } = temporaryStore();
  const draft = { applicant: { surname: 'ZHANG\u202e', givenNames: 'WEI\n' } };
  const id = newCase(store, draft);
  const [listed] = valueOf(store.cancellations.list(''));
  expect(listed?.applicantName).toBe('ZHANG‹U+202E› WEI');
  const note = {
    id,
    kind: 'call',
    atMs: NOON_MS,
    via: null,
    note: 'said\u2066 no\nand hung up',
    details: {},
  } as const;
  valueOf(store.events.add(note));
  const read = valueOf(store.cancellations.get(id));
  expect(read.draft).toEqual(draft);
  expect(read.events.at(-1)?.note).toBe('said‹U+2066› no\nand hung up');
  expect(valueOf(store.events.verify(id))).toMatchObject({ isIntact: true });
});

it('in a table for a terminal', () => {
  expect(
    columns([
      ['a\u202eb', '\u009b2Jc'],
      ['d', 'e\u001b]0;x\u0007'],
    ]),
  ).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});
