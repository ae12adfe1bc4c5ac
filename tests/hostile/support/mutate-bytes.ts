/** Damages files as accidents and attackers do: seeded, so that a number is enough to make a file again. */
import { chanceFrom, type Chance } from './mutate.ts';

/** Words that mean something to the parsers of a kind of file. */
const WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /pdf|dossier/,
    [
      '/Kids [1 0 R 1 0 R]',
      '/Parent 1 0 R',
      '/Length 99999999999',
      '/Count -2147483648',
      '/Filter [/FlateDecode /FlateDecode /LZWDecode /ASCIIHexDecode]',
      '/Predictor 15 /Columns 2147483647',
      '/W [0 0 0]',
      '/Prev 0',
      '/MediaBox [0 0 1e30 -1e30]',
      '/FT /Tx /V (\\000\\377)',
      '1 0 obj << /Type /ObjStm /N 99999999 /First 0 >> stream',
      '% SimClose-seal',
      'startxref\n0\n%%EOF',
      'trailer << /Root 1 0 R /Encrypt 1 0 R >>',
    ],
  ],
  [
    /mail/,
    [
      'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n',
      '=?utf-8?B?4oCu?=',
      'Content-Transfer-Encoding: base64\r\n',
      'filename="../../../etc/cron.d/x"',
      'Content-Type: message/rfc822\r\n\r\n',
      '<div><table><td>',
    ],
  ],
  [/table/, ['"', '""', ';', '\t', '\r', '\0', '=cmd|calc!A1', '\u202e', 'applicant.surname']],
  [
    /json|input|corrections|archive/,
    [
      '{"__proto__":{"x":1},',
      '[[[[[[[[',
      '"\\ud800"',
      '1e999',
      '"\u202e',
      'null',
      '"path":"../../x"',
      '-0.0e-999',
    ],
  ],
  [/zip|archive/, ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'PK\x06\x06', '../../x', '\\']],
  [
    /picture|passport|signature|enclosure/,
    [
      'IHDR',
      'IDAT',
      'IEND',
      'iCCP',
      'eXIf',
      'acTL',
      'VP8X',
      'ALPH',
      'ftypheic',
      'meta',
      'iloc',
      '\xff\xd8',
      '\xff\xc4',
      '\xff\xdb',
      'II*\0',
      'Exif\0\0',
    ],
  ],
];
const NUMBERS = ['0', '-1', '2147483648', '4294967295', '99999999999999999999', '1e308'];
const MOST_BYTES = 4 * 1024 * 1024;

/** A damaged copy of one file of its kind; `kind` chooses the words. */
export function damaged(files: readonly Uint8Array[], kind: string, seed: number): Uint8Array<ArrayBuffer> {
  const chance = chanceFrom(seed);
  let bytes = Buffer.from(pickOf(files, chance));
  // A single small wound gets deepest into a parser.
  const count = chance() < 0.5 ? 1 : 1 + Math.floor(chance() * 4);
  for (let step = 0; step < count && bytes.length > 0; step += 1)
    bytes = pickOf(WAYS, chance)(bytes, { chance, kind, files }).subarray(
      0,
      MOST_BYTES,
    ) as Buffer<ArrayBuffer>;
  return new Uint8Array(bytes);
}

interface Damage {
  readonly chance: Chance;
  readonly kind: string;
  readonly files: readonly Uint8Array[];
}

const WAYS: readonly ((bytes: Buffer, damage: Damage) => Buffer)[] = [
  function flipBits(bytes, { chance }) {
    for (let count = Math.floor(chance() ** 3 * 16); count >= 0; count -= 1) {
      const place = placeIn(bytes, chance);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(chance() * 8));
    }
    return bytes;
  },
  function truncate(bytes, { chance }) {
    return bytes.subarray(0, placeIn(bytes, chance));
  },
  function deleteChunk(bytes, { chance }) {
    const [from, to] = chunkOf(bytes, chance);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function repeatChunk(bytes, { chance }) {
    const [from, to] = chunkOf(bytes, chance);
    const times = chance() < 0.2 ? 200 : 2;
    const chunk = bytes.subarray(from, Math.min(to, from + 4096));
    return Buffer.concat([
      bytes.subarray(0, to),
      ...Array.from({ length: times }, () => chunk),
      bytes.subarray(to),
    ]);
  },
  function swapChunks(bytes, { chance }) {
    const [from, to] = chunkOf(bytes, chance);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to), bytes.subarray(from, to)]);
  },
  function lieAboutLength(bytes, { chance }) {
    const value = Math.floor(pickOf([0, 1, 2 ** 16, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1], chance));
    if (bytes.length < 4) return bytes;
    const place = Math.floor(chance() * Math.min(bytes.length - 4, chance() < 0.5 ? 512 : Infinity));
    if (chance() < 0.5) bytes.writeUInt32BE(value, place);
    else bytes.writeUInt32LE(value, place);
    return bytes;
  },
  function growNumber(bytes, { chance }) {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return bytes;
    const found = pickOf(numbers, chance);
    const end = found.index + found[0].length;
    return Buffer.from(text.slice(0, found.index) + pickOf(NUMBERS, chance) + text.slice(end), 'latin1');
  },
  function insertWord(bytes, { chance, kind }) {
    const words = WORDS.filter(([pattern]) => pattern.test(kind)).flatMap(([, list]) => list);
    return inserted(bytes, words.length === 0 ? '\0' : pickOf(words, chance), chance);
  },
  function nest(bytes, { chance }) {
    return inserted(bytes, pickOf(['[', '<<', '(', '{"a":', '"', '<div>'], chance).repeat(5000), chance);
  },
  function splice(bytes, { chance, files }) {
    const other = Buffer.from(pickOf(files, chance));
    return Buffer.concat([bytes.subarray(0, placeIn(bytes, chance)), other.subarray(placeIn(other, chance))]);
  },
];

function inserted(bytes: Buffer, word: string, chance: Chance): Buffer {
  const place = placeIn(bytes, chance);
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(word), bytes.subarray(place)]);
}

function placeIn(bytes: Uint8Array, chance: Chance): number {
  return Math.floor(chance() * bytes.length);
}

function chunkOf(bytes: Uint8Array, chance: Chance): readonly [number, number] {
  const from = placeIn(bytes, chance);
  return [from, Math.min(bytes.length, from + 1 + Math.floor(chance() ** 3 * bytes.length))];
}

function pickOf<T>(list: readonly T[], chance: Chance): T {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}
