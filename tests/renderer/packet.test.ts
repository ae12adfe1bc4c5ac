/** The packet on its desk: what goes in, its pages small and large, what was checked, saved and printed. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { problem } from '../../src/core/outcome.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

/** A document of five pages that draws nothing. */
vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => Promise.resolve({ numPages: 5, loadingTask: { destroy: () => undefined } }),
  firstPageWidth: () => Promise.resolve(595),
  drawPage: () => Promise.resolve(document.createElement('canvas')),
}));

async function openPacket(program: MemoryProgram, draft = COMPLETE_DRAFT) {
  const id = program.addCase({ ...draft, attachments: ['top-up'] });
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'letter' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Packet…' }));
  return { id, desk: within(await screen.findByRole('region', { name: 'Packet for the shop' })) };
}

const lastPreview = (program: MemoryProgram) =>
  program.calls.findLast(({ name }) => name === 'packet.preview')?.input;

describe('the packet', () => {
  it('says what is missing until a file is there', async () => {
    const { desk } = await openPacket(new MemoryProgram());
    const line = within(desk.getByRole('group', { name: 'Top-up receipt' }));
    expect(line.getByText(/No file/)).toBeTruthy();
    expect(await desk.findByText('Missing: Top-up receipt')).toBeTruthy();
    await fireEvent.click(line.getByRole('button', { name: 'Add…' }));
    expect(await line.findByText('chosen.jpg')).toBeTruthy();
    expect(line.queryByText(/No file/)).toBeNull();
    await waitFor(() => expect(desk.queryByText('Missing: Top-up receipt')).toBeNull());
    await fireEvent.click(line.getByRole('button', { name: 'Remove' }));
    expect(await line.findByText(/No file/)).toBeTruthy();
  });

  it('says so when what was dropped has no bytes, and goes on', async () => {
    const { desk } = await openPacket(new MemoryProgram());
    const line = desk.getByRole('group', { name: 'Top-up receipt' });
    const folder = new File([], 'holiday');
    folder.arrayBuffer = () => Promise.reject(new DOMException('A folder', 'NotFoundError'));
    const hasReachedCase = vi.fn();
    document.body.addEventListener('drop', hasReachedCase, { once: true });
    await fireEvent.drop(line, { dataTransfer: { files: [folder], types: ['Files'] } });
    expect(await desk.findByText(/^holiday: /)).toBeTruthy();
    // The case around it takes its frame away when it hears of the drop.
    expect(hasReachedCase).toHaveBeenCalledOnce();
    await fireEvent.click(within(line).getByRole('button', { name: 'Add…' }));
    expect(await within(line).findByText('chosen.jpg')).toBeTruthy();
  });

  it('ticks what gets a file', async () => {
    const { desk } = await openPacket(new MemoryProgram());
    const line = within(desk.getByRole('group', { name: 'Copy of the passport' }));
    expect(line.getByRole('checkbox')).toHaveProperty('checked', false);
    await fireEvent.click(line.getByRole('button', { name: 'Add…' }));
    await waitFor(() => expect(line.getByRole('checkbox')).toHaveProperty('checked', true));
  });

  it('is made anew with what is wanted, and saved so', async () => {
    const program = new MemoryProgram();
    const { id, desk } = await openPacket(program);
    expect(await desk.findByText('6 pages · A4')).toBeTruthy();
    await fireEvent.click(desk.getByLabelText('Calling the operator: what to say'));
    await fireEvent.click(desk.getByLabelText('Card for the clerk'));
    await fireEvent.click(desk.getByLabelText('A second letter, to be stamped'));
    const wanted = {
      ...{ id, form: 'termination', lang: 'ru', gloss: 'none' },
      ...{ aids: ['call-script', 'visit-checklist', 'aftercare-checklist'], copies: 1 },
    };
    await waitFor(() => expect(lastPreview(program)).toEqual(wanted));
    expect(await desk.findByText('5 pages · A4')).toBeTruthy();
    await fireEvent.click(desk.getByRole('button', { name: 'Save packet…' }));
    expect(await screen.findByText('Saved: /documents/letter.pdf')).toBeTruthy();
    expect(program.calls.findLast(({ name }) => name === 'packet.save')?.input).toEqual(wanted);
    await fireEvent.click(desk.getByRole('button', { name: 'Back to the letter' }));
    expect(await screen.findByRole('button', { name: 'Packet…' })).toBeTruthy();
  });

  it('tells what was checked', async () => {
    const program = new MemoryProgram();
    const { desk } = await openPacket(program, {});
    const checks = await desk.findByRole('status', { name: 'Checked' });
    expect([...checks.querySelectorAll('li')].map(({ textContent }) => textContent.trim())).toEqual([
      'Something is missing: the letter carries ЧЕРНОВИК (“draft”)',
      'Each letter fits 1 page',
      'One code on every page',
      'Missing: Top-up receipt',
      'Operator’s address not verified: left out',
    ]);
  });

  it('shows its pages small; arrows move and Enter opens one', async () => {
    const { desk } = await openPacket(new MemoryProgram());
    const list = await desk.findByRole('listbox', { name: 'Preview' });
    const options = await within(list).findAllByRole('option');
    expect(options.map(({ textContent }) => textContent.trim())).toEqual([
      '1 What is in this packet',
      '2 Letter (operator)',
      '3 Letter (own)',
      '4 Aid 1',
      '5 Aid 2',
    ]);
    const selected = () => within(list).getByRole('option', { selected: true }).textContent.trim();
    expect(selected()).toContain('What is in this packet');
    await fireEvent.keyDown(list, { key: 'ArrowRight' });
    expect(selected()).toBe('2 Letter (operator)');
    await fireEvent.keyDown(list, { key: 'End' });
    await fireEvent.keyDown(list, { key: 'ArrowRight' });
    expect(selected()).toBe('5 Aid 2');
    await fireEvent.keyDown(list, { key: 'Enter' });
    expect(await desk.findByRole('region', { name: 'Preview' })).toBeTruthy();
    expect(desk.getByRole('button', { name: 'One page' }).getAttribute('aria-pressed')).toBe('true');
    await fireEvent.click(desk.getByRole('button', { name: 'Pages' }));
    expect(await desk.findByRole('listbox')).toBeTruthy();
  });

  it('is printed as it is shown, once', async () => {
    const program = new MemoryProgram();
    program.printers = [
      { name: 'Office', description: 'Office', isDefault: true, hasDuplex: false, hasColour: false },
    ];
    const { id, desk } = await openPacket(program);
    await fireEvent.click(await desk.findByRole('button', { name: /^Print 6 pages…/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Print' }));
    expect(dialog.getByText('Packet for the shop', { exact: false })).toBeTruthy();
    expect((await dialog.findByTestId('print-pages')).textContent).toContain('6 pages');
    await fireEvent.click(await dialog.findByRole('button', { name: 'Print' }));
    await waitFor(() => expect(program.countOf('print.start')).toBe(1));
    expect(program.calls.findLast(({ name }) => name === 'print.start')?.input).toMatchObject({
      ...{ id, letterId: null, copies: 1 },
      packet: { aids: ['clerk-card', 'visit-checklist', 'aftercare-checklist'], copies: 2 },
    });
  });

  it('says why it could not be made, and that it was stopped', async () => {
    const program = new MemoryProgram();
    program.fail('packet.preview', problem('scan.pdf', 'form/needs-password'));
    const { desk } = await openPacket(program);
    expect((await desk.findByRole('alert')).textContent).toContain('scan.pdf');
    await fireEvent.click(desk.getByLabelText('Card for the clerk'));
    await fireEvent.click(await desk.findByRole('button', { name: 'Stop' }));
    expect(await desk.findByText(/^Stopped\./)).toBeTruthy();
    expect(program.countOf('packet.cancel')).toBe(1);
    await fireEvent.click(desk.getByRole('button', { name: 'Make it' }));
    expect(await desk.findByText('5 pages · A4')).toBeTruthy();
  });
});
