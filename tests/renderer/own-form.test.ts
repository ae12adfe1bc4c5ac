/** An operator's own form in the window: imported, asked about once, filled; fields placed by keys. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ForeignField } from '../../src/core/form/foreign/field-model.ts';
import { problem } from '../../src/core/outcome.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => Promise.resolve({ numPages: 1, loadingTask: { destroy: () => Promise.resolve() } }),
  firstPageWidth: () => Promise.resolve(595),
  drawPage: () => {
    const canvas = document.createElement('canvas');
    // One CSS pixel for each point.
    canvas.style.width = '595px';
    canvas.style.height = '842px';
    return Promise.resolve(canvas);
  },
}));

// The pretended page has no layout of its own.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
});
afterEach(() => vi.restoreAllMocks());

function fieldOf(name: string, over: Partial<ForeignField> = {}): ForeignField {
  const rectangle = { x: 60, y: 700, width: 200, height: 20 };
  const usual = { tooltip: null, options: [], maxLength: null, value: '' } as const;
  const flags = { required: false, readOnly: false, hidden: false, editable: false, multiple: false };
  const places = [{ page: 1, rectangle }];
  return { name, type: 'text', ...usual, ...flags, page: 1, rectangle, places, ...over };
}

function programWithFields(): MemoryProgram {
  const program = new MemoryProgram();
  program.openedForm = {
    ...program.openedForm,
    fields: [
      fieldOf('fio', { tooltip: 'ФИО' }),
      fieldOf('brand', { type: 'radio', tooltip: 'Оператор', options: [{ value: 'kcell', label: 'Kcell' }] }),
      fieldOf('sign', { type: 'signature', tooltip: 'Подпись' }),
      fieldOf('unseen', { hidden: true }),
    ],
    proposals: [
      { field: 'fio', source: 'applicant.fullName', origin: 'earlier' },
      { field: 'brand', source: 'operator', origin: 'words' },
    ],
    values: { 'applicant.fullName': 'ZHANG WEI', 'applicant.surname': 'ZHANG', operator: 'beeline' },
  };
  return program;
}

async function openLetter(program: MemoryProgram) {
  const id = program.addCase(COMPLETE_DRAFT);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'case', id, tab: 'letter' });
  return { id, session, importing: await screen.findByRole('button', { name: /^Import the operator/ }) };
}

async function openMapping(program: MemoryProgram) {
  const { id, importing } = await openLetter(program);
  await fireEvent.click(importing);
  const view = within(await screen.findByRole('region', { name: 'What goes into which field' }));
  return { id, view };
}

const inputOf = (program: MemoryProgram, name: string) =>
  program.calls.findLast((call) => call.name === name)?.input;

describe("an operator's form with fields", () => {
  it('shows what this case would put where, and asks only once', async () => {
    const program = programWithFields();
    const { id, view } = await openMapping(program);
    expect(view.getByText('In this case: ZHANG WEI')).toBeTruthy();
    expect(view.getByText('As answered for the earlier version')).toBeTruthy();
    expect(view.getByText(/does not offer this choice/)).toBeTruthy();
    expect(view.getByText('Signed or filled in by hand')).toBeTruthy();
    expect(view.getAllByTestId('mapping-line')).toHaveLength(3);
    await fireEvent.change(view.getByRole('combobox', { name: 'ФИО' }), {
      target: { value: 'applicant.surname' },
    });
    expect(view.getByText('In this case: ZHANG')).toBeTruthy();
    expect(view.queryByText('As answered for the earlier version')).toBeNull();
    await fireEvent.change(view.getByRole('combobox', { name: 'Оператор' }), {
      target: { value: 'leave-blank' },
    });
    expect(view.queryByText(/does not offer this choice/)).toBeNull();
    await fireEvent.click(view.getByRole('button', { name: 'Confirm and fill' }));
    expect(await screen.findByRole('button', { name: 'Change the fields…' })).toBeTruthy();
    const form = program.ownForms[0]!;
    expect(inputOf(program, 'form.confirm')).toEqual({
      formId: form.id,
      entries: [
        { field: 'fio', source: 'applicant.surname' },
        { field: 'brand', source: 'leave-blank' },
      ],
      placed: [],
    });
    await fireEvent.click(screen.getByRole('button', { name: /^Save PDF/ }));
    await waitFor(() =>
      expect(inputOf(program, 'letter.save')).toEqual({
        ...{ id, form: 'termination', lang: 'ru', gloss: 'none' },
        ownFormId: form.id,
      }),
    );
  });

  it('highlights the place of a line, and the line of a place', async () => {
    const { view } = await openMapping(programWithFields());
    const page = within(await view.findByTestId('form-page'));
    const place = await page.findByRole('button', { name: 'ФИО' });
    await fireEvent.focusIn(view.getByRole('combobox', { name: 'ФИО' }));
    expect(place.className).toContain('selected');
    await fireEvent.click(page.getByRole('button', { name: 'Оператор' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(view.getByRole('combobox', { name: 'Оператор' })),
    );
    expect(place.className).not.toContain('selected');
  });

  it('is left without an answer, and our own letter stays', async () => {
    const program = programWithFields();
    const { view } = await openMapping(program);
    await fireEvent.click(view.getByRole('button', { name: 'Back' }));
    expect(await screen.findByLabelText('Form')).toHaveProperty('value', 'termination');
    expect(program.countOf('form.confirm')).toBe(0);
  });

  it('is taken up where it was left', async () => {
    const program = programWithFields();
    const { view } = await openMapping(program);
    const source = () => view.getByRole('combobox', { name: 'Оператор' });
    await fireEvent.change(source(), { target: { value: 'leave-blank' } });
    await fireEvent.click(view.getByRole('button', { name: 'Back' }));
    const [form] = program.ownForms;
    await fireEvent.change(await screen.findByLabelText('Form'), {
      target: { value: `own:${String(form?.id)}` },
    });
    const again = within(await screen.findByRole('region', { name: 'What goes into which field' }));
    expect(again.getByRole('combobox', { name: 'Оператор' })).toHaveProperty('value', 'leave-blank');
  });

  it('says in words what it could not fill', async () => {
    const program = programWithFields();
    program.formWarnings = [problem('ФИО', 'form/value-continued', { page: 2 })];
    const { view } = await openMapping(program);
    await fireEvent.click(view.getByRole('button', { name: 'Confirm and fill' }));
    expect(await screen.findByText(/^ФИО: Too long for its field; .* page 2/)).toBeTruthy();
  });
});

describe("an operator's form without fields", () => {
  it('gets a field by keys alone, moved, resized, measured and named', async () => {
    const program = new MemoryProgram();
    const { view } = await openMapping(program);
    expect(view.getByText(/This form has no fields/)).toBeTruthy();
    const page = within(await view.findByTestId('form-page'));
    await waitFor(() => expect(view.getByTestId('form-page').dataset['drawn']).toBe('true'));
    await fireEvent.click(view.getByRole('button', { name: 'Add a field' }));
    const place = await page.findByRole('button', { name: /^Added field 1/ });
    await waitFor(() => expect(document.activeElement).toBe(place));
    await fireEvent.keyDown(place, { key: 'ArrowRight' });
    await fireEvent.keyDown(place, { key: 'ArrowUp', ctrlKey: true });
    await fireEvent.keyDown(place, { key: 'ArrowRight', shiftKey: true });
    await fireEvent.change(view.getByLabelText('Height, mm'), { target: { value: '10' } });
    await fireEvent.change(view.getByRole('combobox', { name: 'Added field 1' }), {
      target: { value: 'sim.number' },
    });
    // The label is proposed in the language of the form.
    expect(view.getByLabelText('Label')).toHaveProperty('value', 'Абонентский номер');
    await fireEvent.click(view.getByRole('button', { name: 'Confirm and fill' }));
    await screen.findByRole('button', { name: 'Change the fields…' });
    expect(inputOf(program, 'form.confirm')).toMatchObject({
      entries: [{ field: 'placed-1', source: 'sim.number' }],
      placed: [
        {
          name: 'placed-1',
          label: 'Абонентский номер',
          kind: 'text',
          page: 1,
          // In the middle, then 1 pt right, 10 pt up and 1 pt wider; 10 mm high from the same upper edge.
          rectangle: { x: 213.5, width: 171, height: 28.35 },
        },
      ],
    });
  });

  it('gets a field that was drawn, and loses it by Delete', async () => {
    const { view } = await openMapping(new MemoryProgram());
    const page = await view.findByTestId('form-page');
    await waitFor(() => expect(page.dataset['drawn']).toBe('true'));
    const overlay = page.querySelector('.overlay')!;
    overlay.setPointerCapture = () => undefined;
    await fireEvent.pointerDown(overlay, { button: 0, clientX: 100, clientY: 200, pointerId: 1 });
    await fireEvent.pointerMove(overlay, { clientX: 300, clientY: 220, pointerId: 1 });
    await fireEvent.pointerUp(overlay, { pointerId: 1 });
    expect(view.getByLabelText('From the left, mm')).toHaveProperty('value', '35.3');
    expect(view.getByLabelText('Width, mm')).toHaveProperty('value', '70.6');
    await fireEvent.change(view.getByLabelText('Kind'), { target: { value: 'tick' } });
    expect(view.queryByLabelText('Size, pt')).toBeNull();
    const place = within(page).getByRole('button', { name: /^Added field 1/ });
    await fireEvent.keyDown(place, { key: 'Delete' });
    expect(view.queryByTestId('mapping-line')).toBeNull();
    expect(view.getByRole('button', { name: 'Confirm and fill' })).toHaveProperty('disabled', true);
  });
});

describe('importing', () => {
  it('says in one line why a file is refused', async () => {
    const program = new MemoryProgram();
    program.fail('form.choose', problem('locked.pdf', 'form/needs-password'));
    const { importing } = await openLetter(program);
    await fireEvent.click(importing);
    expect((await screen.findByRole('alert')).textContent).toMatch(/locked\.pdf: Locked with a password/);
  });

  it('can be stopped while a form is read', async () => {
    const program = new MemoryProgram();
    let answer: (value: unknown) => void = () => undefined;
    const { importing } = await openLetter(program);
    const invoke = program.invoke.bind(program);
    vi.spyOn(program, 'invoke').mockImplementation((name, input) =>
      name === 'form.choose' ? new Promise((resolve) => (answer = resolve)) : invoke(name, input),
    );
    await fireEvent.click(importing);
    await fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(program.countOf('form.cancel')).toBe(1);
    answer({ ok: false, problems: [problem('f.pdf', 'form/cancelled')] });
    expect(await screen.findByRole('button', { name: /^Import the operator/ })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('needs an operator', async () => {
    const program = new MemoryProgram();
    const id = program.addCase({});
    const session = openWindow(program);
    await screen.findByRole('heading', { name: 'Cases' });
    await session.go({ screen: 'case', id, tab: 'letter' });
    expect(await screen.findByText('Choose the operator in Details first.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Import the operator/ })).toHaveProperty('disabled', true);
  });

  it('can be undone; kept letters stay', async () => {
    const program = programWithFields();
    const { view } = await openMapping(program);
    await fireEvent.click(view.getByRole('button', { name: 'Confirm and fill' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Remove this form…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove this form?' }));
    await fireEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(program.ownForms).toEqual([]));
    expect(screen.getByLabelText('Form')).toHaveProperty('value', 'termination');
  });
});
