/** Taking back a deletion: the message offers it without hurry, once, and for the last deletion only. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';

import { Toasts } from '../../src/renderer/state/toasts.svelte.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

async function removeCase(program: MemoryProgram) {
  const id = program.addCase(COMPLETE_DRAFT);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'details' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Remove case…' }));
  await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove case' }));
  await screen.findByText('Case removed. Its proofs are in Unsorted.');
  return { id, session };
}

it('puts a removed case back and shows it', async () => {
  const program = new MemoryProgram();
  const { id, session } = await removeCase(program);
  expect(program.cases.has(id)).toBe(false);
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByLabelText('Surname');
  expect(program.cases.has(id)).toBe(true);
  expect(session.route).toMatchObject({ screen: 'case', id });
});

it('says so when it is too late', async () => {
  const program = new MemoryProgram();
  await removeCase(program);
  await program.invoke('undo.restore', undefined);
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('This can no longer be taken back');
});

it('takes the offer away when the records are locked', async () => {
  const { session } = await removeCase(new MemoryProgram());
  await session.lock();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

it('offers the last deletion only, for as long as nobody dismisses it', () => {
  vi.useFakeTimers();
  try {
    const toasts = new Toasts();
    const action = { label: 'Undo', run: () => undefined };
    toasts.showUndo('one', action);
    toasts.showUndo('two', action);
    toasts.show('ok', 'news');
    vi.advanceTimersByTime(3_600_000);
    expect(toasts.list.map(({ text }) => text)).toEqual(['two']);
  } finally {
    vi.useRealTimers();
  }
});
