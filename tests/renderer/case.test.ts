/** What is done in a case: events, proofs, letters, removing. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import type { CaseTab } from '../../src/renderer/state/route.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

const state = () => screen.getByTestId('state').textContent;

async function openCase(program: MemoryProgram, tab: CaseTab) {
  const id = program.addCase(COMPLETE_DRAFT);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab });
  await screen.findByRole('tabpanel');
  return { id, session };
}

function transferOf(...files: File[]) {
  return { types: ['Files'], files, items: [], dropEffect: 'none' };
}

async function drop(...files: File[]) {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: transferOf(...files) });
  await fireEvent(screen.getByRole('main'), event);
}

describe('the timeline', () => {
  it('records the filing and moves on to waiting', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program, 'timeline');
    expect(state()).toBe('Ready to file');
    await fireEvent.click(screen.getByRole('button', { name: 'Record the filing' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByLabelText('What happened')).toHaveProperty('value', 'filed');
    await fireEvent.input(dialog.getByLabelText('When'), { target: { value: '2026-11-20T11:30' } });
    await fireEvent.change(dialog.getByLabelText('Way'), { target: { value: 'shop' } });
    await fireEvent.input(dialog.getByLabelText('Note'), { target: { value: 'desk 3' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(state()).toBe('Filed'));
    expect(screen.queryByRole('dialog')).toBeNull();
    const [event] = program.cases.get(id)!.events;
    expect(event).toMatchObject({
      kind: 'filed',
      via: 'shop',
      note: 'desk 3',
      atMs: new Date('2026-11-20T11:30').getTime(),
    });
    expect(screen.getByRole('list', { name: 'Timeline' }).textContent).toContain('Handed in');
  });

  it('refuses an event without a time', async () => {
    const program = new MemoryProgram();
    await openCase(program, 'timeline');
    await fireEvent.click(screen.getByRole('button', { name: 'Add event' }));
    const dialog = within(screen.getByRole('dialog'));
    await fireEvent.input(dialog.getByLabelText('When'), { target: { value: '' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    expect(dialog.getByText('Give the day and time.')).toBeTruthy();
    expect(program.countOf('event.add')).toBe(0);
  });

  it('closes a confirmed case', async () => {
    const program = new MemoryProgram();
    await openCase(program, 'timeline');
    await drop(new File(['closed'], 'answer.txt'));
    await waitFor(() => expect(state()).toBe('Confirmed'));
    await fireEvent.click(screen.getByRole('button', { name: 'Close the case' }));
    // With checks still open it asks, and blocks nothing.
    const question = within(screen.getByRole('dialog', { name: 'Close with open checks?' }));
    expect(question.getByText(/^5 checks of aftercare are still open/)).toBeDefined();
    await fireEvent.click(question.getByRole('button', { name: 'Close the case' }));
    await waitFor(() => expect(state()).toBe('Closed'));
  });

  it('says why an event was refused', async () => {
    const program = new MemoryProgram();
    await openCase(program, 'timeline');
    await fireEvent.click(screen.getByRole('button', { name: 'Add event' }));
    const dialog = within(screen.getByRole('dialog'));
    await fireEvent.change(dialog.getByLabelText('What happened'), { target: { value: 'closed' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    expect((await dialog.findByRole('alert')).textContent).not.toBe('');
  });
});

describe('proofs', () => {
  it('dropped anywhere are archived and confirm the case', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program, 'details');
    await drop(new File(['Договор расторгнут'], 'answer.txt'));
    await waitFor(() => expect(state()).toBe('Confirmed'));
    expect(await screen.findByText('answer.txt archived: Letter or e-mail: it has ended')).toBeTruthy();
    await fireEvent.click(screen.getByRole('tab', { name: 'Proof' }));
    expect(await screen.findByText('Договор расторгнут')).toBeTruthy();
    expect(screen.getByTestId('integrity').textContent).toContain('Unchanged since received');
    expect(program.cases.get(id)?.receipts).toHaveLength(1);
  });

  it('pasted are archived with a name of their own', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program, 'proof');
    const event = new Event('paste', { cancelable: true });
    Object.defineProperty(event, 'clipboardData', {
      value: { files: [new File(['x'], 'image.png', { type: 'image/png' })] },
    });
    await fireEvent(window, event);
    await waitFor(() => expect(program.cases.get(id)?.receipts[0]?.fileName).toBe('pasted.png'));
  });

  it('archived before are shown as such and not stored twice', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program, 'proof');
    await drop(new File(['same'], 'one.txt'));
    await screen.findByText(/one.txt archived:/);
    await drop(new File(['same'], 'two.txt'));
    expect(await screen.findByText('one.txt was archived before; nothing was stored twice.')).toBeTruthy();
    expect(program.cases.get(id)?.receipts).toHaveLength(1);
  });

  it('that are empty are refused before they are sent', async () => {
    const program = new MemoryProgram();
    await openCase(program, 'proof');
    await drop(new File([], 'nothing.pdf'));
    expect(await screen.findByText(/^nothing\.pdf: the file is empty/i)).toBeTruthy();
    expect(program.countOf('receipt.add')).toBe(0);
  });

  it('that cannot be shown say that their bytes are kept', async () => {
    const program = new MemoryProgram();
    program.filesToChoose = [{ name: 'scan.heic', bytes: new Uint8Array([1, 2, 3]) }];
    await openCase(program, 'proof');
    await fireEvent.click(screen.getByRole('button', { name: 'choose a file…' }));
    expect(await screen.findByRole('heading', { name: 'Kept as bytes' })).toBeTruthy();
  });

  it('that were altered on disk raise an alarm', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program, 'timeline');
    await drop(new File(['x'], 'answer.txt'));
    await waitFor(() => expect(program.cases.get(id)?.receipts).toHaveLength(1));
    program.changedReceipts.add(program.cases.get(id)!.receipts[0]!.id);
    await fireEvent.click(screen.getByRole('tab', { name: 'Proof' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Do not rely on this copy');
  });

  it('of another kind take the confirmation back', async () => {
    const program = new MemoryProgram();
    await openCase(program, 'proof');
    await drop(new File(['x'], 'answer.txt'));
    await waitFor(() => expect(state()).toBe('Confirmed'));
    await fireEvent.change(screen.getByLabelText('Kind of proof'), { target: { value: 'stamped-copy' } });
    await waitFor(() => expect(state()).toBe('Filed'));
  });

  it('move to the inbox and are counted there', async () => {
    const program = new MemoryProgram();
    await openCase(program, 'proof');
    await drop(new File(['x'], 'answer.txt'));
    await fireEvent.change(await screen.findByLabelText('Belongs to'), { target: { value: '' } });
    await screen.findByRole('heading', { name: 'No proof yet' });
    await fireEvent.click(await screen.findByRole('button', { name: 'Unsorted 1' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'answer.txt' }));
    expect(await screen.findByRole('heading', { name: 'answer.txt' })).toBeTruthy();
  });
});

describe('letters', () => {
  it('are made from what was typed last, saved, and kept', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program, 'details');
    await fireEvent.input(screen.getByLabelText('Surname'), { target: { value: 'LI' } });
    await fireEvent.click(screen.getByRole('tab', { name: 'Letter' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect(await screen.findByText('Saved: /documents/letter.pdf')).toBeTruthy();
    expect(program.cases.get(id)?.draft.applicant?.surname).toBe('LI');
    await fireEvent.click(await screen.findByTestId('kept-letter'));
    await waitFor(() => expect(program.countOf('letter.read')).toBe(1));
  });

  it('can be any form or aid, shown and saved under its title', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program, 'letter');
    const select = screen.getByLabelText<HTMLSelectElement>('Form');
    expect(select.value).toBe('termination');
    expect(select.options).toHaveLength(12);
    await fireEvent.change(select, { target: { value: 'clerk-card' } });
    await waitFor(() =>
      expect(program.calls.findLast(({ name }) => name === 'letter.preview')?.input).toMatchObject({
        id,
        form: 'clerk-card',
      }),
    );
    await fireEvent.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect((await screen.findByTestId('kept-letter')).textContent).toContain('Card for the clerk');
    expect(program.cases.get(id)?.letters.map(({ form }) => form)).toEqual(['clerk-card']);
  });

  it('are not spoken of when the dialog was cancelled', async () => {
    const program = new MemoryProgram();
    program.savePath = null;
    await openCase(program, 'letter');
    await fireEvent.click(screen.getByRole('button', { name: 'Save PDF…' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save PDF…' })).toHaveProperty('disabled', false),
    );
    expect(screen.queryByText(/Saved:/)).toBeNull();
  });
});

it('removes a case only after asking, and its proofs stay', async () => {
  const program = new MemoryProgram();
  const { id } = await openCase(program, 'timeline');
  await drop(new File(['x'], 'answer.txt'));
  await waitFor(() => expect(program.cases.get(id)?.receipts).toHaveLength(1));
  await fireEvent.click(screen.getByRole('button', { name: 'Remove case…' }));
  expect(program.cases.has(id)).toBe(true);
  await fireEvent.click(screen.getByRole('button', { name: 'Remove case' }));
  await screen.findByRole('heading', { name: 'No cases yet' });
  expect(program.cases.has(id)).toBe(false);
  expect(program.inbox).toHaveLength(1);
});
