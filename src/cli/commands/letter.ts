/** `letter`: a form of a cancellation, or an aid, as a PDF. */
import { kazakhDateOf } from '../../core/calendar.ts';
import { checkCancellation } from '../../core/cancellation/check.ts';
import { checkDates } from '../../core/cancellation/check-dates.ts';
import { GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { PRINT_IDS } from '../../core/form/form-id.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../../main/files/atomic-write.ts';
import { caseFactsOf } from '../../main/letters/case-facts.ts';
import {
  createLetterMaker,
  type IdentifiedLetter,
  type LetterMaker,
  type LetterOptions,
} from '../../main/letters/make-letter.ts';
import type { Store } from '../../main/store/open.ts';
import { checkOutput, storeFilesFor } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, caseFor, STORE_OPTIONS, withStore } from '../open-store.ts';
import { directoryFor } from '../operator-directory.ts';
import { readCancellation } from '../read-cancellation.ts';
import { readLetterOptions } from '../read-letter-options.ts';
import { withSignature } from '../read-signature.ts';
import type { Surroundings } from '../surroundings.ts';
import { LETTER_USAGE } from '../usage/papers.ts';

/** The command. */
export const letterCommand: Command = {
  usage: LETTER_USAGE,
  options: {
    ...STORE_OPTIONS,
    out: { type: 'string' },
    form: { type: 'string' },
    lang: { type: 'string' },
    gloss: { type: 'string' },
    date: { type: 'string' },
    signature: { type: 'string' },
    fillable: { type: 'boolean' },
    to: { type: 'string' },
  },
  required: ['out'],
  choices: { form: PRINT_IDS, lang: LETTER_LANGUAGES, gloss: GLOSSES },
  positionals: { min: 1, max: 1 },
  run: runLetter,
};

async function runLetter(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const [inputPath = ''] = args.positionals;
  const out = args.text('out') ?? '';
  const read = [inputPath, args.text('signature'), ...storeFilesFor(args, surroundings)];
  const isFree = await checkOutput(out, read);
  if (!isFree.ok) return isFree;
  const input = await readCancellation(inputPath);
  if (!input.ok) return input;
  const chosen = readLetterOptions(args, input.value, surroundings);
  if (!chosen.ok) return chosen;
  const signed = await withSignature(args, chosen.value);
  if (!signed.ok) return signed;
  const options = { ...signed.value, isFillable: args.has('fillable') };
  const maker = createLetterMaker(surroundings.resourcesFolder);
  const to = args.text('to');
  const today = kazakhDateOf(surroundings.now());
  const warnings = [...checkCancellation(input.value), ...checkDates(input.value, today)];
  if (to !== undefined) {
    const kept = await withStore(args, surroundings, (store) => makeInCase(store, to, options, maker, out));
    return kept.ok ? succeed({ ...kept.value, warnings }) : kept;
  }
  const directory = await directoryFor(args, surroundings);
  if (!directory.ok) return directory;
  const letter = await maker.make({ ...options, directory: directory.value });
  if (!letter.ok) return letter;
  const written = await writeFileAtomically(out, letter.value.bytes);
  return written.ok ? succeed({ ...reportOf(letter.value, out), warnings }) : written;
}

/** Makes the case's next letter, writes it, and keeps the same bytes. */
async function makeInCase(
  store: Store,
  to: string,
  options: LetterOptions,
  maker: LetterMaker,
  out: string,
): Promise<Outcome<Report>> {
  const id = caseFor(store, to, options.draft);
  if (!id.ok) return id;
  const facts = aboutCase(caseFactsOf(store, id.value, options.date), to);
  if (!facts.ok) return facts;
  const signature = options.signature ?? facts.value.signature;
  const letter = await maker.make({ ...options, ...facts.value, signature });
  if (!letter.ok) return letter;
  const { bytes, pageCount, contentDigest } = letter.value;
  const written = await writeFileAtomically(out, bytes);
  if (!written.ok) return written;
  const { form, lang, gloss, isComplete } = options;
  const content = { form, lang, gloss, isComplete, pageCount, contentDigest, bytes };
  const kept = store.letters.keep({ cancellationId: id.value, number: facts.value.letterNumber, ...content });
  return kept.ok ? succeed(reportOf(letter.value, out, kept.value.id)) : aboutCase(kept, to);
}

function reportOf({ reference, pageCount }: IdentifiedLetter, out: string, letterId?: number): Report {
  const json = { file: out, reference, pageCount, ...(letterId === undefined ? {} : { letterId }) };
  return { json, text: `${out}: ${reference}, ${String(pageCount)} ${pageCount === 1 ? 'page' : 'pages'}` };
}
