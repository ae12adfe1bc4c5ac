/** Tells text from other bytes, in the encodings in which Kazakhstan, Russia and Windows write it. */

/** Encodings by their names in the Encoding Standard. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** Decodes bytes strictly: undefined where they are not of this encoding; a byte order mark is dropped. */
export type StrictDecoder = (bytes: Uint8Array, encoding: TextEncodingName) => string | undefined;

/** Control characters that no text has: they tell it from anything else. */
// eslint-disable-next-line no-control-regex -- that is what is looked for
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/;

/** How many of the letters beyond ASCII must be Cyrillic for bytes without any mark. */
const CYRILLIC_SHARE = 0.8;

/** Enough of a file to see in which half of each pair the zeros lie. */
const SAMPLE_BYTES = 4096;

/** The text of bytes; undefined when they are none. */
export function plainTextOf(bytes: Uint8Array, decode: StrictDecoder): string | undefined {
  for (const encoding of likelyEncodings(bytes)) {
    const text = decode(bytes, encoding);
    if (text === undefined || CONTROL.test(text)) continue;
    if (encoding === 'windows-1251' && !isMostlyCyrillic(text)) continue;
    return text;
  }
  return undefined;
}

/** Encodings that these bytes may have, the likeliest first. */
function likelyEncodings(bytes: Uint8Array): readonly TextEncodingName[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  if (bytes.length % 2 === 0) {
    const [even, odd] = highBytesIn(bytes.subarray(0, SAMPLE_BYTES));
    if (odd > 0.6 && even < 0.3) return ['utf-16le'];
    if (even > 0.6 && odd < 0.3) return ['utf-16be'];
  }
  return ['utf-8', 'windows-1251'];
}

/** Share of bytes at even and odd places that are the high half of a Latin or Cyrillic character of UTF-16. */
function highBytesIn(sample: Uint8Array): readonly [number, number] {
  const counts: [number, number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0x00 || byte === 0x04) counts[index % 2 === 0 ? 0 : 1] += 1;
  });
  const pairs = Math.max(1, Math.floor(sample.length / 2));
  return [counts[0] / pairs, counts[1] / pairs];
}

/** Every byte is some character of Windows-1251; only words tell whether it is meant. */
function isMostlyCyrillic(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f\s«»–—“”„’№…•·]/gu)?.length ?? 0;
  const cyrillic = text.match(/[А-яЁёІіЇїЎўЄєҐґ]/gu)?.length ?? 0;
  return cyrillic > 1 && cyrillic >= foreign * CYRILLIC_SHARE && hasWords(text);
}

/** Noise changes between capital and small letters within words. */
function hasWords(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const usual = words.filter((word) => /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(word));
  return words.length > 0 && usual.length >= words.length * CYRILLIC_SHARE;
}
