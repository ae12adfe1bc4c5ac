/** Names of files as they are kept. For this folder only. */
import { storableText } from './database.ts';

/** The last part of a path in any system's writing, without control characters, at most 255 characters. */
export function plainName(name: string, nameless: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return storableText([...last.replace(/\p{Cc}/gu, '')].slice(0, 255).join('')) || nameless;
}
