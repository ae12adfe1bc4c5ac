/** Lays a form out on one A4 page: blocks by key prefix, and the furniture that every page has. */
import type { Gloss, LetterLanguage } from '../../cancellation/schema.ts';
import { wordingOf, type FormLine, type FormText } from '../form-text.ts';
import { MARGINS, PAGE_HEIGHT_PT, PAGE_WIDTH_PT, millimetres, type Box } from '../geometry.ts';
import {
  attachmentsBlock,
  clerkBlock,
  gridBlock,
  headerBlock,
  requestsBlock,
  sentencesBlock,
  signatureBlock,
  titleBlock,
  type BlockContext,
  type Spacing,
} from './block.ts';
import { shiftMarks, type Block, type FieldMark, type Mark } from './mark.ts';
import type { Typefaces } from './part.ts';

/** Side of the QR code without its quiet zone; 30 mm is the least that photos of paper are read from. */
const QR_SIZE_PT = millimetres(31);
/** Blank around the code, at least four of its modules (ISO/IEC 18004). */
const QR_QUIET_PT = millimetres(5.5);
const FOOTER_PT = 10;
const FOOTER_GAP_PT = 4;
/** From generous to tight; the first that leaves the blocks their air is taken. */
const SPACINGS: readonly Spacing[] = [
  { rowGapPt: 5, multilineCount: 5, headerAddressCount: 2, addressCount: 2 },
  { rowGapPt: 4, multilineCount: 4, headerAddressCount: 2, addressCount: 2 },
  { rowGapPt: 4, multilineCount: 3, headerAddressCount: 2, addressCount: 2 },
  { rowGapPt: 3, multilineCount: 2, headerAddressCount: 2, addressCount: 2 },
  { rowGapPt: 3, multilineCount: 2, headerAddressCount: 2, addressCount: 1 },
  { rowGapPt: 2, multilineCount: 2, headerAddressCount: 2, addressCount: 1 },
  { rowGapPt: 1.5, multilineCount: 2, headerAddressCount: 2, addressCount: 1 },
  { rowGapPt: 1.5, multilineCount: 2, headerAddressCount: 1, addressCount: 1 },
];
/** Room for gaps beyond the least that a spacing must leave. */
const AIR_PT = 10;

/** Which block a key's prefix belongs to, in the order of the page. */
const BLOCKS: readonly {
  prefixes: readonly string[];
  make: (lines: readonly FormLine[], context: BlockContext) => Block;
}[] = [
  { prefixes: ['grid', 'agent'], make: gridBlock },
  { prefixes: ['ask'], make: requestsBlock },
  { prefixes: ['att'], make: attachmentsBlock },
  { prefixes: ['foot'], make: sentencesBlock },
  { prefixes: ['sign'], make: signatureBlock },
  { prefixes: ['clerk'], make: clerkBlock },
];
const HEADER_PREFIXES = ['to', 'from'];

/** Names of the fields that carry a page's own data instead of the letter's. */
export const PAGE_FIELDS = { qr: 'page.qr', reference: 'page.reference', number: 'page.number' } as const;

/**
 * Places everything on the page, in the order of reading. Throws when a text is too long for its
 * place, the page too short, or a key's prefix has no place: the texts must be changed then.
 */
export function layOutForm(
  text: FormText,
  lang: LetterLanguage,
  gloss: Gloss,
  types: Typefaces,
): readonly Mark[] {
  for (const spacing of SPACINGS) {
    const isLast = spacing === SPACINGS.at(-1);
    const context: BlockContext = { types, spacing, wordingOf: (line) => wordingOf(line, lang, gloss) };
    const blocks = blocksOf(text, context, lang, gloss);
    const roomPt = roomFor(blocks);
    // Longer blanks are worth having only while the page keeps its air.
    if (roomPt < 0 && isLast)
      throw new Error(
        `${text.id} ${lang} ${gloss} is ${String(Math.ceil(-roomPt))} pt too long for the page`,
      );
    if (roomPt >= AIR_PT || isLast) return [...furniture(), ...place(blocks, roomPt)];
  }
  throw new Error('unreachable');
}

/** The boxes of the QR code, the reference and the page number, the same on every page. */
export function furniture(): readonly FieldMark[] {
  const footerYPt = PAGE_HEIGHT_PT - MARGINS.bottomPt - FOOTER_PT;
  const furnitureField = (key: string, box: Box, isRightAligned: boolean): FieldMark => ({
    kind: 'field',
    key,
    field: 'text',
    label: key,
    sizePt: 8,
    box,
    isRightAligned,
  });
  return [
    furnitureField(
      PAGE_FIELDS.qr,
      { xPt: MARGINS.leftPt, yPt: MARGINS.topPt, widthPt: QR_SIZE_PT, heightPt: QR_SIZE_PT },
      false,
    ),
    furnitureField(
      PAGE_FIELDS.reference,
      { xPt: MARGINS.leftPt, yPt: footerYPt, widthPt: 200, heightPt: FOOTER_PT },
      false,
    ),
    furnitureField(
      PAGE_FIELDS.number,
      { xPt: PAGE_WIDTH_PT - MARGINS.rightPt - 100, yPt: footerYPt, widthPt: 100, heightPt: FOOTER_PT },
      true,
    ),
  ];
}

function blocksOf(
  text: FormText,
  context: BlockContext,
  lang: LetterLanguage,
  gloss: Gloss,
): readonly Block[] {
  const prefixOf = ({ key }: FormLine) => key.split('.')[0] ?? '';
  const placed = new Set([...HEADER_PREFIXES, ...BLOCKS.flatMap(({ prefixes }) => prefixes)]);
  const homeless = text.lines.find((line) => !placed.has(prefixOf(line)));
  if (homeless !== undefined) throw new Error(`${text.id} has no place on the page for ${homeless.key}`);

  const header = headerBlock(
    text.lines.filter((line) => HEADER_PREFIXES.includes(prefixOf(line))),
    context,
  );
  const blocks: Block[] = [
    { ...header, heightPt: Math.max(header.heightPt, QR_SIZE_PT + QR_QUIET_PT - 7) },
    titleBlock(text.id, wordingOf(text.title, lang, gloss), context),
  ];
  for (const { prefixes, make } of BLOCKS) {
    const lines = text.lines.filter((line) => prefixes.includes(prefixOf(line)));
    if (lines.length > 0) blocks.push(make(lines, context));
  }
  return blocks;
}

/** Height left over when every gap is as small as allowed. */
function roomFor(blocks: readonly Block[]): number {
  const availablePt = PAGE_HEIGHT_PT - MARGINS.topPt - MARGINS.bottomPt - FOOTER_PT - FOOTER_GAP_PT;
  return availablePt - blocks.reduce((sum, { heightPt, gapPt }) => sum + heightPt + gapPt[0], 0);
}

/** Stacks the blocks, sharing the room out among the gaps; the last block stands at the foot of the page. */
function place(blocks: readonly Block[], roomPt: number): readonly Mark[] {
  const wishPt = blocks.reduce((sum, { gapPt: [leastPt, mostPt] }) => sum + mostPt - leastPt, 0);
  const share = wishPt === 0 ? 0 : Math.min(1, roomPt / wishPt);
  const unusedPt = Math.max(0, roomPt - wishPt);
  let yPt = MARGINS.topPt;
  return blocks.flatMap(({ marks, heightPt, gapPt: [leastPt, mostPt] }, index) => {
    yPt += leastPt + (mostPt - leastPt) * share + (index === blocks.length - 1 ? unusedPt : 0);
    const shifted = shiftMarks(marks, MARGINS.leftPt, yPt);
    yPt += heightPt;
    return shifted;
  });
}
