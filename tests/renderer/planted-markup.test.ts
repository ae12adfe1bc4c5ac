/** Markup in everything that a user or a file may bring is shown as the text that it is. */
import { screen, waitFor } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';

import type { Draft } from '../../src/core/cancellation/draft.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

const markup = (name: string) =>
  `<img src=x onerror="window.ran='${name}'"><mark-planted>${name}</mark-planted>{@html ${name}}`;
const PLANTED: Draft = {
  ...COMPLETE_DRAFT,
  sim: { ...COMPLETE_DRAFT.sim, account: markup('account') },
  applicant: {
    ...COMPLETE_DRAFT.applicant,
    surname: markup('surname'),
    givenNames: markup('given'),
    nativeName: markup('native'),
    address: markup('address'),
  },
  reason: { code: 'other', note: markup('reason') },
};

/** The places where each planted text was seen as text, in a field or on the screen. */
function seen(name: string): number {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const inFields = fields.filter(({ value }) => value.includes(markup(name))).length;
  return inFields + (document.body.textContent.includes(markup(name)) ? 1 : 0);
}

function expectNothingRan() {
  expect(document.querySelectorAll('img[src="x"], [onerror]')).toHaveLength(0);
  expect(document.querySelectorAll('mark-planted')).toHaveLength(0);
  expect(Reflect.get(window, 'ran')).toBeUndefined();
}

it('on every screen that shows what was typed or archived', async () => {
  const program = new MemoryProgram();
  const id = program.addCase(PLANTED);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const fileName = `${markup('file').replaceAll('/', '_')}.txt`;
  await program.invoke('receipt.add', { id, kind: 'other', fileName, bytes: bytesOf('a') });
  await program.invoke('receipt.add', { id: null, kind: 'other', fileName, bytes: bytesOf('b') });
  const note = { kind: 'note', atMs: Date.now(), via: null, note: markup('note') };
  await program.invoke('event.add', { id, ...note });
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await waitFor(() => expect(seen('surname')).toBeGreaterThan(0));
  expectNothingRan();

  await session.go({ screen: 'case', id, tab: 'details' });
  await screen.findByLabelText('Surname');
  for (const name of ['surname', 'given', 'native', 'address', 'account', 'reason'])
    expect([name, seen(name) > 0]).toEqual([name, true]);
  expectNothingRan();

  await session.go({ screen: 'case', id, tab: 'timeline' });
  await waitFor(() => expect(seen('note')).toBeGreaterThan(0));
  expectNothingRan();

  await session.go({ screen: 'case', id, tab: 'proof' });
  await waitFor(() => expect(document.body.textContent).toContain(fileName));
  expectNothingRan();

  await session.go({ screen: 'inbox' });
  await waitFor(() => expect(document.body.textContent).toContain(fileName));
  expectNothingRan();
});
