/** One page with the recovery key, to be printed and kept apart from passport and computer. */
import type { IsoDate } from '../calendar.ts';
import { windowTexts, type WindowLanguage } from '../i18n/catalogue.ts';
import { openNewDocument, saveDocument } from './document.ts';
import { DocumentFonts } from './document-fonts.ts';
import { drawMarks } from './draw-marks.ts';
import { CONTENT_WIDTH_PT, MARGINS, PAGE_HEIGHT_PT, PAGE_WIDTH_PT } from './geometry.ts';
import { Ink, placeOnPage } from './ink.ts';
import { shiftMarks } from './layout/mark.ts';
import { paragraph } from './layout/part.ts';
import { stack } from './layout/stack.ts';
import { boldTypeface, regularTypeface, type FontSet } from './typeface.ts';

/** What the page says. */
export interface RecoveryPageFacts {
  /** As it is written: groups joined by hyphens. */
  readonly recoveryKey: string;
  readonly madeOn: IsoDate;
  readonly language: WindowLanguage;
}

const KEY_SIZE_PT = 22;
const KEY_STEP_PT = 34;
const GROUPS_IN_LINE = 4;
const GAP_PT = 14;

/** Makes the page. */
export async function makeRecoveryPage(
  { recoveryKey, madeOn, language }: RecoveryPageFacts,
  fontSet: FontSet,
): Promise<Uint8Array> {
  const words = windowTexts(language).keys.page;
  const document = await openNewDocument({ title: words.title, lang: 'ru', date: madeOn });
  document.setLanguage(language);
  const fonts = new DocumentFonts(document, 'RECOVERY', true);
  const types = { regular: regularTypeface(fontSet), bold: boldTypeface(fontSet) };
  const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
  const ink = new Ink(fonts);
  const part = (role: 'title' | 'body' | 'label', text: string) =>
    paragraph(types, 'recovery', role, text, CONTENT_WIDTH_PT);
  const head = stack([part('title', words.title), part('body', words.purpose)], GAP_PT);
  await drawMarks(ink, shiftMarks(head.marks, MARGINS.leftPt, MARGINS.topPt), types);
  const keyTopPt = MARGINS.topPt + head.heightPt + 2 * GAP_PT;
  const lines = keyLines(recoveryKey);
  for (const [index, line] of lines.entries()) {
    const y = PAGE_HEIGHT_PT - keyTopPt - KEY_SIZE_PT - index * KEY_STEP_PT;
    await ink.text(line, { x: MARGINS.leftPt, y }, { typeface: types.bold, sizePt: KEY_SIZE_PT, grey: 0 });
  }
  const foot = stack(
    [...words.advice.map((text) => part('body', `– ${text}`)), part('label', words.made(madeOn))],
    GAP_PT / 2,
  );
  const footTopPt = keyTopPt + lines.length * KEY_STEP_PT + 2 * GAP_PT;
  await drawMarks(ink, shiftMarks(foot.marks, MARGINS.leftPt, footTopPt), types);
  placeOnPage(ink, page);
  return saveDocument(document);
}

/** Four groups a line, with room between them. */
function keyLines(recoveryKey: string): readonly string[] {
  const groups = recoveryKey.split('-');
  const lineCount = Math.ceil(groups.length / GROUPS_IN_LINE);
  return Array.from({ length: lineCount }, (_, line) =>
    groups.slice(line * GROUPS_IN_LINE, (line + 1) * GROUPS_IN_LINE).join(' – '),
  );
}
