/** Reminders in the window: calendar files, choices, and the way from a notification to its case. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

const FLYING = { ...COMPLETE_DRAFT, trip: { departsOn: '2026-11-26' } };
const calendarCalls = (program: MemoryProgram) =>
  program.calls.filter(({ name }) => name === 'calendar.save').map(({ input }) => input);

describe('calendar files', () => {
  it('are saved for all cases from the list', async () => {
    const program = new MemoryProgram();
    program.savePath = '/documents/SimClose.ics';
    program.addCase(FLYING);
    program.addCase(COMPLETE_DRAFT);
    openWindow(program);
    await fireEvent.click(await screen.findByRole('button', { name: 'Add to calendar…' }));
    expect(await screen.findByText(/^1 entry saved: \/documents\/SimClose\.ics\./)).toBeTruthy();
    expect(calendarCalls(program)).toEqual([{ id: null }]);
  });

  it('are saved for one case from its timeline, once what was typed is saved', async () => {
    const program = new MemoryProgram();
    const id = program.addCase(COMPLETE_DRAFT);
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'case', id, tab: 'details' });
    const flight = await screen.findByLabelText('You leave Kazakhstan on');
    await fireEvent.input(flight, { target: { value: '2026-11-26' } });
    await fireEvent.click(screen.getByRole('tab', { name: 'Timeline' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Add to calendar…' }));
    expect(await screen.findByText(/^1 entry saved/)).toBeTruthy();
    expect(calendarCalls(program)).toEqual([{ id }]);
  });

  it('say why there is none, and nothing when the dialog was cancelled', async () => {
    const program = new MemoryProgram();
    program.savePath = null;
    program.addCase(COMPLETE_DRAFT);
    const session = openWindow(program);
    const button = await screen.findByRole('button', { name: 'Add to calendar…' });
    await fireEvent.click(button);
    expect(await screen.findByText(/^Nothing to be reminded of/)).toBeTruthy();
    session.toasts.clear();
    program.addCase(FLYING);
    await fireEvent.click(button);
    await waitFor(() => expect(calendarCalls(program)).toHaveLength(2));
    expect(screen.queryByText(/saved:/)).toBeNull();
  });
});

describe('the choices', () => {
  it('are read and kept', async () => {
    const program = new MemoryProgram();
    program.reminderChoices = { isShown: true, hour: 18 };
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'settings', section: 'general' });
    const hour = await screen.findByLabelText('From');
    await waitFor(() => expect((hour as HTMLSelectElement).value).toBe('18'));
    await fireEvent.click(screen.getByLabelText('Show reminders while SimClose is running'));
    await waitFor(() => expect(program.reminderChoices).toEqual({ isShown: false, hour: 18 }));
    await fireEvent.change(hour, { target: { value: '7' } });
    await waitFor(() => expect(program.reminderChoices).toEqual({ isShown: false, hour: 7 }));
  });
});

describe('a click on a notification', () => {
  it('opens the timeline of its case', async () => {
    const program = new MemoryProgram();
    const id = program.addCase(FLYING);
    openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    program.send({ type: 'open-case', id });
    const tab = await screen.findByRole('tab', { name: 'Timeline' });
    expect(tab.getAttribute('aria-selected')).toBe('true');
  });

  it('waits for the records to be unlocked', async () => {
    const program = new MemoryProgram({ store: 'locked', passphrase: 'correct horse' });
    const id = program.addCase(FLYING);
    const session = openWindow(program);
    const passphrase = await screen.findByLabelText('Passphrase', { exact: true });
    program.send({ type: 'open-case', id });
    expect(session.route.screen).toBe('home');
    await fireEvent.input(passphrase, { target: { value: 'correct horse' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    const bar = await screen.findByRole('tablist');
    expect(within(bar).getByRole('tab', { name: 'Timeline' }).getAttribute('aria-selected')).toBe('true');
  });
});
