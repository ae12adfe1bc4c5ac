/** Typing a draft: when it is saved, what is said beside the fields, and what a conflict does. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { problem } from '../../src/core/outcome.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

// Drawing PDFs needs a real browser; the tests in Electron do it.
vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

const field = (label: string) => screen.getByLabelText(label, { exact: true });
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const saveStatus = () => screen.getByTestId('save-status').textContent;

async function openCase(program: MemoryProgram, draft = COMPLETE_DRAFT) {
  const id = program.addCase(draft);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'details' });
  await screen.findByLabelText('Surname');
  return { id, session };
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

describe('autosave', () => {
  it('saves once, 400 ms after the last key', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program);
    await type('Surname', 'L');
    await vi.advanceTimersByTimeAsync(300);
    await type('Surname', 'LI');
    await vi.advanceTimersByTimeAsync(300);
    expect(program.countOf('cancellation.save')).toBe(0);
    expect(saveStatus()).toContain('Saving…');
    await vi.advanceTimersByTimeAsync(150);
    await waitFor(() => expect(saveStatus()).toContain('Saved'));
    expect(program.countOf('cancellation.save')).toBe(1);
    expect(program.cases.get(id)?.draft.applicant?.surname).toBe('LI');
  });

  it('names the revision of the last save', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program);
    for (const surname of ['LI', 'WANG']) {
      await type('Surname', surname);
      await vi.advanceTimersByTimeAsync(450);
    }
    await waitFor(() => expect(program.cases.get(id)?.revision).toBe(2));
    expect(program.cases.get(id)?.draft.applicant?.surname).toBe('WANG');
  });

  it('is finished before the screen is left', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program);
    await type('Surname', 'LI');
    await fireEvent.click(screen.getByRole('button', { name: 'Back to cases' }));
    await screen.findByRole('grid');
    expect(program.cases.get(id)?.draft.applicant?.surname).toBe('LI');
  });

  it('says why it failed, keeps what was typed, and tries again', async () => {
    const program = new MemoryProgram();
    const { id } = await openCase(program);
    program.fail('cancellation.save', problem('store', 'store/not-writable'));
    await type('Surname', 'LI');
    await vi.advanceTimersByTimeAsync(450);
    await waitFor(() => expect(saveStatus()).toMatch(/Not saved: ./));
    expect(field('Surname')).toHaveProperty('value', 'LI');
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(program.cases.get(id)?.draft.applicant?.surname).toBe('LI'));
  });

  it('asks before unsaved changes are left behind', async () => {
    const program = new MemoryProgram();
    await openCase(program);
    await type('Surname', 'LI');
    program.fail('cancellation.save', problem('store', 'store/not-writable'));
    await fireEvent.click(screen.getByRole('button', { name: 'Back to cases' }));
    await screen.findByRole('heading', { name: 'The last changes are not saved' });
    await fireEvent.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(field('Surname')).toHaveProperty('value', 'LI');
  });
});

it('is not locked away while changes are unsaved', async () => {
  const program = new MemoryProgram({ passphrase: 'right one' });
  await openCase(program);
  await type('Surname', 'LI');
  program.fail('cancellation.save', problem('store', 'store/not-writable'));
  await fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
  await screen.findByRole('heading', { name: 'The last changes are not saved' });
  expect(program.store).toBe('open');
  await fireEvent.click(screen.getByRole('button', { name: 'Leave without saving' }));
  await screen.findByRole('heading', { name: 'Unlock your records' });
  expect(program.store).toBe('locked');
});

describe('a conflict', () => {
  async function conflict() {
    const program = new MemoryProgram();
    const { id } = await openCase(program);
    const view = program.cases.get(id)!;
    program.cases.set(id, {
      ...view,
      revision: 7,
      draft: { ...view.draft, applicant: { surname: 'THEIRS' } },
    });
    await type('Surname', 'MINE');
    await vi.advanceTimersByTimeAsync(450);
    await screen.findByRole('alert');
    return { program, id };
  }

  it('changes nothing until one version is chosen, then keeps mine', async () => {
    const { program, id } = await conflict();
    expect(field('Surname')).toHaveProperty('value', 'MINE');
    expect(program.cases.get(id)?.draft.applicant?.surname).toBe('THEIRS');
    await fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(program.cases.get(id)?.draft.applicant?.surname).toBe('MINE'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('or loads the other one', async () => {
    await conflict();
    await fireEvent.click(screen.getByRole('button', { name: 'Load the other one' }));
    await waitFor(() => expect(field('Surname')).toHaveProperty('value', 'THEIRS'));
  });

  it('is said when a letter is asked for meanwhile, and none is made', async () => {
    const { program, id } = await conflict();
    await fireEvent.click(screen.getByRole('tab', { name: 'Letter' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Save PDF…' }));
    await waitFor(() =>
      expect(screen.getAllByText('This case was changed elsewhere').length).toBeGreaterThan(1),
    );
    expect(program.cases.get(id)?.letters).toEqual([]);
  });
});

describe('problems', () => {
  it('are said beside the field once it is left, in the language of the window', async () => {
    const program = new MemoryProgram();
    const { session } = await openCase(program);
    await type('Date of birth', '1990-02-31');
    expect(field('Date of birth').getAttribute('aria-invalid')).toBeNull();
    await fireEvent.blur(field('Date of birth'));
    const described = () =>
      document.getElementById(
        screen.getByLabelText(session.texts.editor.birthDate).getAttribute('aria-describedby')!,
      );
    expect(field('Date of birth').getAttribute('aria-invalid')).toBe('true');
    expect(described()?.textContent).toContain('There is no day 1990-02-31');
    await session.changeSettings({ ...session.settings, language: 'zh-Hans' });
    await waitFor(() => expect(described()?.textContent).toMatch(/[\u4e00-\u9fff]/));
    await type('出生日期', '1990-02-28');
    await waitFor(() => expect(screen.getByLabelText('出生日期').getAttribute('aria-invalid')).toBeNull());
  });

  it('of missing fields are a quiet list that leads to them', async () => {
    const program = new MemoryProgram();
    await openCase(program, { applicant: { surname: 'LI' } });
    expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
    const panel = within(screen.getByRole('region', { name: '6 things before filing' }));
    await fireEvent.click(panel.getByRole('button', { name: /Passport number/ }));
    expect(document.activeElement).toBe(field('Passport number'));
  });

  it('that only warn come while other fields are still empty', async () => {
    const program = new MemoryProgram();
    await openCase(program, {});
    await type('Serial (ICCID)', '8999701000000441701');
    expect(await screen.findByText(/check digit does not match/)).toBeTruthy();
    expect(field('Serial (ICCID)').getAttribute('aria-invalid')).toBeNull();
  });
});

it('offers the brands that the number suggests', async () => {
  const program = new MemoryProgram();
  await openCase(program, {});
  await type('Number', '87051234567');
  await fireEvent.click(await screen.findByRole('button', { name: 'Choose Beeline' }));
  expect(field('Operator')).toHaveProperty('value', 'beeline');
});

it('finds a nationality by its name and keeps its code', async () => {
  const program = new MemoryProgram();
  const { id, session } = await openCase(program, {});
  await session.changeSettings({ ...session.settings, language: 'ru' });
  const input = await screen.findByRole('combobox', { name: 'Гражданство' });
  await fireEvent.input(input, { target: { value: 'узбек' } });
  await fireEvent.keyDown(input, { key: 'Enter' });
  await vi.advanceTimersByTimeAsync(450);
  await waitFor(() => expect(program.cases.get(id)?.draft.applicant?.nationality).toBe('UZB'));
  expect(input).toHaveProperty('value', 'UZB · Узбекистан');
});

it('asks for the preview of the latest text, one at a time', async () => {
  const program = new MemoryProgram();
  await openCase(program);
  await vi.advanceTimersByTimeAsync(50);
  expect(program.countOf('letter.preview')).toBe(1);
  for (const surname of ['A', 'AB', 'ABC']) await type('Surname', surname);
  await vi.advanceTimersByTimeAsync(400);
  expect(program.countOf('letter.preview')).toBe(2);
  const last = program.calls.findLast(({ name }) => name === 'letter.preview');
  expect(last?.input).toMatchObject({ draft: { applicant: { surname: 'ABC' } }, lang: 'ru' });
});
