/** Reads INPUT.json: bounded, strictly decoded, without names that JSON.parse would silently merge. */
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { problemsOfNames } from './json-names.ts';
import { readBoundedFile } from './read-bounded.ts';

/** Largest input file, in bytes; a full one is a thousandth of it. */
export const MAX_INPUT_BYTES = 4 * 1024 * 1024;

/** An input file's document. Problems are at the file's path, those of names at the path in the document. */
export async function readInput(path: string): Promise<Outcome<unknown>> {
  const bytes = await readBoundedFile(path, MAX_INPUT_BYTES);
  return bytes.ok ? parseInput(bytes.value, path) : bytes;
}

/** Parses the bytes of an input file: UTF-8, or UTF-16 with its mark. */
export function parseInput(bytes: Uint8Array, path: string): Outcome<unknown> {
  const text = decode(bytes);
  if (text === undefined) return fail(problem(path, 'file/not-json'));
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return fail(notJson(path, text));
  }
  const [first, ...others] = problemsOfNames(text);
  return first === undefined ? succeed(document) : fail(first, ...others);
}

function decode(bytes: Uint8Array): string | undefined {
  const mark = `${String(bytes[0])},${String(bytes[1])}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    // Drops a byte order mark.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Names the place where the text stops being JSON, as `FILE:line:column`. */
function notJson(path: string, text: string): Problem {
  // The engine tells the place in some of its messages only, so it is searched for.
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good);
  const line = before.split('\n').length;
  const column = good - before.lastIndexOf('\n');
  return problem(`${path}:${String(line)}:${String(column)}`, 'file/not-json');
}

/** Whether a text is JSON, or would be if more followed. */
function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    return message.startsWith('Unexpected end') || Number(position) === start.length;
  }
}
