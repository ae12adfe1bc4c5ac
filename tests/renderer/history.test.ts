/** The history: grouping, search, keyboard, and that its length does not matter. */
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

function program() {
  const made = new MemoryProgram();
  made.addCase({ sim: { number: '+7 775 333' }, applicant: { surname: 'LI' } });
  made.addCase(COMPLETE_DRAFT);
  return made;
}
const rows = () => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'));

it('shows each case with its state in words, its masked number and its next step', async () => {
  openWindow(program());
  await screen.findByRole('grid');
  const [draft, ready] = rows();
  expect(within(draft!).getByTestId('state').textContent).toBe('Draft');
  expect(draft!.textContent).toContain('+7 775 333');
  expect(draft!.textContent).toContain('6 things missing');
  expect(within(ready!).getByTestId('state').textContent).toBe('Ready to file');
  expect(ready!.textContent).toContain('+7 705 ••• 45 67');
  expect(ready!.textContent).not.toContain('123');
});

describe('search', () => {
  it('asks once when typing pauses, and says when nothing is found', async () => {
    const made = program();
    openWindow(made);
    await screen.findByRole('grid');
    const before = made.countOf('cancellation.page');
    const box = screen.getByRole('searchbox', { name: 'Search' });
    for (const value of ['z', 'zh', 'zha']) await fireEvent.input(box, { target: { value } });
    await vi.advanceTimersByTimeAsync(200);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(made.countOf('cancellation.page')).toBe(before + 1);
    await fireEvent.input(box, { target: { value: 'nobody' } });
    await screen.findByRole('heading', { name: 'Nothing found for “nobody”' });
    // Both the box and the empty state offer it.
    await fireEvent.click(screen.getAllByRole('button', { name: 'Clear search' })[0]!);
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('marks the words where they were found, and tells when there are more cases', async () => {
    const made = program();
    made.isCut = true;
    openWindow(made);
    await screen.findByRole('grid');
    await fireEvent.input(screen.getByRole('searchbox', { name: 'Search' }), { target: { value: 'ZHANG' } });
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('ZHANG'));
    expect(rows()[0]!.textContent).toContain('Name');
    expect(screen.getByRole('button', { name: /^All/ }).textContent).toContain('1+');
    await screen.findByText('The 1 newest cases; type more to find the others');
  });

  it('shows the answer to what was typed last, whichever comes first', async () => {
    const made = program();
    let release: () => void = () => undefined;
    made.hold = (name, input) =>
      name === 'cancellation.page' && (input as { words: string }).words === 'zh'
        ? new Promise((resolve) => (release = resolve))
        : undefined;
    openWindow(made);
    await screen.findByRole('grid');
    const box = screen.getByRole('searchbox', { name: 'Search' });
    await fireEvent.input(box, { target: { value: 'zh' } });
    await vi.advanceTimersByTimeAsync(200);
    // The box goes on taking keys while the answer is awaited.
    await fireEvent.input(box, { target: { value: '775' } });
    await vi.advanceTimersByTimeAsync(200);
    await waitFor(() => expect(rows()).toHaveLength(1));
    release();
    await vi.advanceTimersByTimeAsync(50);
    expect(rows()[0]!.textContent).toContain('+7 775 333');
    expect(box).toHaveProperty('value', '775');
  });

  it('takes the focus on Ctrl+F', async () => {
    openWindow(program());
    await screen.findByRole('grid');
    await fireEvent.keyDown(window, { key: 'f', ctrlKey: true });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
  });
});

it('filters by group', async () => {
  const made = program();
  openWindow(made);
  await screen.findByRole('grid');
  await fireEvent.click(screen.getByRole('button', { name: /Waiting for them/ }));
  await screen.findByRole('heading', { name: 'No case here.' });
});

it('is narrowed by operator, and widened again when nothing is left', async () => {
  openWindow(program());
  await screen.findByRole('grid');
  const operator = screen.getByRole('combobox', { name: 'Operator' });
  await fireEvent.change(operator, { target: { value: 'beeline' } });
  await waitFor(() => expect(rows()).toHaveLength(1));
  await fireEvent.change(operator, { target: { value: 'izi' } });
  await screen.findByRole('heading', { name: 'No case here.' });
  await fireEvent.click(screen.getByRole('button', { name: 'All' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
});

it('says when the list cannot be read, and tries again', async () => {
  const made = program();
  made.fail('cancellation.page', { path: 'store', code: 'store/busy' });
  openWindow(made);
  await screen.findByRole('heading', { name: 'The list could not be read.' });
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(rows()).toHaveLength(2));
});

it('asks only for the pages that are looked at, and goes to the end by key', async () => {
  const made = new MemoryProgram();
  for (let index = 0; index < 1000; index++) made.addCase(COMPLETE_DRAFT);
  openWindow(made);
  const grid = await screen.findByRole('grid');
  expect(made.countOf('cancellation.page')).toBe(1);
  await fireEvent.keyDown(grid, { key: 'End' });
  await fireEvent.scroll(grid);
  await waitFor(() => expect(rows().some((row) => row.getAttribute('aria-rowindex') === '1001')).toBe(true));
  await waitFor(() => expect(grid.getAttribute('aria-activedescendant')).toMatch(/^case-/));
  expect(made.countOf('cancellation.page')).toBeLessThan(4);
});

it('opens the active row with arrows and Enter', async () => {
  openWindow(program());
  const grid = await screen.findByRole('grid');
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(rows()[1]!.getAttribute('aria-selected')).toBe('true');
  await fireEvent.keyDown(grid, { key: 'Enter' });
  expect(await screen.findByLabelText('Surname')).toHaveProperty('value', 'ZHANG');
});

it('starts a new case on Ctrl+N with the usual requests', async () => {
  const made = new MemoryProgram();
  openWindow(made);
  await screen.findByRole('heading', { name: 'No cases yet' });
  await fireEvent.keyDown(window, { key: 'n', ctrlKey: true });
  await screen.findByLabelText('Surname');
  const [view] = made.cases.values();
  expect(view?.draft.requests).toEqual({
    terminate: true,
    stopPaidServices: true,
    writtenConfirmation: true,
  });
});

it('keeps few rows in the page however long the list is', async () => {
  const made = new MemoryProgram();
  for (let index = 0; index < 2000; index++) made.addCase(COMPLETE_DRAFT);
  openWindow(made);
  const grid = await screen.findByRole('grid');
  expect(grid.getAttribute('aria-rowcount')).toBe('2001');
  expect(rows().length).toBeLessThan(60);
});

it('comes back to the case that was open', async () => {
  openWindow(program());
  const grid = await screen.findByRole('grid');
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  await fireEvent.keyDown(grid, { key: 'Enter' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Back to cases' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
  expect(rows()[1]!.getAttribute('aria-selected')).toBe('true');
});
