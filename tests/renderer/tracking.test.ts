/** What the window makes of states, deadlines and checks: fields of a kind, next steps, groups, both clocks. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { EndpointInput } from '../../src/contract/endpoints.ts';
import { RECORDED_EVENT_KINDS } from '../../src/core/cancellation/event.ts';
import { DETAILS_OF_KIND } from '../../src/core/cancellation/event-details.ts';
import { windowTexts } from '../../src/core/i18n/catalogue.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

const TEXTS = windowTexts('en');
/** Noon in Almaty. */
const noon = (day: number) => Date.UTC(2026, 10, day, 7);

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, now: noon(20) }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Told = Partial<EndpointInput<'event.add'>> & Pick<EndpointInput<'event.add'>, 'kind' | 'atMs'>;

/** A program with one case to which all of this happened. */
async function programWith(...events: readonly Told[]) {
  const program = new MemoryProgram();
  const id = program.addCase(COMPLETE_DRAFT);
  for (const event of events) await program.invoke('event.add', { id, via: null, note: '', ...event });
  return { program, id };
}

async function openTimeline(program: MemoryProgram, id: string) {
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'timeline' });
  await screen.findByTestId('next-step');
  return session;
}

const stateText = () => screen.getByTestId('state').textContent;
const confirmation = (id: string) => ({
  id,
  kind: 'confirmation',
  fileName: 'answer.txt',
  bytes: new Uint8Array([1]),
});

describe('the dialog of events', () => {
  it.each(RECORDED_EVENT_KINDS)('asks about “%s” only what such an event can tell', async (kind) => {
    const { program, id } = await programWith();
    await openTimeline(program, id);
    await fireEvent.click(screen.getByRole('button', { name: 'Add event' }));
    const dialog = within(screen.getByRole('dialog'));
    await fireEvent.change(dialog.getByLabelText('What happened'), { target: { value: kind } });
    const names = Object.keys(TEXTS.eventForm.details) as (keyof typeof TEXTS.eventForm.details)[];
    const shown = names.filter((name) => dialog.queryByLabelText(TEXTS.eventForm.details[name]) !== null);
    const expected = DETAILS_OF_KIND[kind].filter((name) => name !== 'receivedOn');
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(dialog.queryByLabelText('Photo') !== null).toBe(kind === 'sim-destroyed');
  });

  it('is not lost by a click beside it once something was typed, nor by the second of two clicks', async () => {
    const { program, id } = await programWith();
    await openTimeline(program, id);
    await fireEvent.click(screen.getByRole('button', { name: 'Add event' }));
    const dialog = screen.getByRole('dialog');
    const clickBeside = async (detail: number) => {
      await fireEvent.pointerDown(dialog);
      await fireEvent.click(dialog, { detail });
    };
    await clickBeside(2);
    expect(screen.queryByRole('dialog')).toBe(dialog);
    await fireEvent.input(within(dialog).getByLabelText('Note'), { target: { value: 'They said no' } });
    await clickBeside(1);
    expect(screen.queryByRole('dialog')).toBe(dialog);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Add event' }));
    await fireEvent.pointerDown(screen.getByRole('dialog'));
    await fireEvent.click(screen.getByRole('dialog'), { detail: 1 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for the day of delivery only of what was posted', async () => {
    const { program, id } = await programWith();
    await openTimeline(program, id);
    await fireEvent.click(screen.getByRole('button', { name: 'Record the filing' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByLabelText('Delivered on')).toBeNull();
    await fireEvent.change(dialog.getByLabelText('Way'), { target: { value: 'post' } });
    expect(dialog.getByLabelText('Delivered on')).toBeDefined();
  });

  it('shows a mistake at its field and records once it is mended', async () => {
    const { program, id } = await programWith();
    await openTimeline(program, id);
    await fireEvent.click(screen.getByRole('button', { name: 'Add event' }));
    const dialog = within(screen.getByRole('dialog'));
    await fireEvent.change(dialog.getByLabelText('What happened'), { target: { value: 'charge' } });
    const amount = dialog.getByLabelText('Amount, ₸');
    await fireEvent.input(amount, { target: { value: 'much' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(amount.getAttribute('aria-invalid')).toBe('true'));
    await fireEvent.input(amount, { target: { value: '390' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(program.cases.get(id)!.events[0]).toMatchObject({
      kind: 'charge',
      details: { amountTenge: '390' },
    });
  });

  it('advises to keep the SIM until the end is confirmed, and forbids nothing', async () => {
    const { program, id } = await programWith();
    await openTimeline(program, id);
    await fireEvent.click(screen.getByRole('button', { name: 'Add event' }));
    const dialog = within(screen.getByRole('dialog'));
    await fireEvent.change(dialog.getByLabelText('What happened'), { target: { value: 'sim-destroyed' } });
    expect(dialog.getByText(/^The end is not confirmed yet/)).toBeDefined();
    await fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(program.cases.get(id)!.events[0]?.kind).toBe('sim-destroyed'));
  });
});

describe('the timeline', () => {
  it('begins with the day that is awaited, its source, and when it ends on the own clock', async () => {
    const { program, id } = await programWith({
      kind: 'filed',
      atMs: noon(16),
      via: 'shop',
      details: { form: 'claim', ticket: '98/К' },
    });
    await openTimeline(program, id);
    expect(stateText()).toBe('Day 4 of 10');
    const [first, second] = within(screen.getByRole('list', { name: 'Timeline' })).getAllByRole('listitem');
    expect(first!.textContent).toMatch(/26 Nov\s*deadline\s*Written reply to the claim/);
    expect(first!.textContent).toContain(
      '10 calendar days from receipt: Law No. 274-IV of 04.05.2010, art. 42-4.',
    );
    expect(second!.textContent).toMatch(/Consumer claim · Their number: 98\/К/);
  });

  it('turns to overdue by itself when the day ends in Almaty', async () => {
    vi.setSystemTime(Date.UTC(2026, 10, 26, 18, 59, 58));
    const { program, id } = await programWith({
      kind: 'filed',
      atMs: noon(16),
      via: 'shop',
      details: { dueOn: '2026-11-26' },
    });
    await openTimeline(program, id);
    expect(stateText()).toBe('Day 10 of 10');
    await vi.advanceTimersByTimeAsync(10_000);
    await waitFor(() => expect(stateText()).toBe('1 day overdue'));
    expect(screen.getByText('No answer by the day you set')).toBeDefined();
  });

  it('leads from an overdue wait to the reminder, and from a refusal to the claim', async () => {
    const { program, id } = await programWith({
      kind: 'filed',
      atMs: noon(10),
      via: 'shop',
      details: { dueOn: '2026-11-18' },
    });
    const session = await openTimeline(program, id);
    expect(stateText()).toBe('2 days overdue');
    await fireEvent.click(screen.getByRole('button', { name: 'Write a reminder' }));
    expect(session.route).toMatchObject({ tab: 'letter' });
    await program.invoke('event.add', { id, kind: 'refusal', atMs: noon(19), via: 'email', note: '' });
    await session.go({ screen: 'case', id, tab: 'timeline' });
    await fireEvent.focus(window);
    await waitFor(() => expect(stateText()).toBe('Refused'));
    expect(screen.getByRole('button', { name: 'Write a claim' })).toBeDefined();
  });
});

describe('aftercare', () => {
  it('records each check as an event and closes without a question when none is open', async () => {
    const { program, id } = await programWith({ kind: 'filed', atMs: noon(2), via: 'shop' });
    await program.invoke('receipt.add', confirmation(id));
    await openTimeline(program, id);
    const card = within(screen.getByTestId('aftercare'));
    for (const check of Object.values(TEXTS.aftercare.checks)) {
      await fireEvent.click(await card.findByRole('button', { name: `${check} Not needed` }));
      await waitFor(() => expect(card.queryByRole('button', { name: `${check} Not needed` })).toBeNull());
    }
    expect(program.cases.get(id)!.standing).toMatchObject({ state: 'aftercare', openChecks: [] });
    await fireEvent.click(screen.getByRole('button', { name: 'Close the case' }));
    await waitFor(() => expect(stateText()).toBe('Closed'));
  });

  it('reopens by a charge and offers the claim', async () => {
    const { program, id } = await programWith();
    await program.invoke('receipt.add', confirmation(id));
    await program.invoke('event.add', { id, kind: 'closed', atMs: noon(20), via: null, note: '' });
    await openTimeline(program, id);
    expect(stateText()).toBe('Closed');
    await fireEvent.click(screen.getByRole('button', { name: 'A charge appeared…' }));
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(stateText()).toBe('Reopened'));
    expect(screen.getByRole('button', { name: 'Write a claim' })).toBeDefined();
  });
});

describe('the list', () => {
  it('groups by who has to act, the most urgent first, with day and next step', async () => {
    const program = new MemoryProgram();
    const add = async (surname: string, ...events: readonly Told[]) => {
      const id = program.addCase({ ...COMPLETE_DRAFT, applicant: { ...COMPLETE_DRAFT.applicant, surname } });
      for (const event of events) await program.invoke('event.add', { id, via: null, note: '', ...event });
      return id;
    };
    const filed = (day: number, dueOn: string): Told => ({
      kind: 'filed',
      atMs: noon(day),
      details: { dueOn },
    });
    await add('READY');
    await add('REFUSED', { kind: 'filed', atMs: noon(2) }, { kind: 'refusal', atMs: noon(5) });
    await add('LATER', filed(18, '2026-11-28'));
    await add('SOONER', filed(18, '2026-11-21'));
    await add('OVERDUE', filed(8, '2026-11-18'));
    await program.invoke('receipt.add', confirmation(await add('ENDED')));
    // Only rows in sight exist, and the pretended page has no height of its own.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
    openWindow(program);
    await screen.findByRole('grid');
    const rows = screen.getAllByRole('row').map((row) => row.textContent.replace(/\s+/g, ' '));
    const order = [
      'Needs you',
      'OVERDUE',
      'REFUSED',
      'READY',
      'Waiting for them',
      'SOONER',
      'LATER',
      'Aftercare',
      'ENDED',
    ];
    const found = order.map((name) => rows.findIndex((row) => row.includes(name)));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(rows[found[1]!]).toMatch(/2 days overdue was due 18 Nov .* Write a reminder or a claim/);
    expect(rows[found[5]!]).toMatch(/Day 2 of 3 due tomorrow .* Wait until 21 Nov/);
    expect(rows[found[6]!]).toMatch(/Day 2 of 10 due 28 Nov/);
  });
});

it('shows the clock of Almaty beside the own one', async () => {
  const { program } = await programWith();
  openWindow(program);
  const clocks = await screen.findByTestId('clocks');
  const here = new Date(noon(20)).toTimeString().slice(0, 5);
  expect(clocks.textContent).toBe(here === '12:00' ? 'Almaty 12:00, as here' : `Almaty 12:00 · here ${here}`);
});
