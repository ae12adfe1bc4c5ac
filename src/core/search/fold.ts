/** Texts as search compares them: one form for upper and lower case, full and half width, accented and plain. */

/** A folded text that remembers where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** Where the character at an index of `text` begins in the original; its length stands for the end. */
  readonly originAt: (index: number) => number;
}

// Each of these is one character before and after folding, so that most texts need no map of places.
const PLAIN = /^[\s!-~Ѐ-ԯ一-鿿，。、：；！？（）《》“”„«»—–…·№₸]*$/u;
const CLUSTER = /\P{M}\p{M}*/gsu;
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}]/u;
const IDENTITY = (index: number) => index;

/**
 * Folds a text: NFKC, lower case, Latin accents dropped (`é` is `e`, `ß` is `ss`), `ё` as `е`. Letters that are
 * letters of their own, such as `й`, `қ`, `ә`, stay.
 */
export function fold(original: string): Folded {
  if (PLAIN.test(original)) return { text: foldPlain(original), originAt: IDENTITY };
  let text = '';
  const origins: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = foldCluster(cluster);
    text += folded;
    for (let count = 0; count < folded.length; count += 1) origins.push(index);
  }
  origins.push(original.length);
  return { text, originAt: (index) => origins[index] ?? original.length };
}

/** Length does not change. */
function foldPlain(original: string): string {
  return original.toLowerCase().replaceAll('ё', 'е').replaceAll('№', ' ');
}

function foldCluster(cluster: string): string {
  // A sign, not the letters "No" that NFKC makes of it.
  if (cluster.startsWith('№')) return ' ';
  const lower = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  if (!LATIN.test(lower)) return lower.replaceAll('ё', 'е');
  const bare = lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare.replaceAll(/[ßæœøłđðþıς]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Letters that have no accent to drop and are still typed plainly. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
