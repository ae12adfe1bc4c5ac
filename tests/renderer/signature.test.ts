/** Signing: on paper unless something else is wanted, drawn on the sheet, cut out of a photo, deleted. */
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

async function openLetter(program: MemoryProgram, draft = COMPLETE_DRAFT) {
  const id = program.addCase(draft);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'letter' });
  return { id, section: within(await screen.findByRole('region', { name: 'Signature' })) };
}

const isChecked = (element: HTMLElement) => (element as HTMLInputElement).checked;

async function draw(pad: HTMLElement) {
  pad.setPointerCapture = () => undefined;
  const pen = { pointerId: 1, pointerType: 'pen', pressure: 0.7, button: 0, bubbles: true };
  const send = (type: string, clientX: number) => {
    const event = new PointerEvent(type, { ...pen, clientX, clientY: 90 });
    event.getCoalescedEvents = () => (type === 'pointermove' ? [event] : []);
    return fireEvent(pad, event);
  };
  await send('pointerdown', 100);
  await send('pointermove', 200);
  await send('pointermove', 260);
  await send('pointerup', 260);
}

describe('a signature', () => {
  it('is drawn, kept with the person and placed on the letter', async () => {
    const program = new MemoryProgram();
    const { id, section } = await openLetter(program);
    expect(isChecked(section.getByLabelText('Sign on paper after printing'))).toBe(true);
    await waitFor(() =>
      expect(section.getByLabelText('Place a signature')).toHaveProperty('disabled', false),
    );
    await fireEvent.click(section.getByLabelText('Place a signature'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Your signature' }));
    const place = dialog.getByRole('button', { name: 'Place on the letter' });
    expect(place).toHaveProperty('disabled', true);
    const pad = dialog.getByRole('img', { name: 'Sheet to sign on' });
    await draw(pad);
    await draw(pad);
    await fireEvent.click(dialog.getByRole('button', { name: 'Undo stroke' }));
    await fireEvent.click(place);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(program.calls.findLast(({ name }) => name === 'signature.keep')?.input).toEqual({
      id,
      source: {
        kind: 'drawn',
        strokes: [{ hasPressure: true, points: [[100, 90, 0.7], [200, 90, 0.7], [260, 90, 0.7]] }], // prettier-ignore
      },
    });
    expect(isChecked(section.getByLabelText('Place a signature'))).toBe(true);
    expect(await section.findByRole('img', { name: 'Your signature' })).toBeTruthy();
    await waitFor(() => expect(program.cases.get(id)?.draft.letter?.signature).toBe('placed'));
  });

  it('stays on paper when the dialog is left', async () => {
    const program = new MemoryProgram();
    const { section } = await openLetter(program);
    await fireEvent.click(await section.findByRole('button', { name: 'Draw or choose…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(isChecked(section.getByLabelText('Sign on paper after printing'))).toBe(true);
    expect(program.countOf('signature.keep')).toBe(0);
  });

  it('comes from a photo, and says so where there is no ink', async () => {
    const program = new MemoryProgram();
    program.filesToChoose = [{ name: 'photo.jpg', bytes: new Uint8Array([1, 2, 3]) }];
    const { id, section } = await openLetter(program);
    await fireEvent.click(await section.findByRole('button', { name: 'Draw or choose…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await fireEvent.click(dialog.getByRole('button', { name: 'From a photo' }));
    // The letter beside the dialog has been made.
    await waitFor(() => expect(program.countOf('letter.preview')).toBe(1));
    program.fail('letter.preview', problem('photo.jpg', 'signature/no-ink'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Choose a photo…' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('No ink found');
    const place = dialog.getByRole('button', { name: 'Place on the letter' });
    expect(place).toHaveProperty('disabled', true);

    await fireEvent.input(dialog.getByLabelText('What counts as ink'), { target: { value: '75' } });
    await waitFor(() => expect(place).toHaveProperty('disabled', false));
    expect(program.calls.findLast(({ name }) => name === 'letter.preview')?.input).toMatchObject({
      signature: { kind: 'photo', fileName: 'photo.jpg', strength: 75 },
    });
    await fireEvent.click(place);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(program.calls.findLast(({ name }) => name === 'signature.keep')?.input).toMatchObject({
      id,
      source: { kind: 'photo', strength: 75 },
    });
  });

  it('is deleted for good, after a question', async () => {
    const program = new MemoryProgram();
    program.signature = {
      content: { kind: 'drawn', strokes: [{ hasPressure: false, points: [[1, 1, 0.5]] }] },
      madeAtMs: 1,
    };
    const letter = { ...COMPLETE_DRAFT.letter, signature: 'placed' };
    const { id, section } = await openLetter(program, { ...COMPLETE_DRAFT, letter });
    await waitFor(() => expect(isChecked(section.getByLabelText('Place a signature'))).toBe(true));
    await fireEvent.click(section.getByRole('button', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete the signature?' }));
    await fireEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(program.signature).toBeNull());
    await waitFor(() => expect(section.queryByRole('img')).toBeNull());
    expect(isChecked(section.getByLabelText('Sign on paper after printing'))).toBe(true);
    await waitFor(() => expect(program.cases.get(id)?.draft.letter?.signature).toBe('paper'));
  });

  it('needs somebody to belong to, and paper that the traveller signs', async () => {
    const { section } = await openLetter(new MemoryProgram(), {});
    expect(await section.findByText(/Type the passport number first/)).toBeTruthy();
    expect(section.getByLabelText('Place a signature')).toHaveProperty('disabled', true);
    await fireEvent.change(screen.getByLabelText('Form'), { target: { value: 'clerk-card' } });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Signature' })).toBeNull());
  });
});
