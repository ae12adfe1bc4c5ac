/** The directory of operators in the settings: shown, corrected, restored, handed on. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { builtInDirectory } from '../../src/core/operator/directory.ts';
import { windowTexts } from '../../src/core/i18n/catalogue.ts';
import { UI_LANGUAGES } from '../../src/contract/views.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { openWindow } from './support/window.ts';

const NOW_MS = Date.UTC(2026, 10, 25, 6);
const ADDRESS = {
  item: 'kar-tel-llp.address.ru',
  value: 'г. Алматы, пр. Абая, 150',
  source: 'receipt',
  checkedOn: '2026-11-20',
};

async function openOperators(program = new MemoryProgram({ nowMs: NOW_MS })) {
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'settings' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Operators' }));
  await screen.findByRole('table');
  return program;
}

/** The row of a datum, by its row header. */
function rowOf(name: string) {
  const header = screen.getByRole('rowheader', { name });
  return within(header.closest('tr')!);
}

async function choose(entity: string) {
  await fireEvent.click(screen.getByRole('button', { name: entity }));
  await screen.findByRole('table', { name: entity });
}

describe('the directory', () => {
  it('is a table with named columns, one entity at a time', async () => {
    await openOperators();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent.trim())).toEqual([
      'Item',
      'Value',
      'Source',
      'Checked on',
      'Status',
      'Correct',
    ]);
    expect(rowOf('Care line').getByText('not found')).toBeTruthy();
    expect(rowOf('Legal name, in Russian').getByText('АО «Кселл»')).toBeTruthy();
    await choose('Beeline · izi');
    const hotline = rowOf('Care line');
    expect(hotline.getByText('116')).toBeTruthy();
    expect(hotline.getByText('weak source')).toBeTruthy();
    expect(hotline.getByText(/what\.com\.ua/)).toBeTruthy();
    expect(rowOf('Legal entity: izi').getByText('weak source')).toBeTruthy();
  });

  it('counts how sure the data are, and shows sources as text only', async () => {
    await openOperators();
    const counts = within(screen.getByRole('list', { name: 'How sure the data are' }));
    const total = counts
      .getAllByRole('listitem')
      .reduce((sum, { textContent }) => sum + Number(/\d+$/.exec(textContent.trim())?.[0]), 0);
    expect(total).toBe(screen.getAllByRole('row').length - 1);
    expect(within(screen.getByRole('table')).queryAllByRole('link')).toEqual([]);
    expect(screen.queryByText(/more than 180 days ago/)).toBeNull();
  });

  it('asks to look up again what is old', async () => {
    await openOperators(new MemoryProgram({ nowMs: Date.UTC(2027, 5, 1) }));
    expect(screen.getByText(/items were looked up more than 180 days ago/)).toBeTruthy();
    expect(rowOf('Care line').getByText('look up again')).toBeTruthy();
  });
});

describe('a correction', () => {
  it('needs a source and a day, then shows as the user’s own, and can be taken back', async () => {
    const program = await openOperators();
    await choose('Beeline · izi');
    const name = 'Postal address, in Russian';
    await fireEvent.click(screen.getByRole('button', { name: `Correct: ${name}` }));
    const dialog = within(screen.getByRole('dialog', { name: `Correct: ${name}` }));
    expect(dialog.getByText('Letters print this.')).toBeTruthy();
    await fireEvent.input(dialog.getByLabelText('What it should say'), { target: { value: ADDRESS.value } });
    await fireEvent.input(dialog.getByLabelText('When you looked'), { target: { value: '20.11.2026' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Empty; fill it in')).toBeTruthy();
    expect(dialog.getByText(/Not a date/)).toBeTruthy();
    expect(program.corrections).toEqual([]);

    await fireEvent.input(dialog.getByLabelText('Where you know it from'), { target: { value: 'receipt' } });
    await fireEvent.input(dialog.getByLabelText('When you looked'), { target: { value: '2026-11-20' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(program.corrections).toEqual([ADDRESS]);
    expect(rowOf(name).getByText('your own')).toBeTruthy();
    expect(rowOf(name).getByText('receipt')).toBeTruthy();

    await fireEvent.click(screen.getByRole('button', { name: `Correct: ${name}` }));
    const again = within(screen.getByRole('dialog'));
    expect(again.getByText(/Жалайыри/)).toBeTruthy();
    await fireEvent.click(again.getByRole('button', { name: 'Restore the original' }));
    await waitFor(() => expect(rowOf(name).getByText('verified')).toBeTruthy());
    expect(program.corrections).toEqual([]);
  });
});

describe('a file of corrections', () => {
  it('is shown before it is taken over', async () => {
    const program = await openOperators();
    program.correctionsToOpen = { fileName: 'friend.json', isSameEdition: false, corrections: [ADDRESS] };
    expect(screen.getByRole('button', { name: 'Save as a file…' })).toHaveProperty('disabled', true);
    await fireEvent.click(screen.getByRole('button', { name: 'Load a file…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Load corrections' }));
    expect(dialog.getByText(/What friend\.json would change/)).toBeTruthy();
    expect(dialog.getByText(/another edition/)).toBeTruthy();
    expect(dialog.getByText(/Жалайыри/)).toBeTruthy();
    expect(dialog.getByText(ADDRESS.value)).toBeTruthy();
    expect(program.corrections).toEqual([]);
    await fireEvent.click(dialog.getByRole('button', { name: 'Take over' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(program.corrections).toEqual([ADDRESS]);
    expect(await screen.findByText('1 correction taken over')).toBeTruthy();

    await fireEvent.click(screen.getByRole('button', { name: 'Load a file…' }));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByRole('button', { name: 'Take over' })).toHaveProperty('disabled', true);
    await fireEvent.click(again.getByRole('button', { name: 'Cancel' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Save as a file…' }));
    expect(await screen.findByText(/1 correction saved: /)).toBeTruthy();
  });

  it('that cannot be read changes nothing and says so', async () => {
    const program = await openOperators();
    program.fail('operator.open', { path: '/friend.json', code: 'operator/not-corrections' });
    await fireEvent.click(screen.getByRole('button', { name: 'Load a file…' }));
    expect(await screen.findByText(/Not a file of operator corrections/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

it.each(UI_LANGUAGES)('every fact has a name in %s', (language) => {
  const keys = builtInDirectory().entities.flatMap(({ facts }) => facts.map(({ key }) => key));
  expect(Object.keys(windowTexts(language).operators.facts).sort()).toEqual([...new Set(keys)].sort());
});
