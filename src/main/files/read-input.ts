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
  } catch (error) {
    return fail(notJson(path, error, text));
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

/** Names the place where the text stops being JSON, as `FILE:line:column`, when the engine tells it. */
function notJson(path: string, error: unknown, text: string): Problem {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  const isCutShort = message.startsWith('Unexpected end') || message.startsWith('Unterminated');
  if (position === undefined && !isCutShort) return problem(path, 'file/not-json');
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return problem(`${path}:${String(line)}:${String(column)}`, 'file/not-json');
}
