/** The packet's dialog: enclosures come and go, what is missing is said, and the packet is saved. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

async function openPacket(program: MemoryProgram) {
  const id = program.addCase({ ...COMPLETE_DRAFT, attachments: ['top-up'] });
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'letter' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Packet…' }));
  return { id, dialog: within(await screen.findByRole('dialog', { name: 'Packet for the shop' })) };
}

describe('the packet', () => {
  it('says what is missing until a file is there', async () => {
    const { dialog } = await openPacket(new MemoryProgram());
    const line = within(dialog.getByRole('group', { name: 'Top-up receipt' }));
    expect(line.getByText(/No file/)).toBeTruthy();
    await fireEvent.click(line.getByRole('button', { name: 'Add…' }));
    expect(await line.findByText('chosen.jpg')).toBeTruthy();
    expect(line.queryByText(/No file/)).toBeNull();
    await fireEvent.click(line.getByRole('button', { name: 'Remove' }));
    expect(await line.findByText(/No file/)).toBeTruthy();
  });

  it('ticks what gets a file', async () => {
    const { dialog } = await openPacket(new MemoryProgram());
    const line = within(dialog.getByRole('group', { name: 'Copy of the passport' }));
    expect(line.getByRole('checkbox')).toHaveProperty('checked', false);
    await fireEvent.click(line.getByRole('button', { name: 'Add…' }));
    await waitFor(() => expect(line.getByRole('checkbox')).toHaveProperty('checked', true));
  });

  it('is saved with the aids that are wanted', async () => {
    const program = new MemoryProgram();
    const { id, dialog } = await openPacket(program);
    await fireEvent.click(dialog.getByLabelText('Calling the operator: what to say'));
    await fireEvent.click(dialog.getByLabelText('Card for the clerk'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Save packet…' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(program.calls.findLast(({ name }) => name === 'packet.save')?.input).toEqual({
      ...{ id, form: 'termination', lang: 'ru', gloss: 'none' },
      aids: ['call-script', 'visit-checklist', 'aftercare-checklist'],
    });
  });

  it('lists the earlier papers that a claim encloses, and offers no e-mail for a complaint', async () => {
    const program = new MemoryProgram();
    const id = program.addCase(COMPLETE_DRAFT);
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    const bytes = new Uint8Array([1]);
    for (const kind of ['stamped-copy', 'charge-statement', 'other'] as const) {
      await session.call('receipt.add', { id, kind, fileName: `${kind}.jpg`, bytes: bytes.slice() });
      bytes[0] = 1 + (bytes[0] ?? 0);
    }
    await session.go({ screen: 'case', id, tab: 'letter' });
    const choose = async (form: string) =>
      fireEvent.change(await screen.findByLabelText('Form'), { target: { value: form } });
    await choose('claim');
    await fireEvent.click(screen.getByRole('button', { name: 'Packet…' }));
    const papers = within(await screen.findByRole('region', { name: 'Earlier papers of this case' }));
    expect(papers.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'copies of earlier applications',
      'proof of the charges',
    ]);
    await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: /E-mail draft/ })).toHaveProperty('disabled', false);
    await choose('regulator-complaint');
    expect(screen.getByRole('button', { name: /E-mail draft/ })).toHaveProperty('disabled', true);
  });
});
