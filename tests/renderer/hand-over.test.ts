/** Handing a letter over from its tab: printing it, and drafting an e-mail. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { problem } from '../../src/core/outcome.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

const OFFICE = { name: 'office', description: 'Office', isDefault: true, hasDuplex: false, hasColour: true };
const COPIER = { name: 'copier', description: 'Copier', isDefault: false, hasDuplex: true, hasColour: true };

async function openLetter(program: MemoryProgram) {
  const id = program.addCase(COMPLETE_DRAFT);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'letter' });
  await screen.findByRole('button', { name: 'Print…' });
  return { id, session };
}

async function openDialog(name: string) {
  await fireEvent.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

const inputOf = (program: MemoryProgram, name: string) =>
  program.calls.findLast((call) => call.name === name)?.input;

describe('printing', () => {
  it('prints two copies on the default printer by Ctrl P', async () => {
    const program = new MemoryProgram();
    program.printers = [OFFICE, COPIER];
    const { id } = await openLetter(program);
    await fireEvent.keyDown(window, { key: 'p', ctrlKey: true });
    const dialog = within(await screen.findByRole('dialog', { name: 'Print' }));
    expect(await dialog.findByLabelText('Printer')).toHaveProperty('value', 'office');
    await waitFor(() => expect(dialog.getByTestId('print-pages').textContent).toContain('1 page'));
    expect(dialog.queryByLabelText('Print on both sides')).toBeNull();
    await fireEvent.click(dialog.getByRole('button', { name: 'Print' }));
    expect(await screen.findByText('Printed: 2 copies, 1 page')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(inputOf(program, 'print.start')).toEqual({
      id,
      form: 'termination',
      lang: 'ru',
      gloss: 'none',
      letterId: null,
      printer: 'office',
      copies: 2,
      pages: 'all',
      isTwoSided: false,
    });
  });

  it('asks for pages and both sides where the printer has them', async () => {
    const program = new MemoryProgram();
    program.printers = [OFFICE, COPIER];
    await openLetter(program);
    const dialog = await openDialog('Print…');
    await fireEvent.change(await dialog.findByLabelText('Printer'), { target: { value: 'copier' } });
    await fireEvent.input(dialog.getByLabelText('Copies'), { target: { value: '3' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Only these' }));
    await fireEvent.input(dialog.getByLabelText('Which pages'), { target: { value: '1' } });
    await fireEvent.click(dialog.getByLabelText('Print on both sides'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Print' }));
    await screen.findByText('Printed: 3 copies, 1 page');
    expect(inputOf(program, 'print.start')).toMatchObject({
      printer: 'copier',
      copies: 3,
      pages: '1',
      isTwoSided: true,
    });
  });

  it('says why it failed and stays open', async () => {
    const program = new MemoryProgram();
    program.printers = [OFFICE];
    await openLetter(program);
    const dialog = await openDialog('Print…');
    await dialog.findByLabelText('Printer');
    program.fail('print.start', problem('printer', 'print/refused', { printer: 'office' }));
    await fireEvent.click(dialog.getByRole('button', { name: 'Print' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('The printer office takes no jobs now');
    expect(dialog.getByRole('button', { name: 'Print' })).toBeTruthy();
  });

  it('offers to save where there is no printer', async () => {
    const program = new MemoryProgram();
    await openLetter(program);
    const dialog = await openDialog('Print…');
    expect(await dialog.findByText(/No printer is set up/)).toBeTruthy();
    await fireEvent.click(dialog.getByRole('button', { name: 'Save PDF…' }));
    expect(await screen.findByText('Saved: /documents/letter.pdf')).toBeTruthy();
    expect(program.countOf('print.start')).toBe(0);
  });

  it('leaves it to the viewer where the system has no print service for us', async () => {
    const program = new MemoryProgram();
    program.printWay = 'viewer';
    await openLetter(program);
    const dialog = await openDialog('Print…');
    await fireEvent.click(await dialog.findByRole('button', { name: 'Save and open…' }));
    await waitFor(() => expect(program.countOf('print.viewer')).toBe(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('an e-mail draft', () => {
  it('is saved, with a word on why it has no recipient', async () => {
    const program = new MemoryProgram();
    program.savePath = '/documents/letter.eml';
    await openLetter(program);
    const dialog = await openDialog('E-mail draft…');
    expect(dialog.getByText(/SimClose sends nothing/)).toBeTruthy();
    expect(dialog.getByText(/The recipient stays blank/)).toBeTruthy();
    await fireEvent.click(dialog.getByRole('button', { name: 'Save draft…' }));
    expect(await screen.findByText('Draft saved: /documents/letter.eml')).toBeTruthy();
    expect(inputOf(program, 'mail.draft')).toMatchObject({ action: 'save', letterId: null });
  });

  it('stays open when the user saves nothing', async () => {
    const program = new MemoryProgram();
    program.savePath = null;
    await openLetter(program);
    const dialog = await openDialog('E-mail draft…');
    await fireEvent.click(dialog.getByRole('button', { name: 'Save and open…' }));
    await waitFor(() => expect(program.countOf('mail.draft')).toBe(1));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('is not offered for an aid', async () => {
    await openLetter(new MemoryProgram());
    await fireEvent.change(screen.getByLabelText('Form'), { target: { value: 'clerk-card' } });
    expect(screen.getByRole('button', { name: 'E-mail draft…' })).toHaveProperty('disabled', true);
  });
});
