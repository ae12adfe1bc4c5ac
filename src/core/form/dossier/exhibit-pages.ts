/** The pages of one exhibit: a heading that says what it is, and below it what can be shown of the original. */
import type { PDFDocument } from 'pdf-lib';

import { shiftMarks, type Mark } from '../layout/mark.ts';
import { MARGINS } from '../geometry.ts';
import { stack } from '../layout/stack.ts';
import type { FourLanguages } from '../packet/packet-words.ts';
import { embedScans, type Scan } from '../scan.ts';
import { bothClocks } from './clock.ts';
import type { DossierContent, DossierPaper } from './content.ts';
import { DOSSIER_WORDS as WORDS } from './dossier-words.ts';
import type { DossierTexts } from './flow.ts';
import type { DossierEntry } from './summary.ts';
import { inGroups } from './summary.ts';
import { paperWords } from './window-words.ts';

/** The pages of an exhibit; one at least. */
export interface ExhibitPages {
  readonly pages: readonly { readonly marks: readonly Mark[]; readonly scan: Scan | undefined }[];
}

/** Lays out one exhibit and takes its scans into the document. */
export async function exhibitPages(
  document: PDFDocument,
  texts: DossierTexts,
  content: DossierContent,
  paper: DossierPaper,
  number: number,
): Promise<ExhibitPages> {
  const scans = paper.content === undefined ? [undefined] : await embedScans(document, paper.content);
  const pages = scans.map((scan, index) => ({
    scan,
    marks: headOf(texts, content, paper, number, `${String(index + 1)}/${String(scans.length)}`),
  }));
  return { pages };
}

/** How the contents name an exhibit; `index` counts from 0. */
export function exhibitName({ papers }: DossierContent, index: number): Omit<DossierEntry, 'firstPage'> {
  const paper = papers[index];
  if (paper === undefined) throw new Error('There is no such exhibit');
  return { name: numbered(index + 1, paperWords(paper)), given: paper.name };
}

function headOf(
  texts: DossierTexts,
  { timeZone, lang }: DossierContent,
  paper: DossierPaper,
  number: number,
  page: string,
): readonly Mark[] {
  const facts = [
    paper.name,
    `${texts.words(WORDS.archived).main}: ${bothClocks(paper.addedAtMs, timeZone, lang).join(' · ')}`,
    `SHA-256 ${inGroups(paper.sha256)}`,
  ];
  const parts = [
    texts.fixed(numbered(number, paperWords(paper)), 'heading'),
    ...facts.map((fact) => texts.given(fact, 'label')),
    paper.content === undefined
      ? texts.fixed(WORDS.notShown, 'body')
      : stack([texts.given(page, 'label'), texts.fixed(WORDS.original, 'label')], 1),
  ];
  return shiftMarks(stack(parts, 2).marks, MARGINS.leftPt, MARGINS.topPt);
}

function numbered(number: number, what: FourLanguages): FourLanguages {
  const { exhibit } = WORDS;
  const of = (lang: keyof FourLanguages) =>
    lang === 'zh'
      ? `${exhibit.zh} ${String(number)}：${what.zh}`
      : `${exhibit[lang]} ${String(number)}. ${what[lang]}`;
  return { ru: of('ru'), kk: of('kk'), en: of('en'), zh: of('zh') };
}
