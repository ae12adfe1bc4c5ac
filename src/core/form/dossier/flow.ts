/** Texts of a dossier's own pages, and how they fill page after page. */
import { wordingOf, type Wording } from '../form-text.ts';
import { CONTENT_WIDTH_PT, MARGINS, PAGE_HEIGHT_PT } from '../geometry.ts';
import { shiftMarks, type Mark, type TextRole } from '../layout/mark.ts';
import { glossedParagraph, paragraph, ruleBelow, type Part, type Typefaces } from '../layout/part.ts';
import { beside, stack } from '../layout/stack.ts';
import type { FourLanguages } from '../packet/packet-words.ts';
import { missingCharacters, type Typeface } from '../typeface.ts';
import type { DossierChoice } from './content.ts';

const LABEL_WIDTH_PT = 150;
const FOOTER_PT = 16;
const LINES_BOTTOM_PT = PAGE_HEIGHT_PT - MARGINS.bottomPt - FOOTER_PT;
const ROW_GAP_PT = 4;
/** So many characters fill less than half a page in any script. */
const CHUNK_LENGTH = 1200;

/** The texts of one dossier: its typefaces and languages. */
export class DossierTexts {
  readonly types: Typefaces;
  readonly #choice: Pick<DossierChoice, 'lang' | 'gloss'>;

  constructor(types: Typefaces, choice: Pick<DossierChoice, 'lang' | 'gloss'>) {
    this.types = types;
    this.#choice = choice;
  }

  /** The dossier's wording of a text. */
  words(texts: FourLanguages): Wording {
    return wordingOf(texts, this.#choice.lang, this.#choice.gloss);
  }

  /** A fixed text with its gloss. */
  fixed(texts: FourLanguages, role: TextRole, widthPt = CONTENT_WIDTH_PT): Part {
    return glossedParagraph(this.types, 'dossier', role, this.words(texts), widthPt);
  }

  /** Somebody's text as it is; what no font has is shown as a question mark. */
  given(text: string, role: TextRole, widthPt = CONTENT_WIDTH_PT): Part {
    return paragraph(this.types, 'dossier', role, printable(text, this.types.regular), widthPt);
  }

  /** A long text in pieces that fit on any page. */
  givenLong(text: string, role: TextRole, widthPt = CONTENT_WIDTH_PT): readonly Part[] {
    const pieces = [...text].reduce<string[]>((all, character, index) => {
      if (index % CHUNK_LENGTH === 0) all.push('');
      all[all.length - 1] = `${all.at(-1) ?? ''}${character}`;
      return all;
    }, []);
    return pieces.map((piece) => this.given(piece, role, widthPt));
  }

  /** A heading over a rule. */
  heading(texts: FourLanguages): Part {
    const part = this.fixed(texts, 'heading');
    const heightPt = part.heightPt + 2;
    return { heightPt: heightPt + 2, marks: [...part.marks, ruleBelow(0, heightPt, CONTENT_WIDTH_PT)] };
  }

  /** A label at the left, its value at the right. */
  row(label: FourLanguages, value: string | FourLanguages): Part {
    const widthPt = CONTENT_WIDTH_PT - LABEL_WIDTH_PT;
    const right =
      typeof value === 'string' ? this.given(value, 'body', widthPt) : this.fixed(value, 'body', widthPt);
    return beside(this.fixed(label, 'label', LABEL_WIDTH_PT - 8), right, LABEL_WIDTH_PT);
  }
}

/** Fills pages from the top; no part is torn. Each page is the marks on it. */
export function flow(parts: readonly Part[], gapPt = ROW_GAP_PT): readonly (readonly Mark[])[] {
  const pages: (readonly Mark[])[] = [];
  let page: Part[] = [];
  let bottomPt: number = MARGINS.topPt;
  const end = () => {
    if (page.length > 0) pages.push(shiftMarks(stack(page, gapPt).marks, MARGINS.leftPt, MARGINS.topPt));
    page = [];
    bottomPt = MARGINS.topPt;
  };
  for (const part of parts) {
    if (page.length > 0 && bottomPt + part.heightPt > LINES_BOTTOM_PT) end();
    page.push(part);
    bottomPt += part.heightPt + gapPt;
  }
  end();
  return pages;
}

/** The text without characters that no font of the typeface has. */
function printable(text: string, typeface: Typeface): string {
  const missing = new Set(missingCharacters(text, typeface));
  return missing.size === 0
    ? text
    : [...text.normalize('NFC')].map((character) => (missing.has(character) ? '?' : character)).join('');
}
