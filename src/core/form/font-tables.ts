/** The tables of a TrueType file: finds them, and joins those of a subset to a file. */

/** In the order in which fontkit writes them, so that its bytes come out. */
const TABLE_ORDER = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm'] as const;

/** Sizes of the header and of each entry of the table directory (OpenType 1.9, "Table Directory"). */
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

/** Tables of a font file by their tags. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** What a PDF wants to know of a font's "post" table. */
export interface PostFacts {
  /** In degrees, counter-clockwise from the vertical. */
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
}

/** Reads them without the thousands of names that the table has too (OpenType 1.9, "post"). */
export function postFactsOf(file: Uint8Array): PostFacts {
  const post = tablesOf(file).get('post');
  if (post === undefined) throw new Error('A font has no table "post"');
  const view = new DataView(post.buffer, post.byteOffset, post.byteLength);
  return { italicAngle: view.getInt32(4) / 0x1_00_00, isFixedPitch: view.getUint32(12) !== 0 };
}

/** Finds the tables of a font file, without copying them. */
export function tablesOf(file: Uint8Array): FontTables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 8);
    tables.set(tag, file.subarray(offset, offset + view.getUint32(entry + 12)));
  }
  return tables;
}

/** Writes a font file; readers of PDF do not look at checksums, which fontkit leaves at nought too. */
export function joinTables(tables: FontTables): Uint8Array {
  const present = TABLE_ORDER.flatMap((tag) => {
    const bytes = tables.get(tag);
    return bytes === undefined ? [] : [{ tag, bytes }];
  });
  let offset = HEADER_BYTES + present.length * ENTRY_BYTES;
  const file = new Uint8Array(present.reduce((sum, { bytes }) => sum + bytes.length, offset));
  const view = new DataView(file.buffer);
  // What a reader could search the directory by: the greatest power of two among the number of tables.
  const exponent = Math.floor(Math.log2(present.length));
  const searchRange = 2 ** exponent * ENTRY_BYTES;
  file.set(tagBytes('true'));
  const numbers = [present.length, searchRange, exponent, present.length * ENTRY_BYTES - searchRange];
  for (const [index, number] of numbers.entries()) view.setUint16(4 + 2 * index, number);
  for (const [index, { tag, bytes }] of present.entries()) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    file.set(tagBytes(tag), entry);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    file.set(bytes, offset);
    offset += bytes.length;
  }
  return file;
}

function tagBytes(tag: string): readonly number[] {
  return [...tag].map((character) => character.charCodeAt(0));
}
