/** `protect`: makes a copy of a passport that may be handed out. */
import { basename } from 'node:path';

import {
  HIDDEN_PARTS,
  hiddenBoxSchema,
  MAX_WATERMARK,
  PART_PLACES,
  WATERMARK_DENSITIES,
  WATERMARK_LINES,
  type HiddenBox,
} from '../../core/applicant/passport-copy.ts';
import { localDateOf } from '../../core/calendar.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { makePicturePage } from '../../core/form/picture-page.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../../main/files/atomic-write.ts';
import { readBoundedFile } from '../../main/files/read-bounded.ts';
import { createCopyMaker } from '../../main/passports/copy-maker.ts';
import { sha256Of } from '../../main/store/digest.ts';
import { checkOutput } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import type { Surroundings } from '../surroundings.ts';
import { PROTECT_USAGE } from '../usage/papers.ts';

const ALLOWED = [...HIDDEN_PARTS, 'X,Y,WIDTH,HEIGHT'].join(', ');

/** The command. It knows no case, so nothing is recorded: the window does that. */
export const protectCommand: Command = {
  usage: PROTECT_USAGE,
  options: {
    out: { type: 'string' },
    hide: { type: 'string', multiple: true },
    for: { type: 'string', multiple: true },
    density: { type: 'string' },
  },
  required: ['out', 'hide', 'for'],
  choices: { density: WATERMARK_DENSITIES },
  positionals: { min: 1, max: 1 },
  run: protect,
};

async function protect(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const [path = ''] = args.positionals;
  const out = args.text('out') ?? '';
  if (!/\.(pdf|jpe?g)$/i.test(out))
    return fail(problem('--out', 'input/not-one-of', { allowed: 'COPY.pdf, COPY.jpg' }));
  const boxes = args.texts('hide').map(boxOf);
  if (!boxes.every((box) => box !== undefined))
    return fail(problem('--hide', 'input/not-one-of', { allowed: ALLOWED }));
  const watermark = args.texts('for').map((line) => line.trim());
  const actual = Math.max(...watermark.map(({ length }) => length));
  if (watermark.includes('')) return fail(problem('--for', 'input/empty'));
  if (actual > MAX_WATERMARK) return fail(problem('--for', 'input/too-long', { max: MAX_WATERMARK, actual }));
  const isFree = await checkOutput(out, [path]);
  if (!isFree.ok) return isFree;
  const file = await readBoundedFile(path, MAX_EXHIBIT_BYTES);
  if (!file.ok) return file;
  const density = WATERMARK_DENSITIES.find((known) => known === args.text('density')) ?? 'usual';
  const task = { bytes: file.value, path, boxes, watermark, lineCount: WATERMARK_LINES[density] };
  const made = await createCopyMaker(surroundings.resourcesFolder).make(task);
  if (!made.ok) return made;
  const { jpeg, width, height } = made.value;
  const facts = { title: basename(out), date: localDateOf(new Date(surroundings.now())) };
  const bytes = /\.pdf$/i.test(out) ? await makePicturePage(jpeg, facts) : jpeg;
  const written = await writeFileAtomically(out, bytes);
  if (!written.ok) return written;
  const sha256 = sha256Of(bytes);
  const look = 'Look at it: what is to be hidden must lie under a box.';
  return succeed({ json: { file: out, width, height, sha256 }, text: `${out}: SHA-256 ${sha256}\n${look}` });
}

/** The usual place of a part, or `X,Y,WIDTH,HEIGHT` in percent; undefined when it is neither. */
function boxOf(text: string): HiddenBox | undefined {
  const part = HIDDEN_PARTS.find((known) => known === text);
  if (part !== undefined) return PART_PLACES[part];
  if (!/^\d+(\.\d+)?(,\d+(\.\d+)?){3}$/.test(text)) return undefined;
  const [x, y, width, height] = text.split(',').map((percent) => Number(percent) / 100);
  return hiddenBoxSchema.safeParse({ x, y, width, height }).data;
}
