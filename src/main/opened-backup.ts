/** The backup that the system asks the program to open, as by a double click; the window asks for it once. */
import { extname, resolve } from 'node:path';

/** Holds the path until it is taken. */
export class OpenedBackup {
  #path: string | undefined;

  /** Notes a path; undefined leaves what was noted before. */
  note(path: string | undefined): void {
    this.#path = path ?? this.#path;
  }

  /** Hands the path out, once. */
  take(): string | undefined {
    const path = this.#path;
    this.#path = undefined;
    return path;
  }
}

/** The backup that a command line names, absolute; undefined where it names none. */
export function backupNamedIn(words: readonly string[], folder: string): string | undefined {
  const named = words.filter((word) => !word.startsWith('-') && extname(word).toLowerCase() === '.simclose');
  return named.length === 0 ? undefined : resolve(folder, named.at(-1) ?? '');
}
