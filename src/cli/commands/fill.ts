/** `fill`: writes values into a PDF form that somebody else made. */
import { MAX_FORM_BYTES } from '../../core/form/foreign/limits.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../../main/files/atomic-write.ts';
import { readBoundedFile } from '../../main/files/read-bounded.ts';
import { readInput } from '../../main/files/read-input.ts';
import { createForeignForms } from '../../main/foreign-forms/foreign-forms.ts';
import { checkOutput } from '../check-output.ts';
import type { Command } from '../command.ts';
import { FILL_USAGE } from '../usage/papers.ts';

/** The command. Nothing is written unless every value is right. */
export const fillCommand: Command = {
  usage: FILL_USAGE,
  options: { out: { type: 'string' }, fillable: { type: 'boolean' } },
  required: ['out'],
  choices: {},
  positionals: { min: 2, max: 2 },
  async run({ positionals: [path = '', valuesPath = ''], text, has }, { resourcesFolder }) {
    const out = text('out') ?? '';
    const isFree = await checkOutput(out, [path, valuesPath]);
    if (!isFree.ok) return isFree;
    const form = await readBoundedFile(path, MAX_FORM_BYTES);
    if (!form.ok) return form;
    const values = await readInput(valuesPath);
    if (!values.ok) return values;
    const forms = createForeignForms(resourcesFolder);
    const filled = await forms.fill(form.value, values.value, path, has('fillable'));
    if (!filled.ok) return onFile(filled, valuesPath);
    const { bytes, pageCount, warnings } = filled.value;
    const written = await writeFileAtomically(out, bytes);
    if (!written.ok) return written;
    const pages = `${String(pageCount)} ${pageCount === 1 ? 'page' : 'pages'}`;
    return succeed({ json: { file: out, pageCount }, text: `${out}: ${pages}`, warnings });
  },
};

/** What is wrong with all values at once is wrong with their file. */
function onFile<T>(outcome: Outcome<T>, valuesPath: string): Outcome<T> {
  if (outcome.ok) return outcome;
  const problems = outcome.problems.map((found) =>
    found.path === 'values' ? { ...found, path: valuesPath } : found,
  );
  return { ok: false, problems };
}
