/** Reads INPUT.json as a cancellation. */
import { parseCancellation, type Cancellation } from '../core/cancellation/schema.ts';
import type { Outcome } from '../core/outcome.ts';
import { readInput } from '../main/files/read-input.ts';

/** The cancellation in a file; problems name the path in the document, or the file. */
export async function readCancellation(path: string): Promise<Outcome<Cancellation>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const read = parseCancellation(input.value);
  if (read.ok) return read;
  // What is wrong with the document as a whole is wrong with the file.
  return {
    ok: false,
    problems: read.problems.map((found) => (found.path === 'input' ? { ...found, path } : found)),
  };
}
