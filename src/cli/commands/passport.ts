/** `passport`: what the machine-readable zone in a picture or text says. */
import { zoneLinesIn } from '../../core/applicant/mrz-text.ts';
import { readMrz, type MrzField } from '../../core/applicant/mrz.ts';
import { localDateOf } from '../../core/calendar.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { readBoundedFile } from '../../main/files/read-bounded.ts';
import type { PictureReading } from '../../main/passports/messages.ts';
import { createPassportReader } from '../../main/passports/passport-reader.ts';
import { mediaTypeOf } from '../../main/store/media-type.ts';
import type { Command } from '../command.ts';
import type { Surroundings } from '../surroundings.ts';
import { columns } from '../table.ts';
import { PASSPORT_USAGE } from '../usage/papers.ts';

/** The command. What is read is only shown: whoever types it in has looked at it. */
export const passportCommand: Command = {
  usage: PASSPORT_USAGE,
  options: {},
  required: [],
  choices: {},
  positionals: { min: 1, max: 1 },
  async run({ positionals: [path = ''] }, surroundings) {
    const file = await readBoundedFile(path, MAX_EXHIBIT_BYTES);
    if (!file.ok) return file;
    const read = await readFile(file.value, path, surroundings);
    if (!read.ok) return read;
    const { reading, doubts } = read.value;
    const fields = reading.fields.map((field) => ({ ...field, doubtful: doubtsIn(field, doubts) }));
    const text = columns([
      ['field', 'value', 'in the zone', 'check'],
      ...fields.map((field) => [field.name, field.value || '-', field.raw, wordsOf(field)]),
    ]);
    return succeed({ json: { ...reading, fields, doubts }, text: `${reading.lines.join('\n')}\n\n${text}` });
  },
};

async function readFile(
  bytes: Uint8Array,
  path: string,
  { resourcesFolder, now }: Surroundings,
): Promise<Outcome<Pick<PictureReading, 'reading' | 'doubts'>>> {
  const today = localDateOf(new Date(now()));
  if ((await mediaTypeOf(bytes)) !== 'text/plain' || bytes.length === 0)
    return createPassportReader(resourcesFolder).read({ bytes, path, today });
  const lines = zoneLinesIn(new TextDecoder().decode(bytes), path);
  if (!lines.ok) return lines;
  const read = readMrz(lines.value, today, path);
  return read.ok ? succeed({ reading: read.value, doubts: lines.value.map(() => []) }) : read;
}

/** Places of a field that may hold another character, counted from the field's first. */
function doubtsIn({ span }: MrzField, doubts: readonly (readonly number[])[]): readonly number[] {
  return (doubts[span.line] ?? [])
    .filter((place) => place >= span.start && place < span.end)
    .map((place) => place - span.start);
}

function wordsOf({ check, doubtful }: MrzField & { readonly doubtful: readonly number[] }): string {
  if (check === 'failed') return 'check digit does not fit';
  const fits = check === 'passed' ? 'check digit fits' : 'no check digit: compare';
  return doubtful.length === 0 ? fits : `${fits}; doubtful: ${doubtful.map((place) => place + 1).join(', ')}`;
}
