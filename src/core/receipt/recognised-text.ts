/** Tidies what a recogniser of text says; nothing is guessed. */

/** Chinese characters and their punctuation. */
const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
/** A blank between two of them, which Chinese does not write. */
const BLANK_IN_HAN = new RegExp(`(?<=${HAN})[ \\t]+(?=${HAN})`, 'gu');
/** The sign of a number, which models without it read as letters: before a blank and a digit only. */
const NUMBER_SIGN = /(?<![\p{L}\d])(?:Ne|Nе|Ме|Мо|Но|№е|N[°º9])(?=\s{0,2}\d)/gu;

/** The text without blanks between Chinese characters, with «№» where only that can be meant, and no empty lines at its ends. */
export function tidyRecognisedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(BLANK_IN_HAN, '')
    .replace(NUMBER_SIGN, '№')
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
