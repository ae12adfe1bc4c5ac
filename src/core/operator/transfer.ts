/** Corrections as one file that can be handed on without a network: written, read strictly, and compared. */
import { z } from 'zod';

import type { IsoDate } from '../calendar.ts';
import { addProblem, dateField, problemsFrom } from '../cancellation/text-field.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../outcome.ts';
import { correctionShape, faultsOf, type Correction } from './correction.ts';
import { DATUM_STATUSES } from './datum.ts';
import type { Directory } from './directory.ts';
import { itemsOf } from './item.ts';
import type { DirectoryItem, ResolvedDirectory } from './resolve.ts';

/** Largest file of corrections, in bytes; one that corrects everything at full length fits. */
export const MAX_CORRECTIONS_BYTES = 1024 * 1024;

/** What the file says it is. */
const FORMAT = 'simclose-operators';
/** Version of the file's format; a file of a newer one is refused. */
const VERSION = 1;

/** The built-in datum that a correction stands in for, so that the file explains itself. */
const originalSchema = z.strictObject({
  value: z.string().nullable(),
  status: z.enum(DATUM_STATUSES),
  source: z.string().nullable(),
  checkedOn: dateField,
});

const correctionsFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** Day of writing. */
  exportedOn: dateField,
  /** Sha-256 over the canonical text of the built-in directory that was corrected, in hex. */
  builtInSha256: z.string().transform((text, context) => {
    if (!/^[0-9a-f]{64}$/.test(text)) addProblem(context, 'input/wrong-type', { expected: 'SHA-256' });
    return text;
  }),
  corrections: z
    .array(z.strictObject({ ...correctionShape, original: originalSchema }))
    .superRefine((corrections, context) => {
      corrections.forEach(({ item }, index) => {
        if (corrections.findIndex((other) => other.item === item) === index) return;
        const params = { problem: 'input/duplicate', values: { value: item } };
        context.addIssue({ code: 'custom', path: [index, 'item'], params });
      });
    }),
});

/** A file of corrections. */
export type CorrectionsFile = z.output<typeof correctionsFileSchema>;

/** The text whose digest names an edition of the directory: every datum, whatever the order in its file. */
export function canonicalDirectory(directory: Directory): string {
  return JSON.stringify(itemsOf(directory).map(({ id, datum }) => [id, ...Object.entries(datum).sort()]));
}

/** The file of all corrections in a directory. */
export function correctionsFileOf(
  { items }: ResolvedDirectory,
  builtInSha256: string,
  today: IsoDate,
): CorrectionsFile {
  const corrections = items.flatMap(({ id: item, value, source, checkedOn, original }) =>
    original === null || value === null || source === null
      ? []
      : [{ item, value, source, checkedOn, original }],
  );
  return { format: FORMAT, version: VERSION, exportedOn: today, builtInSha256, corrections };
}

/** Reads a file of corrections; `name` stands for the file where it is wrong as a whole. */
export function readCorrectionsFile(input: unknown, name: string, today: IsoDate): Outcome<CorrectionsFile> {
  const { format, version } = z.looseObject({}).catch({}).parse(input);
  if (format !== FORMAT) return fail(problem(name, 'operator/not-corrections'));
  if (typeof version === 'number' && version > VERSION)
    return fail(problem(name, 'operator/newer-file', { version }));
  const result = correctionsFileSchema.safeParse(input, { reportInput: true });
  if (!result.success) return { ok: false, problems: problemsFrom(result.error, name) };
  const problems = result.data.corrections.flatMap((correction, index): readonly Problem[] =>
    faultsOf(correction, today).map((found) => ({
      ...found,
      path: `corrections.${String(index)}.${found.path}`,
    })),
  );
  return problems.length === 0 ? succeed(result.data) : { ok: false, problems };
}

/** What a correction would do here. */
export interface CorrectionChange {
  /** The datum as it stands now. */
  readonly item: DirectoryItem;
  readonly correction: Correction;
  /** `same`: it is here already; `replaces`: another correction of the user's would go. */
  readonly effect: 'new' | 'replaces' | 'same';
}

/** What corrections would change, in their order. */
export function changesOf(
  corrections: readonly Correction[],
  { items }: ResolvedDirectory,
): readonly CorrectionChange[] {
  return corrections.flatMap(({ item: id, value, source, checkedOn }): readonly CorrectionChange[] => {
    const item = items.find((candidate) => candidate.id === id);
    if (item === undefined) return [];
    const correction = { item: id, value, source, checkedOn };
    if (item.status !== 'own') return [{ item, correction, effect: 'new' }];
    const isSame = item.value === value && item.source === source && item.checkedOn === checkedOn;
    return [{ item, correction, effect: isSame ? 'same' : 'replaces' }];
  });
}
