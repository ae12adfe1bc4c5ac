/** Travellers: filled in from another case with a way back, given another SIM, listed, and filtered by. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

const LI = {
  ...COMPLETE_DRAFT,
  sim: { number: '+7 747 000 33 70' },
  applicant: {
    surname: 'LI',
    givenNames: 'LEI',
    nationality: 'CHN',
    passport: { number: 'EB7654321', expiresOn: '2020-01-01' },
  },
};

async function openCase(program: MemoryProgram, id: string) {
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'details' });
  await screen.findByLabelText('Surname');
  return session;
}

const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('a known traveller', () => {
  it('is filled in, keeps what that person’s data leave open, and can be taken back', async () => {
    const program = new MemoryProgram();
    program.addCase(LI);
    const id = program.addCase({ applicant: { surname: 'TYPED', email: 'me@example.org' } });
    await openCase(program, id);
    const select = await screen.findByLabelText('Somebody known');
    const option = within(select).getByRole('option', { name: 'LI LEI · EB•••••21' });
    await fireEvent.change(select, { target: { value: option.getAttribute('value') } });
    await waitFor(() => expect(valueOf('Surname')).toBe('LI'));
    expect(valueOf('Passport number')).toBe('EB7654321');
    expect(valueOf('E-mail for the reply')).toBe('me@example.org');
    // As the store does for a traveller whose flight is known.
    await fireEvent.input(screen.getByLabelText('You leave Kazakhstan on'), {
      target: { value: '2026-11-27' },
    });
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(valueOf('Surname')).toBe('TYPED');
    expect(valueOf('You leave Kazakhstan on')).toBe('');
    expect(valueOf('Passport number')).toBe('');
  });

  it('gets another SIM with the passport filled and the operator open', async () => {
    const program = new MemoryProgram();
    await openCase(program, program.addCase(LI));
    await fireEvent.click(await screen.findByRole('button', { name: /^Another SIM for this person/ }));
    await waitFor(() => expect(program.cases.size).toBe(2));
    const draft = [...program.cases.values()].at(-1)!.draft;
    expect(draft.applicant).toEqual(LI.applicant);
    expect([draft.operator, draft.sim, draft.cardKind]).toEqual([undefined, undefined, undefined]);
    expect(draft.letter).toEqual(LI.letter);
  });
});

describe('people', () => {
  it('are listed in the settings with masked passports, and lead to their cases', async () => {
    const program = new MemoryProgram();
    program.addCase(COMPLETE_DRAFT);
    program.addCase(LI);
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'settings', section: 'people' });
    expect(await screen.findByRole('heading', { name: 'LI LEI' })).toBeTruthy();
    expect(screen.getByText('EB•••••21')).toBeTruthy();
    expect(screen.getByText(/run out on 2020-01-01/)).toBeTruthy();
    expect(screen.queryByText(/EB7654321|EA1234567/)).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: /747 ••• 33 70/ }));
    await waitFor(() => expect(session.route).toMatchObject({ screen: 'case' }));
  });

  it('narrow the list of cases once there are two of them', async () => {
    const program = new MemoryProgram();
    program.addCase(COMPLETE_DRAFT);
    openWindow(program);
    await screen.findByText(/ZHANG WEI/);
    expect(screen.queryByLabelText('Traveller')).toBeNull();
    program.addCase(LI);
    await fireEvent.focus(window);
    const select = await screen.findByLabelText('Traveller');
    const option = within(select).getByRole('option', { name: 'LI LEI' });
    await fireEvent.change(select, { target: { value: option.getAttribute('value') } });
    await waitFor(() => expect(within(screen.getByRole('grid')).queryByText(/ZHANG WEI/)).toBeNull());
    expect(within(screen.getByRole('grid')).getByText(/LI LEI/)).toBeTruthy();
    await fireEvent.change(select, { target: { value: '' } });
    expect(await within(screen.getByRole('grid')).findByText(/ZHANG WEI/)).toBeTruthy();
  });
});

it('the list before filing names what only has to be looked at, and blocks nothing', async () => {
  const program = new MemoryProgram();
  const requests = { terminate: true, terminateOn: '2020-01-01' };
  const applicant = { ...LI.applicant, birthDate: '2199-01-01' };
  await openCase(program, program.addCase({ ...LI, applicant, requests }));
  const gate = within(screen.getByRole('region', { name: 'Nothing is missing' }));
  for (const label of ['Date of birth', 'Passport valid until', 'End on']) {
    expect(gate.getByRole('button', { name: `${label} to check` })).toBeTruthy();
  }
  expect(screen.getByText(/This passport has run out/)).toBeTruthy();
});
