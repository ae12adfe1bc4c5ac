/** Which blocks a page has: by the kind of page, and on it by the prefix of the lines' keys. */
import type { FormLine, FormText } from '../form-text.ts';
import { checklistBlock, readAloudBlock, scriptBlock } from './aid-block.ts';
import { attachmentsBlock, gridBlock, requestsBlock } from './block.ts';
import { answersBlock, cardBlock, cardChoiceBlock } from './card-block.ts';
import { choiceBlock } from './choice-block.ts';
import type { BlockMaker } from './context.ts';
import { clerkBlock, notarialBlock, noticeBlock, signatureBlock } from './foot-block.ts';

/** How a kind of page is laid out. */
export interface PageStyle {
  /** Prefixes of the lines beside the QR code. */
  readonly header: readonly string[];
  /** The block that a prefix belongs to. */
  readonly blocks: Readonly<Record<string, BlockMaker>>;
  /** Whose language comes first; what is for the traveller's own eyes shows the gloss large. */
  readonly reader: 'operator' | 'traveller';
  /** Whether the title stands in both languages of the country. */
  readonly isBilingual: boolean;
}

const LETTER: PageStyle = {
  header: ['to', 'from'],
  blocks: {
    grid: gridBlock,
    agent: gridBlock,
    how: choiceBlock,
    filed: choiceBlock,
    outcome: choiceBlock,
    fault: choiceBlock,
    state: choiceBlock,
    via: choiceBlock,
    ask: requestsBlock,
    body: choiceBlock,
    balance: choiceBlock,
    debt: choiceBlock,
    done: choiceBlock,
    att: attachmentsBlock,
    foot: choiceBlock,
    sign: signatureBlock,
    notarial: notarialBlock,
    clerk: clerkBlock,
    notice: noticeBlock,
  },
  reader: 'operator',
  isBilingual: false,
};

const CARD: PageStyle = {
  header: [],
  blocks: { say: cardBlock, balance: cardChoiceBlock, answer: answersBlock },
  reader: 'operator',
  isBilingual: true,
};

const SCRIPT: PageStyle = {
  header: ['call'],
  blocks: {
    say: scriptBlock,
    hear: scriptBlock,
    digits: readAloudBlock,
    log: gridBlock,
    notice: noticeBlock,
  },
  reader: 'operator',
  isBilingual: false,
};

const CHECKLIST: PageStyle = {
  header: [],
  blocks: {
    before: checklistBlock,
    take: checklistBlock,
    office: checklistBlock,
    filed: checklistBlock,
    confirmed: checklistBlock,
    later: checklistBlock,
    notice: noticeBlock,
  },
  reader: 'traveller',
  isBilingual: false,
};

/** The kind of page that a text makes: a form, or an aid known by what is on it. */
export function styleOf({ kind, lines }: FormText): PageStyle {
  if (kind === 'form') return LETTER;
  if (lines.some(({ translit }) => translit !== undefined)) return SCRIPT;
  return lines.some((line) => prefixOf(line) === 'answer') ? CARD : CHECKLIST;
}

/** The block that a line belongs to: that of its prefix, but signatures are signed together. */
export function placeOf(line: FormLine): string {
  const prefix = prefixOf(line);
  if (line.field !== 'signature' || prefix === 'clerk') return prefix;
  return prefix === 'body' ? 'notarial' : 'sign';
}

/** The prefix of a line's key. */
export function prefixOf({ key }: FormLine): string {
  return key.split('.')[0] ?? '';
}
