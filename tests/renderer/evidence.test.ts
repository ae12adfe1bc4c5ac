/** How well cases are proved, in the list and in the timeline, and the warning before a flight. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Draft } from '../../src/core/cancellation/draft.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.setSystemTime(new Date('2026-11-24T10:00:00Z'));
});
afterEach(() => vi.useRealTimers());

const BYTES = new Uint8Array([1]);
const rows = () => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'));
const flying = (operator: string): Draft => ({
  ...COMPLETE_DRAFT,
  operator,
  trip: { departsOn: '2026-11-26' },
});

async function openTimeline(program: MemoryProgram, draft: Draft) {
  const id = program.addCase(draft);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'timeline' });
  return { id, card: await screen.findByTestId('proof-strength') };
}

describe('the list', () => {
  it('tells the strongest proof of each case in ticks and words', async () => {
    const program = new MemoryProgram();
    const id = program.addCase(COMPLETE_DRAFT);
    program.addCase({ ...COMPLETE_DRAFT, operator: 'izi' });
    await program.invoke('receipt.add', { id, kind: 'sms-confirmation', fileName: 'sms.png', bytes: BYTES });
    openWindow(program);
    await screen.findByRole('grid');
    const [izi, beeline] = rows();
    expect(izi!.textContent).toContain('None yet');
    expect(within(izi!).getByRole('img', { name: 'Strength 0 of 5' })).toBeTruthy();
    expect(within(beeline!).getByRole('img', { name: 'Strength 3 of 5' })).toBeTruthy();
    expect(beeline!.textContent).toMatch(/SMS\s*proves the end/);
  });

  it('puts a stamp on the filing before somebody’s word about the end', async () => {
    const program = new MemoryProgram();
    const id = program.addCase(COMPLETE_DRAFT);
    await program.invoke('receipt.add', { id, kind: 'stamped-copy', fileName: 'a.jpg', bytes: BYTES });
    await program.invoke('event.add', { id, kind: 'confirmation', atMs: 1, via: null, note: 'by telephone' });
    openWindow(program);
    await screen.findByRole('grid');
    expect(rows()[0]!.textContent).toMatch(/Stamped letter\s*proves the filing/);
  });

  it('warns of a flight, names the SIMs without a stamp, and shows them alone', async () => {
    const program = new MemoryProgram();
    const stamped = program.addCase(flying('kcell'));
    await program.invoke('receipt.add', {
      id: stamped,
      kind: 'stamped-copy',
      fileName: 'a.jpg',
      bytes: BYTES,
    });
    program.addCase(flying('tele2'));
    program.addCase(flying('izi'));
    openWindow(program);
    const strip = await screen.findByRole('region', { name: 'Flight home' });
    expect(strip.textContent).toContain('Flight home Thu 26 Nov, in 2 days.');
    expect(strip.textContent).toContain('2 SIMs have no stamped letter yet: izi, Tele2.');
    expect(rows()).toHaveLength(3);
    await fireEvent.click(within(strip).getByRole('button', { name: 'Show them' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    await fireEvent.click(within(strip).getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  it('says nothing of a flight that is far, or of one that leaves nothing open', async () => {
    const program = new MemoryProgram();
    program.addCase({ ...flying('izi'), trip: { departsOn: '2026-12-24' } });
    openWindow(program);
    await screen.findByRole('grid');
    expect(screen.queryByRole('region', { name: 'Flight home' })).toBeNull();
  });
});

describe('the timeline', () => {
  it('tells filing and end apart, and what to get before the flight', async () => {
    const program = new MemoryProgram();
    const { id, card } = await openTimeline(program, flying('izi'));
    expect(card.textContent).toContain('Before the flight on Thu 26 Nov, hand the letter in');
    await fireEvent.click(screen.getByRole('button', { name: 'Record the filing' }));
    await fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'вх. № 1207' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(card.textContent).toMatch(/Filed\s*Ticket number/));
    expect(card.textContent).toMatch(/Ended\s*None yet/);
    await program.invoke('receipt.add', { id, kind: 'stamped-copy', fileName: 'a.jpg', bytes: BYTES });
    await fireEvent.focus(window);
    await waitFor(() => expect(card.textContent).toMatch(/Filed\s*Stamped letter/));
    expect(card.textContent).toContain('Before the flight on Thu 26 Nov, try to get a written confirmation');
    expect(card.textContent).toContain('An SMS would do as a start.');
  });

  it('wishes for nothing once the end is confirmed in writing', async () => {
    const program = new MemoryProgram();
    const { id, card } = await openTimeline(program, flying('izi'));
    await program.invoke('receipt.add', { id, kind: 'confirmation', fileName: 'a.eml', bytes: BYTES });
    await fireEvent.focus(window);
    await waitFor(() => expect(card.textContent).toMatch(/Ended\s*Letter or e-mail/));
    expect(within(card).queryByText(/flight/)).toBeNull();
  });
});

describe('the editor', () => {
  it('takes over the flight that the store knows of this traveller, also while typing goes on', async () => {
    const program = new MemoryProgram();
    const id = program.addCase(COMPLETE_DRAFT);
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'case', id, tab: 'details' });
    const passport = await screen.findByLabelText('Passport number', { exact: true });
    program.carriedTrip = { departsOn: '2026-11-26' };
    await fireEvent.input(passport, { target: { value: 'EA7654321' } });
    await vi.advanceTimersByTimeAsync(500);
    const flight = screen.getByLabelText('You leave Kazakhstan on');
    await waitFor(() => expect((flight as HTMLInputElement).value).toBe('2026-11-26'));
    await fireEvent.input(passport, { target: { value: 'EA7654322' } });
    await vi.advanceTimersByTimeAsync(500);
    await waitFor(() => expect(program.cases.get(id)?.draft.applicant?.passport?.number).toBe('EA7654322'));
    expect(program.cases.get(id)?.draft.trip).toEqual({ departsOn: '2026-11-26' });
  });
});
