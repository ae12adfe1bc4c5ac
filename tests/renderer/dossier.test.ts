/** Dossiers in the window: exporting one of a case, and checking one that somebody gave. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { problem } from '../../src/core/outcome.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

async function openDialog(program: MemoryProgram): Promise<HTMLElement> {
  const id = program.addCase({ ...COMPLETE_DRAFT, letter: { lang: 'kk', gloss: 'zh-Hans' } });
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'timeline' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Export the dossier…' }));
  return screen.findByRole('dialog');
}

describe('a dossier', () => {
  it('takes the languages of the letter, and tells the key once it is saved', async () => {
    const program = new MemoryProgram();
    program.savePath = '/documents/d.pdf';
    const dialog = within(await openDialog(program));
    await fireEvent.click(dialog.getByLabelText('Hide part of the numbers in the summary'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Choose where…' }));
    expect(await dialog.findByText('Dossier saved: /documents/d.pdf')).toBeTruthy();
    expect(dialog.getByTestId('fingerprint').textContent).toMatch(/^abab abab/);
    const exported = program.calls.find(({ name }) => name === 'dossier.export');
    expect(exported?.input).toMatchObject({ lang: 'kk', gloss: 'zh-Hans', isMasked: true });
    await fireEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why it was not made, and stays open', async () => {
    const program = new MemoryProgram();
    const dialog = within(await openDialog(program));
    program.fail('dossier.export', problem('dossier', 'dossier/not-made'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Choose where…' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('could not be made');
    program.savePath = null;
    await fireEvent.click(dialog.getByRole('button', { name: 'Choose where…' }));
    await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull());
  });
});

describe('the place where dossiers are checked', () => {
  async function openSettings(program: MemoryProgram): Promise<HTMLElement> {
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'settings' });
    return screen.findByRole('group', { name: 'Check a dossier' });
  }

  it('names every place that was altered', async () => {
    const program = new MemoryProgram();
    program.checkedDossier = {
      ...{ fileName: '', result: 'altered', warnings: [], facts: null },
      problems: [
        problem('', 'dossier/altered-page', { page: 3 }),
        problem('', 'dossier/altered-attachment', { name: 'stamped.jpg' }),
      ],
    };
    const place = await openSettings(program);
    const file = new File(['%PDF-'], 'given.pdf');
    await fireEvent.drop(place, { dataTransfer: { files: [file] } });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Altered: given.pdf');
    expect(alert.textContent).toContain('Page 3 was altered');
    expect(alert.textContent).toContain('stamped.jpg was altered');
  });

  it('tells of an intact one whose key it is', async () => {
    const program = new MemoryProgram();
    program.checkedDossier = {
      ...{ fileName: 'd.pdf', result: 'intact', problems: [] },
      warnings: [problem('d.pdf', 'dossier/originals-damaged', { count: 2 })],
      facts: {
        ...{ reference: 'SC-7K3M-9Q2X', madeAtMs: 0, program: 'SimClose 1', isOwnKey: false },
        fingerprint: 'cd'.repeat(32),
      },
    };
    await openSettings(program);
    await fireEvent.click(screen.getByRole('button', { name: 'Choose the dossier…' }));
    expect(await screen.findByText('Not altered: d.pdf')).toBeTruthy();
    expect(screen.getByText('This is not the key of your own records.')).toBeTruthy();
    expect(screen.getByText(/^2 originals are damaged/)).toBeTruthy();
  });
});
