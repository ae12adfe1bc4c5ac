/** Keyboard shortcuts that work in every layout. */

/** Keys of signs, by their place on the keyboard. */
const PLACES: Readonly<Record<string, string>> = { ',': 'Comma', '/': 'Slash' };

/** Whether an event is Ctrl (or ⌘) with a letter or sign, and nothing else. */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
  if (event.key.toLowerCase() === key) return true;
  // A Cyrillic layout sends Cyrillic letters; the place of the key then tells which one is meant.
  return !/^[\x20-\x7E]$/.test(event.key) && event.code === (PLACES[key] ?? `Key${key.toUpperCase()}`);
}

/**
 * The digit of Alt with a digit, and nothing else; undefined for any other key. By the place of the key, because
 * a Kazakh layout has letters there and a Mac makes signs of it; not of the number pad, where Alt types characters.
 */
export function altDigitOf(event: KeyboardEvent): number | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const digit = event.code === '' ? /^\d$/.exec(event.key)?.[0] : /^Digit(\d)$/.exec(event.code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
