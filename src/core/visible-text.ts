/**
 * Characters that are not seen, or that make others be seen in another order: a file named «slip‮gpj.exe» looks like
 * a picture. Where somebody types, they are refused; where a text is only shown, a mark stands in their place.
 */

/**
 * Controls, directions (Unicode Bidirectional Algorithm 2.1–2.6), spaces without width, the byte order mark, fillers of
 * Hangul, invisible operators, language tags, and what is no character. The joiners of Arabic and Indian scripts are left.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5/u;
const JOINER_ALONE =
  /(?<!\p{M}|\p{Extended_Pictographic}|[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}])(?:\u200c|\u200d)/u;
const EVERY = new RegExp(`${UNSEEN.source}|${JOINER_ALONE.source}`, 'gu');

/** The first character that would not be seen, as Unicode writes it, `U+202E`; line breaks and tabs count as well. */
export function firstUnseen(text: string): string | undefined {
  const [found] = text.match(EVERY) ?? [];
  return found === undefined ? undefined : codeOf(found);
}

/** The text with a mark such as `‹U+202E›` for each character that would not be seen; line breaks and tabs stay. */
export function visibleText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(EVERY, (found) => (found === '\n' || found === '\t' ? found : `‹${codeOf(found)}›`));
}

/** The same in one line: breaks, tabs and other controls become a space. */
export function visibleLine(text: string): string {
  return visibleText(text.replace(/\p{Cc}+/gu, ' '));
}

/** JSON whose every character is seen; what would not be is escaped, which only texts can hold. */
export function visibleJson(document: unknown): string {
  const escaped = (found: string) =>
    Array.from(
      { length: found.length },
      (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join('');
  return JSON.stringify(document).replace(EVERY, escaped);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
