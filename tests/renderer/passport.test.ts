/** Reading a passport: nothing goes into the form before somebody has compared it. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { tick as settle } from 'svelte';
import { describe, expect, it, vi } from 'vitest';

import { MemoryProgram } from './support/memory-transport.ts';
import { openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

const LINES = 'P<CHNZHANG<<WEI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nEA12345676CHN9002030M3105065<<<<<<<<<<<<<<<0';

async function openDialog(program: MemoryProgram) {
  const id = program.addCase({});
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'details' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Read from passport…' }));
  return within(await screen.findByRole('dialog', { name: 'Read from passport' }));
}

async function typeLines(dialog: Awaited<ReturnType<typeof openDialog>>, lines: string) {
  await fireEvent.input(dialog.getByLabelText('Type or paste the lines'), { target: { value: lines } });
  await fireEvent.click(dialog.getByRole('button', { name: 'Read these lines' }));
  await dialog.findByLabelText('Surname');
}

const tick = (dialog: Awaited<ReturnType<typeof openDialog>>, field: string) =>
  dialog.getByLabelText<HTMLInputElement>(`${field}: seen and right`);
const inForm = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('lines of a passport', () => {
  it('are compared, ticked and put into the form, and taken back', async () => {
    const dialog = await openDialog(new MemoryProgram());
    await typeLines(dialog, LINES);
    // A check digit vouches for these; names and nationality have none.
    expect(
      ['Passport number', 'Date of birth', 'Valid until'].map((name) => tick(dialog, name).checked),
    ).toEqual([true, true, true]);
    expect(['Surname', 'Given names', 'Nationality'].map((name) => tick(dialog, name).checked)).toEqual([
      false,
      false,
      false,
    ]);
    await fireEvent.click(tick(dialog, 'Surname'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Put ticked fields into the form' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([inForm('Surname'), inForm('Given names'), inForm('Passport number')]).toEqual([
      'ZHANG',
      '',
      'EA1234567',
    ]);
    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(inForm('Surname')).toBe(''));
  });

  it('whose check digit does not fit are not ticked, not even all at once, until corrected', async () => {
    const dialog = await openDialog(new MemoryProgram());
    await typeLines(dialog, LINES.replace('9002030', '9002040'));
    expect(dialog.getByText(/Check digit does not fit/)).toBeDefined();
    expect(tick(dialog, 'Date of birth')).toMatchObject({ checked: false, disabled: true });
    await fireEvent.click(dialog.getByRole('button', { name: 'All seen and right' }));
    expect(tick(dialog, 'Date of birth').checked).toBe(false);
    expect(tick(dialog, 'Surname').checked).toBe(true);
    await fireEvent.input(dialog.getByLabelText('Date of birth'), { target: { value: '1990-02-03' } });
    expect(tick(dialog, 'Date of birth')).toMatchObject({ checked: false, disabled: false });
  });

  it('read from a picture stand beside it, and doubts are not ticked', async () => {
    const program = new MemoryProgram();
    program.doubtfulPlaces = [15];
    program.filesToChoose = [{ name: 'passport.jpg', bytes: new TextEncoder().encode(LINES) }];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
    );
    const dialog = await openDialog(program);
    await fireEvent.click(dialog.getByRole('button', { name: 'Choose a picture…' }));
    expect(await dialog.findByAltText('Surname in the picture')).toBeDefined();
    expect(dialog.getByText(/Doubtful: character 3/)).toBeDefined();
    expect(tick(dialog, 'Date of birth').checked).toBe(false);
    expect(tick(dialog, 'Passport number').checked).toBe(true);
  });

  it('that are none are refused in one line', async () => {
    const dialog = await openDialog(new MemoryProgram());
    await fireEvent.input(dialog.getByLabelText('Type or paste the lines'), { target: { value: 'Hello' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Read these lines' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('passport’s page');
  });
});

describe('the passport copy of a case whose end is proved', () => {
  const SHA256 = 'ab'.repeat(32);
  const QUESTION = 'The end is proved: destroy the passport copy?';

  async function openEnded(program: MemoryProgram) {
    const id = program.addCase({});
    const copy = { kind: 'passport-copy', fileName: 'p.jpg', mediaType: 'image/jpeg', byteCount: 3 } as const;
    program.exhibits = [{ ...copy, sha256: SHA256, addedAtMs: 0 }];
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'case', id, tab: 'timeline' });
    await screen.findByTestId('next-step');
    return { id, session };
  }
  const prove = (session: ReturnType<typeof openWindow>, id: string) =>
    session.intake.archive(id, [new File(['ended'], 'ended.txt')]);

  it('is asked about once, and kept when somebody wants that', async () => {
    const program = new MemoryProgram();
    const { id, session } = await openEnded(program);
    expect(screen.queryByRole('dialog')).toBeNull();
    await prove(session, id);
    await fireEvent.focus(window);
    const question = within(await screen.findByRole('dialog', { name: QUESTION }));
    await fireEvent.click(question.getByRole('button', { name: 'Keep it' }));
    await screen.findByText(`SHA-256 ${SHA256}`);
    await session.go({ screen: 'home' });
    const looks = program.countOf('exhibit.list');
    await session.go({ screen: 'case', id, tab: 'timeline' });
    await screen.findByText('Passport copy kept');
    await waitFor(() => expect(program.countOf('exhibit.list')).toBeGreaterThan(looks));
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(program.exhibits).toHaveLength(1);
  });

  it('is destroyed when somebody wants that', async () => {
    const program = new MemoryProgram();
    const { id, session } = await openEnded(program);
    await prove(session, id);
    await fireEvent.focus(window);
    const question = within(await screen.findByRole('dialog', { name: QUESTION }));
    await fireEvent.click(question.getByRole('button', { name: 'Destroy the copy…' }));
    await screen.findByText('Passport copy destroyed.');
    expect(program.exhibits).toEqual([]);
  });

  it('is not asked about where the settings have answered', async () => {
    const program = new MemoryProgram();
    const { id, session } = await openEnded(program);
    await session.go({ screen: 'settings' });
    await fireEvent.click(within(screen.getByRole('group', { name: 'Passport copies' })).getByText('Keep'));
    expect(program.settings.passportCopyAtEnd).toBe('never');
    await prove(session, id);
    await session.go({ screen: 'case', id, tab: 'timeline' });
    await waitFor(() => expect(screen.getByTestId('state').textContent).toContain('Confirmed'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
