/** Keyboard shortcuts that work in every layout. */

/** Whether an event is Ctrl (or ⌘) with a letter or sign, and nothing else. */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
  if (event.key.toLowerCase() === key) return true;
  // A Cyrillic layout sends Cyrillic letters; the place of the key then tells which one is meant.
  return (
    !/^[\x20-\x7E]$/.test(event.key) && event.code === (key === ',' ? 'Comma' : `Key${key.toUpperCase()}`)
  );
}
