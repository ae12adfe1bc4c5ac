/** `fields`: what can be filled in a PDF form. */
import type { ForeignField } from '../../core/form/foreign/field-model.ts';
import { MAX_FORM_BYTES } from '../../core/form/foreign/limits.ts';
import { succeed } from '../../core/outcome.ts';
import { createForeignForms } from '../../main/foreign-forms/foreign-forms.ts';
import { readBoundedFile } from '../../main/files/read-bounded.ts';
import type { Command } from '../command.ts';
import { columns } from '../table.ts';
import { FIELDS_USAGE } from '../usage/papers.ts';

/** The command. A PDF without fields is no failure. */
export const fieldsCommand: Command = {
  usage: FIELDS_USAGE,
  options: {},
  required: [],
  choices: {},
  positionals: { min: 1, max: 1 },
  async run({ positionals: [path = ''] }, { resourcesFolder }) {
    const form = await readBoundedFile(path, MAX_FORM_BYTES);
    if (!form.ok) return form;
    const listed = await createForeignForms(resourcesFolder).list(form.value, path);
    if (!listed.ok) return listed;
    const fields = listed.value;
    return succeed({ json: { fields }, text: fields.length === 0 ? 'no fields' : tableOf(fields) });
  },
};

function tableOf(fields: readonly ForeignField[]): string {
  const heading = ['name', 'type', 'page', 'x y width height (pt)', 'limits', 'value or options', 'tooltip'];
  return columns([heading, ...fields.map(rowOf)]);
}

function rowOf({ name, type, page, rectangle: box, tooltip, ...field }: ForeignField): readonly string[] {
  const limits = [
    field.maxLength === null ? '' : `≤ ${String(field.maxLength)}`,
    field.required ? 'required' : '',
    field.readOnly ? 'read-only' : '',
    field.hidden ? 'hidden' : '',
  ];
  const value = Array.isArray(field.value) ? field.value.join(', ') : String(field.value ?? '');
  const options = field.options.map((option) => option.value).join(' | ');
  return [
    name,
    type,
    page === null ? '-' : String(page),
    box === null ? '-' : [box.x, box.y, box.width, box.height].join(' '),
    limits.filter((limit) => limit !== '').join(', ') || '-',
    shorten(options === '' ? value : `${value} (${options})`) || '-',
    shorten(tooltip ?? '') || '-',
  ];
}

/** A cell stays readable; `--json` has all of it. */
function shorten(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}
