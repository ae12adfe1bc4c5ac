/** Lays a page out on A4: blocks by key prefix, and the furniture that every page has. */
import type { Gloss, LetterLanguage } from '../../cancellation/schema.ts';
import { wordingOf, type FormLine, type FormText, type Wording } from '../form-text.ts';
import { MARGINS, PAGE_HEIGHT_PT, PAGE_WIDTH_PT, millimetres, type Box } from '../geometry.ts';
import { aidHeadBlock } from './aid-block.ts';
import { headerBlock, titleBlock } from './block.ts';
import type { BlockContext, Spacing } from './context.ts';
import { SIGNATURE_PLACE, shiftMarks, type Block, type FieldMark, type Mark } from './mark.ts';
import type { Typefaces } from './part.ts';
import { placeOf, prefixOf, styleOf, type PageStyle } from './style.ts';

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
  { rowGapPt: 1, multilineCount: 2, headerAddressCount: 1, addressCount: 1 },
];
/** Room for gaps beyond the least that a spacing must leave. */
const AIR_PT = 10;

/** The line of a form's head that names its basis in law, below the title. */
const BASIS_KEY = 'body.basis';

/** Names of the fields that carry a page's own data instead of the letter's. */
export const PAGE_FIELDS = {
  qr: 'page.qr',
  reference: 'page.reference',
  number: 'page.number',
  signature: SIGNATURE_PLACE,
} as const;

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
  const style = styleOf(text);
  const wording = (texts: FormLine | FormText['title']) => swapFor(style, wordingOf(texts, lang, gloss));
  const numbers = numbersOf(text.lines);
  for (const spacing of SPACINGS) {
    const isLast = spacing === SPACINGS.at(-1);
    const blocks = blocksOf(text, style, {
      types,
      spacing,
      numbers,
      wordingOf: wording,
      soundOf: ({ translit }) => (lang === 'ru' ? translit : undefined),
      titles: titlesOf(text, style, wording),
    });
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

/** What a traveller reads alone shows the traveller's language large and the operator's small. */
function swapFor({ reader }: PageStyle, { main, gloss }: Wording): Wording {
  return reader === 'operator' || gloss === undefined ? { main, gloss } : { main: gloss, gloss: main };
}

/** The title; a page for both languages of the country carries it in both, the gloss below. */
function titlesOf(
  { title }: FormText,
  { isBilingual }: PageStyle,
  wording: (texts: FormText['title']) => Wording,
): readonly Wording[] {
  const { main, gloss } = wording(title);
  if (!isBilingual) return [{ main, gloss }];
  return [
    { main: title.ru, gloss: undefined },
    { main: title.kk, gloss },
  ];
}

/** Requests with a check box, and sentences to say: numbered from 1, whatever the language. */
function numbersOf(lines: readonly FormLine[]): ReadonlyMap<string, number> {
  const requests = lines.filter((line) => prefixOf(line) === 'ask' && line.field === 'checkbox');
  const sentences = lines.filter(({ key }) => key.startsWith('say.'));
  return new Map([requests, sentences].flatMap((list) => list.map(({ key }, index) => [key, index + 1])));
}

/** Head and title, then a block for each run of lines that belong together; notices come last. */
function blocksOf(
  text: FormText,
  style: PageStyle,
  context: BlockContext & { titles: readonly Wording[] },
): readonly Block[] {
  const header = text.lines.filter((line) => style.header.includes(prefixOf(line)));
  const basis = text.lines.find(({ key }) => key === BASIS_KEY);
  const rest = text.lines.filter((line) => !header.includes(line) && line !== basis);
  const inOrder = [
    ...rest.filter((line) => placeOf(line) !== 'notice'),
    ...rest.filter((line) => placeOf(line) === 'notice'),
  ];
  const blocks = headOf(text, header, basis, context);
  for (let index = 0; index < inOrder.length;) {
    const [first] = inOrder.slice(index);
    if (first === undefined) break;
    const place = placeOf(first);
    const make = style.blocks[place];
    if (make === undefined) throw new Error(`${text.id} has no place on the page for ${first.key}`);
    const end = inOrder.findIndex((line, at) => at > index && placeOf(line) !== place);
    const run = inOrder.slice(index, end === -1 ? undefined : end);
    blocks.push(make(run, context));
    index += run.length;
  }
  return blocks;
}

/** What stands beside the QR code, and the title where it does not. */
function headOf(
  { id, kind }: FormText,
  lines: readonly FormLine[],
  basis: FormLine | undefined,
  context: BlockContext & { titles: readonly Wording[] },
): Block[] {
  // The gap below counts to the code's quiet zone.
  const belowCode = (block: Block, gapPt: number) => ({
    ...block,
    heightPt: Math.max(block.heightPt, QR_SIZE_PT + QR_QUIET_PT - gapPt),
  });
  const { titles } = context;
  if (kind === 'aid') return [belowCode(aidHeadBlock(id, titles, lines, context), 5)];
  const title = titles.map((wording) => titleBlock(id, wording, basis, context));
  return [belowCode(headerBlock(lines, context), 7), ...title];
}

/** Height left over when every gap is as small as allowed. */
function roomFor(blocks: readonly Block[]): number {
  const availablePt = PAGE_HEIGHT_PT - MARGINS.topPt - MARGINS.bottomPt - FOOTER_PT - FOOTER_GAP_PT;
  return availablePt - blocks.reduce((sum, { heightPt, gapPt }) => sum + heightPt + gapPt[0], 0);
}

/** Stacks the blocks, sharing the room out among the gaps; what belongs there stands at the foot of the page. */
function place(blocks: readonly Block[], roomPt: number): readonly Mark[] {
  const wishPt = blocks.reduce((sum, { gapPt: [leastPt, mostPt] }) => sum + mostPt - leastPt, 0);
  const share = wishPt === 0 ? 0 : Math.min(1, roomPt / wishPt);
  const unusedPt = Math.max(0, roomPt - wishPt);
  const footIndex = blocks.findIndex(({ isAtFoot }) => isAtFoot);
  let yPt = MARGINS.topPt;
  return blocks.flatMap(({ marks, heightPt, gapPt: [leastPt, mostPt] }, index) => {
    yPt += leastPt + (mostPt - leastPt) * share + (index === footIndex ? unusedPt : 0);
    const airPt = (mostPt - leastPt) * share;
    const shifted = shiftMarks(marks, MARGINS.leftPt, yPt).map((mark) => reachUp(mark, airPt));
    yPt += heightPt;
    return shifted;
  });
}

/** A signature may take the air above its block, because hands write larger than print. */
function reachUp(mark: Mark, airPt: number): Mark {
  if (mark.kind !== 'field' || mark.key !== SIGNATURE_PLACE) return mark;
  const { box } = mark;
  return { ...mark, box: { ...box, yPt: box.yPt - airPt, heightPt: box.heightPt + airPt } };
}
