/** The text of a table that a spreadsheet saved, whatever encoding it chose. No Electron here. */
/** A Russian word as people write it: small, capital, or with a capital at its beginning. */
const RUSSIAN_WORD = /^(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+)$/u;
/** Signs that stand beside Russian words. */
const RUSSIAN_SIGNS = /[№«»–—…„“”‘’]/gu;
/** Chinese read as Russian has capitals and signs in the middle of nearly every word. */
const LEAST_RUSSIAN = 0.8;

/** Reads a table's text; undefined when the bytes are text in no known encoding. */
export function decodeTable(bytes: Uint8Array): string | undefined {
  const mark = [...bytes.subarray(0, 2)].join();
  if (mark === '255,254') return decode(bytes, 'utf-16le');
  if (mark === '254,255') return decode(bytes, 'utf-16be');
  if (bytes.includes(0)) return decode(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le');
  return decode(bytes, 'utf-8') ?? decodeLegacy(bytes);
}

/**
 * GB18030 of Chinese or Windows-1251 of Russian systems. Nearly all bytes mean something in both, and a table may
 * have only a few words that are not ASCII, too few to tell by the frequency of letters: the shape of words decides.
 */
function decodeLegacy(bytes: Uint8Array): string | undefined {
  const russian = decode(bytes, 'windows-1251');
  return russian !== undefined && isRussian(russian) ? russian : decode(bytes, 'gb18030');
}

function isRussian(text: string): boolean {
  const words = text.replace(RUSSIAN_SIGNS, ' ').match(/[^\p{ASCII}\s]+/gu) ?? [];
  return words.filter((word) => RUSSIAN_WORD.test(word)).length >= LEAST_RUSSIAN * words.length;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // Drops a byte order mark.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
