/** The guide's tab: steps for the SIM, ticks that are kept, links that lead to what does it. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { LINKED_FIELDS } from '../../src/core/guidance/link.ts';
import { wordsOf } from '../../src/core/guidance/words.ts';
import { problem } from '../../src/core/outcome.ts';
import { fieldId } from '../../src/renderer/state/draft-path.ts';
import type { StepId } from '../../src/core/guidance/guide.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

async function openGuide(program: MemoryProgram, draft = COMPLETE_DRAFT) {
  const id = program.addCase(draft);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'guide' });
  await screen.findByRole('heading', { name: /^Decide/ });
  return { id, session };
}

const titleOf = (id: StepId) => wordsOf(id, 'en').title;
const box = (id: StepId) => screen.getByRole<HTMLInputElement>('checkbox', { name: titleOf(id) });
const itemOf = (id: StepId) => within(box(id).closest('li')!);
const part = (name: RegExp) => within(screen.getByRole('region', { name }));

describe('the guide', () => {
  it('is the first part of a case, and not the one that a new case opens with', async () => {
    openWindow(new MemoryProgram());
    const [button] = await screen.findAllByRole('button', { name: 'New cancellation' });
    await fireEvent.click(button!);
    const tabs = await screen.findAllByRole('tab');
    expect(tabs[0]?.textContent).toBe('What to do');
    expect(tabs[0]?.getAttribute('aria-selected')).toBe('false');
  });

  it('is one key away', async () => {
    const program = new MemoryProgram();
    const id = program.addCase(COMPLETE_DRAFT);
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'case', id, tab: 'timeline' });
    await screen.findByRole('tab', { name: 'Timeline', selected: true });
    await fireEvent.keyDown(window, { key: '0', altKey: true });
    const tab = await screen.findByRole('tab', { name: 'What to do', selected: true });
    await waitFor(() => expect(document.activeElement).toBe(tab));
    await fireEvent.keyDown(window, { key: '4', altKey: true });
    expect(document.activeElement?.id).toBe('phase-file');
    // A Kazakh layout has letters on the keys of the digits; the number pad types characters.
    await fireEvent.keyDown(window, { key: 'ә', code: 'Digit2', altKey: true });
    expect(document.activeElement?.id).toBe('phase-first');
    await fireEvent.keyDown(window, { key: '4', code: 'Numpad4', altKey: true });
    expect(document.activeElement?.id).toBe('phase-first');
  });

  it('has the steps of the SIM’s operator and card', async () => {
    await openGuide(new MemoryProgram());
    expect(box('daily-charges')).toBeTruthy();
    expect(box('travel-card')).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: titleOf('altel-fee') })).toBeNull();
    expect(screen.queryByText(/These are the general steps/)).toBeNull();
  });

  it('says that it is general while operator or card are unknown, and leads to choosing them', async () => {
    await openGuide(new MemoryProgram(), { ...COMPLETE_DRAFT, cardKind: '' });
    await fireEvent.click(screen.getByRole('button', { name: 'Choose operator and card' }));
    await screen.findByRole('tab', { name: 'Details', selected: true });
    expect(document.activeElement?.id).toBe(fieldId('operator'));
  });

  it('shows how sure each fact is, with source and day on demand', async () => {
    await openGuide(new MemoryProgram());
    const facts = itemOf('true-number');
    const hotline = facts.getByText(/Care line: 116/);
    expect(within(hotline).getByText('weak source')).toBeTruthy();
    const details = hotline.closest('details')!;
    expect(details.open).toBe(false);
    expect(details.textContent).toMatch(/what\.com\.ua.*looked up on 2026-11-22/s);
    const open = itemOf('in-person').queryByText('not found');
    expect(open).toBeNull();
    expect(itemOf('abroad').getByText('not found')).toBeTruthy();
  });
});

it('shows the user’s corrections of the directory', async () => {
  const program = new MemoryProgram();
  program.corrections = [
    { item: 'kar-tel-llp.hotline', value: '0611', source: 'the SIM’s package', checkedOn: '2026-11-25' },
  ];
  await openGuide(program);
  const line = await itemOf('true-number').findByText(/Care line: 0611/);
  expect(within(line).getByText('your own')).toBeTruthy();
});

describe('ticks', () => {
  it('are kept with their time, and count', async () => {
    const program = new MemoryProgram({ nowMs: Date.UTC(2026, 10, 22, 12) });
    await openGuide(program);
    expect(part(/^On the phone/).getByText('0 of 4')).toBeTruthy();
    await fireEvent.click(box('ticket'));
    expect(await part(/^On the phone/).findByText('1 of 4')).toBeTruthy();
    expect(await itemOf('ticket').findByText(/^ticked /)).toBeTruthy();
    expect(program.ticks.map(({ step }) => step)).toEqual(['ticket']);
    await fireEvent.click(box('ticket'));
    await waitFor(() => expect(program.ticks).toEqual([]));
    expect(box('ticket').checked).toBe(false);
  });

  it('are there when the case is opened again', async () => {
    const program = new MemoryProgram();
    program.ticks = [{ step: 'rebind', tickedAtMs: Date.UTC(2026, 10, 22, 12) }];
    await openGuide(program);
    await waitFor(() => expect(box('rebind').checked).toBe(true));
  });

  it('go back when they could not be stored', async () => {
    const program = new MemoryProgram();
    await openGuide(program);
    program.fail('guidance.tick', problem('store', 'store/not-writable'));
    await fireEvent.click(box('rebind'));
    expect(await screen.findByText(/cannot be written/)).toBeTruthy();
    await waitFor(() => expect(box('rebind').checked).toBe(false));
  });

  it('that are missing before the filing are named there, and nothing waits for them', async () => {
    await openGuide(new MemoryProgram());
    const name = titleOf('rebind');
    await fireEvent.click(part(/^Hand it in/).getByRole('button', { name }));
    expect(document.activeElement).toBe(box('rebind'));
    await fireEvent.click(box('rebind'));
    await waitFor(() => expect(part(/^Hand it in/).queryByRole('button', { name })).toBeNull());
    expect(box('record-filing').disabled).toBe(false);
  });
});

describe('links', () => {
  it('lead to the form in the letter tab', async () => {
    await openGuide(new MemoryProgram());
    await fireEvent.click(itemOf('no-answer').getByRole('button', { name: 'Consumer claim' }));
    await screen.findByRole('tab', { name: 'Letter', selected: true });
    expect(screen.getByLabelText<HTMLSelectElement>('Form').value).toBe('claim');
  });

  it('lead to the packet', async () => {
    await openGuide(new MemoryProgram());
    await fireEvent.click(itemOf('pack').getByRole('button', { name: 'Packet for the shop' }));
    expect(await screen.findByRole('region', { name: 'Packet for the shop' })).toBeTruthy();
  });

  it('lead to the event that is recorded', async () => {
    await openGuide(new MemoryProgram());
    await fireEvent.click(itemOf('record-filing').getByRole('button', { name: 'Record: Handed in' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add event' }));
    expect(dialog.getByLabelText<HTMLSelectElement>('What happened').value).toBe('filed');
    // What is being answered is not left by a key.
    await fireEvent.keyDown(window, { key: '0', altKey: true });
    expect(screen.getByRole('tab', { name: 'Timeline' }).getAttribute('aria-selected')).toBe('true');
  });

  it('lead to a section of the details, and to the proofs', async () => {
    const { id, session } = await openGuide(new MemoryProgram());
    await fireEvent.click(itemOf('receipts').getByRole('button', { name: 'Tick the attachments' }));
    await screen.findByRole('tab', { name: 'Details', selected: true });
    expect(document.activeElement?.closest('section')?.id).toBe('section-attachments');
    await session.go({ screen: 'case', id, tab: 'guide' });
    await screen.findByRole('heading', { name: /^Decide/ });
    await fireEvent.click(itemOf('get-confirmation').getByRole('button', { name: 'Add the proof' }));
    await screen.findByRole('tab', { name: 'Proof', selected: true });
  });

  it.each(LINKED_FIELDS)('can lead to %s', async (path) => {
    const program = new MemoryProgram();
    const id = program.addCase(COMPLETE_DRAFT);
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'case', id, tab: 'details', aim: { to: 'field', path } });
    await waitFor(() => expect(document.activeElement?.id).toBe(fieldId(path)));
  });
});
