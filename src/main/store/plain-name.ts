/** Names of files as they are kept. For this folder only. */
import { visibleText } from '../../core/visible-text.ts';
import { storableText } from './database.ts';

/**
 * The last part of a path in any system's writing, without control characters, at most 255 characters. Whatever would
 * turn the rest around or not be seen is marked, because a name tells what a file is taken for.
 */
export function plainName(name: string, nameless: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const seen = visibleText(storableText(last.replace(/\p{Cc}/gu, '')));
  return [...seen].slice(0, 255).join('') || nameless;
}
