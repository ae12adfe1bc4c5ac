/** The check digit of machine-readable zones. Source: ICAO Doc 9303-3, 4.9, read 2026-11-25. */

const WEIGHTS = [7, 3, 1] as const;

/** The digit that stands behind characters; undefined when they hold one that no zone has. */
export function checkDigitOf(characters: string): string | undefined {
  let sum = 0;
  for (let index = 0; index < characters.length; index += 1) {
    const value = valueOf(characters.charAt(index));
    if (value === undefined) return undefined;
    sum += value * (WEIGHTS[index % WEIGHTS.length] ?? 0);
  }
  return String(sum % 10);
}

function valueOf(character: string): number | undefined {
  if (character === '<') return 0;
  if (/^\d$/.test(character)) return Number(character);
  return /^[A-Z]$/.test(character) ? character.charCodeAt(0) - 55 : undefined;
}
