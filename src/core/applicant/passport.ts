/** Passport numbers: as lists show them, and as they tell people apart. */

/** The first two and the last two characters, `EA••••67`; nothing of a number that is too short to hide. */
export function maskPassportNumber(number: string): string {
  const characters = [...number.trim()];
  if (characters.length < 6) return '•'.repeat(characters.length);
  const hidden = '•'.repeat(characters.length - 4);
  return `${characters.slice(0, 2).join('')}${hidden}${characters.slice(-2).join('')}`;
}

/** A passport's number as the key of a person: NFKC, upper case, without spaces; empty while it is blank. */
export function passportKeyOf(number: string): string {
  return number.normalize('NFKC').toUpperCase().replace(/\s/gu, '');
}
