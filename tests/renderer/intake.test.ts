/** Many files at once, and the list of what belongs to no case yet. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

async function openInbox(program: MemoryProgram, ...texts: readonly string[]) {
  const id = program.addCase(COMPLETE_DRAFT);
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    await program.invoke('receipt.add', { id: null, kind: 'other', fileName: `${text}.txt`, bytes });
  }
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'inbox' });
  await screen.findByRole('heading', { name: 'Unsorted' });
  return { id, session };
}

async function drop(...files: File[]) {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files, items: [] } });
  await fireEvent(screen.getByRole('main'), event);
}

describe('unsorted proofs', () => {
  it('are put into a case together', async () => {
    const program = new MemoryProgram();
    const { id } = await openInbox(program, 'one', 'two', 'three');
    expect(within(await screen.findByTestId('receipt-list')).getAllByRole('listitem')).toHaveLength(3);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Select one.txt' }));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Select three.txt' }));
    expect(screen.getByRole('checkbox', { name: '2 selected' })).toHaveProperty('indeterminate', true);
    const button = screen.getByRole('button', { name: 'Put there' });
    expect(button).toHaveProperty('disabled', true);
    const cases = screen.getByLabelText<HTMLSelectElement>('Put into case');
    await waitFor(() => expect(cases.options).toHaveLength(2));
    await fireEvent.change(cases, { target: { value: id } });
    await fireEvent.change(screen.getByLabelText('as'), { target: { value: 'posting-proof' } });
    await fireEvent.click(button);
    await waitFor(() =>
      expect(program.cases.get(id)?.receipts.map(({ fileName, kind }) => [fileName, kind])).toEqual([
        ['one.txt', 'posting-proof'],
        ['three.txt', 'posting-proof'],
      ]),
    );
    expect(program.inbox.map(({ fileName }) => fileName)).toEqual(['two.txt']);
    expect(await screen.findByText('2 proofs put into the case')).toBeTruthy();
  });

  it('are opened from the list, say where the paper is, and lead back', async () => {
    const program = new MemoryProgram();
    await openInbox(program, 'one', 'two');
    await fireEvent.click(await screen.findByRole('button', { name: 'one.txt' }));
    const place = await screen.findByLabelText('Where the paper is');
    await fireEvent.input(place, { target: { value: 'blue folder' } });
    await fireEvent.blur(place);
    await waitFor(() => expect(program.inbox.map(({ paperPlace }) => paperPlace)).toContain('blue folder'));
    await fireEvent.click(screen.getByRole('button', { name: 'Whole list' }));
    expect(await screen.findByText('blue folder')).toBeTruthy();
  });

  it('that are damaged or mislabelled say so in the list, and damage is announced by name', async () => {
    const program = new MemoryProgram();
    const { session } = await openInbox(program, 'one');
    const [receipt] = program.inbox;
    if (receipt === undefined) throw new Error('Nothing was archived');
    program.inbox = [{ ...receipt, fileName: 'one.jpg', mediaType: 'application/pdf', isIntact: false }];
    program.send({ type: 'receipts-tended', damaged: [{ id: receipt.id, fileName: 'one.jpg' }] });
    expect(await screen.findByText('Damaged')).toBeTruthy();
    expect(screen.getByText('Ends in .jpg, is PDF')).toBeTruthy();
    expect(session.toasts.list.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^one\.jpg: damaged/i),
    ]);
  });
});

describe('many files', () => {
  it('are summed up, and what was there before or is refused is named', async () => {
    const program = new MemoryProgram();
    await openInbox(program, 'same');
    const files = ['a', 'b', 'c', 'd'].map((text) => new File([text], `${text}.txt`));
    await drop(...files, new File(['same'], 'again.txt'), new File([], 'empty.pdf'));
    const dialog = within(await screen.findByRole('dialog', { name: 'What came of the files' }));
    expect(dialog.getByText('4 files archived')).toBeTruthy();
    expect(dialog.getByText('as same.txt, in Unsorted')).toBeTruthy();
    expect(dialog.getByText('empty.pdf:').parentElement?.textContent).toMatch(/the file is empty/i);
    expect(program.inbox).toHaveLength(5);
    await fireEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('show how far they are, and stop when they are told to', async () => {
    const program = new MemoryProgram();
    const { session } = await openInbox(program);
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const files = Array.from({ length: 30 }, (_, index) => {
      const file = new File([`text ${String(index)}`], `${String(index)}.txt`);
      const slice = file.slice.bind(file);
      file.slice = (...part) => {
        const blob = slice(...part);
        const read = blob.arrayBuffer.bind(blob);
        blob.arrayBuffer = () => (index < 6 ? read() : gate.then(read));
        return blob;
      };
      return file;
    });
    await drop(...files);
    await waitFor(() => expect(screen.getByTestId('intake-progress').textContent).toContain('6 of 30'));
    await fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    letGo();
    const dialog = within(await screen.findByRole('dialog', { name: 'What came of the files' }));
    expect(dialog.getByText(/stopped; 20 files were not archived/i)).toBeTruthy();
    expect(program.inbox).toHaveLength(10);
    expect(session.intake.steps).toBeUndefined();
  });

  it('chosen in the dialog show how far they are, and nothing that is reported late', async () => {
    const program = new MemoryProgram();
    const { session } = await openInbox(program);
    const steps = { type: 'intake', doneCount: 1, totalCount: 2, doneBytes: 10 };
    const choosing = session.intake.choose(null, undefined, 'folder');
    program.send(steps);
    expect(await screen.findByTestId('intake-progress')).toBeTruthy();
    await choosing;
    program.send({ ...steps, doneCount: 2 });
    await waitFor(() => expect(screen.queryByTestId('intake-progress')).toBeNull());
    expect(session.intake.steps).toBeUndefined();
  });
});
