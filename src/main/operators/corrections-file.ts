/** Files of corrections on disk. No Electron here: the command line uses it too. */
import type { IsoDate } from '../../core/calendar.ts';
import { builtInDirectory } from '../../core/operator/directory.ts';
import type { ResolvedDirectory } from '../../core/operator/resolve.ts';
import {
  canonicalDirectory,
  changesOf,
  correctionsFileOf,
  MAX_CORRECTIONS_BYTES,
  readCorrectionsFile,
  type CorrectionChange,
} from '../../core/operator/transfer.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import { parseInput } from '../files/read-input.ts';
import { sha256Of } from '../store/digest.ts';

/** What a file of corrections would change. */
export interface CorrectionsPreview {
  /** In the order of the file; nothing is changed yet. */
  readonly changes: readonly CorrectionChange[];
  /** Whether the corrections were made over the same edition of the directory as ours. */
  readonly isSameEdition: boolean;
}

/** Writes all corrections of a directory and tells how many there are; problems are those of writing. */
export async function writeCorrections(
  path: string,
  directory: ResolvedDirectory,
  today: IsoDate,
): Promise<Outcome<number>> {
  const file = correctionsFileOf(directory, builtInDigest(), today);
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? succeed(file.corrections.length) : written;
}

/** Reads a file of corrections, bounded and strictly; problems name the file or the place in it. */
export async function readCorrections(
  path: string,
  directory: ResolvedDirectory,
  today: IsoDate,
): Promise<Outcome<CorrectionsPreview>> {
  const bytes = await readBoundedFile(path, MAX_CORRECTIONS_BYTES);
  if (!bytes.ok) return bytes;
  const document = parseInput(bytes.value, path);
  if (!document.ok) return document;
  const file = readCorrectionsFile(document.value, path, today);
  if (!file.ok) return file;
  const { corrections, builtInSha256 } = file.value;
  const isSameEdition = builtInSha256 === builtInDigest();
  return succeed({ changes: changesOf(corrections, directory), isSameEdition });
}

function builtInDigest(): string {
  return sha256Of(new TextEncoder().encode(canonicalDirectory(builtInDirectory())));
}
