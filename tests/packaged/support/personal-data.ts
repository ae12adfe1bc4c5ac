/** What the journey types and encloses, unlike anything that lies on a computer by itself, and where it is found. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** One thing that must stay in the store: its name for the report, and the bytes that give it away. */
export interface Trace {
  readonly name: string;
  readonly forms: readonly Buffer[];
}

/** The forms in which a text may lie in a file: encodings, letters of either case, digits with and without blanks. */
export function traceOfText(name: string, text: string): Trace {
  const compact = text.replace(/[\s\-()+]/g, '');
  const spellings = new Set([text, text.toLowerCase(), text.toUpperCase(), compact, compact.toLowerCase()]);
  return { name, forms: [...spellings].flatMap(encodingsOf) };
}

/** A stretch of a file's bytes, as they are and in base 64 and hexadecimal. */
export function traceOfBytes(name: string, bytes: Buffer): Trace {
  const middle = Math.floor(bytes.length / 2);
  const stretch = bytes.subarray(middle, middle + 48);
  return { name, forms: [stretch, ...base64Of(stretch), ...hexOf(stretch)] };
}

function encodingsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  const percent = encodeURIComponent(text);
  const forms = [utf8, little, Buffer.from(little).swap16(), Buffer.from(percent), ...hexOf(utf8)];
  return [...forms, ...base64Of(utf8), ...base64Of(little)];
}

function hexOf(bytes: Buffer): Buffer[] {
  const hex = bytes.toString('hex');
  return [Buffer.from(hex), Buffer.from(hex.toUpperCase())];
}

/** What is the same whichever byte of three the text begins at; too short to be told apart otherwise. */
function base64Of(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = whole.slice(shift === 0 ? 0 : 4, -2);
    return inner.length >= 8 ? [Buffer.from(inner)] : [];
  });
}

/** Each place where a trace lies: in a file's bytes, or in its name. */
export async function placesOf(
  traces: readonly Trace[],
  files: readonly string[],
): Promise<readonly string[]> {
  const places: string[] = [];
  for (const file of files) {
    const content = await readFile(file);
    const found = traces.filter(({ forms }) =>
      forms.some((form) => content.includes(form) || file.includes(form.toString('utf8'))),
    );
    places.push(...found.map(({ name }) => `${name}: ${file}`));
  }
  return places;
}

/** Every file below a folder but for those in `except`. */
export async function filesBelow(folder: string, except?: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const entryPath = path.join(folder, entry.name);
      if (entryPath === except) return [];
      if (entry.isDirectory()) return filesBelow(entryPath, except);
      return entry.isFile() ? [entryPath] : [];
    }),
  );
  return found.flat();
}

/** Files of one user in folders that all users share, of those that were made or changed since a time. */
export async function sharedFilesOf(
  uid: number,
  folders: readonly string[],
  sinceMs: number,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const folder of folders) {
    for (const name of await readdir(folder).catch(() => [])) {
      const file = path.join(folder, name);
      const about = await stat(file).catch(() => undefined);
      if (about?.uid !== uid || about.ctimeMs < sinceMs) continue;
      if (about.isFile()) files.push(file);
      if (about.isDirectory()) files.push(...(await filesBelow(file)));
    }
  }
  return files;
}
