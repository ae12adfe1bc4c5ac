/** Compares a photographed page with the letter that it should be of. Only the thread of the reading calls this. */
import { succeed, type Outcome } from '../../core/outcome.ts';
import { receivedPlaceOn } from '../../core/form/received-place.ts';
import { readFonts } from '../letters/resources.ts';
import { inkShareOf } from './box-ink.ts';
import type { GreyPicture } from './grey-picture.ts';
import type { ComparedPage, PageComparison } from './messages.ts';
import { findPageCodes } from './page-codes.ts';
import { registerPage } from './page-register.ts';
import { openPdf, type OpenPdf } from './pdf-pages.ts';
import type { Corners } from './plane.ts';
import { pictureOf } from './read-file.ts';

/** Enough for a code to be read without effort, and for print to be told from print. */
const PAGE_DPI = 110;
/** A photo that lies worse on the page than this tells nothing about ink. */
const LEAST_FIT = 0.5;
/** The frame's own line and what leaks over it are left out, in points. */
const INSET_PT = 2.5;

/**
 * Looks for the photo's very code on the pages of the letter, so that the letter itself vouches for the digest, and
 * then at the operator's box. Problems are those of reading the photo, and of a PDF where the letter is damaged.
 */
export async function comparePage(task: PageComparison): Promise<Outcome<ComparedPage>> {
  const opened = await openPdf(task.letter, task.path);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const home = await findPage(pdf, task.seen.text);
    if (home === undefined) return succeed({ page: null, form: null, inkShare: null });
    const { page, picture, corners } = home;
    const fonts = await readFonts(task.resourcesFolder);
    const place = receivedPlaceOn(pdf.textOf(page), { lang: task.lang, gloss: task.gloss, fonts });
    const found = { page: page + 1, form: place?.form ?? null };
    // What came with an e-mail would have to be taken out of it again.
    if (place === undefined || task.seen.isAttached) return succeed({ ...found, inkShare: null });
    const photo = await pictureOf(task, task.seen.picture);
    if (!photo.ok) return photo;
    const laid = await registerPage(picture, corners, photo.value, task.seen.corners);
    const { xPt, yPt, widthPt, heightPt } = place.box;
    const pixels = (lengthPt: number) => Math.round((lengthPt * PAGE_DPI) / 72);
    const box = {
      left: pixels(xPt + INSET_PT),
      top: pixels(yPt + INSET_PT),
      width: pixels(widthPt - 2 * INSET_PT),
      height: pixels(heightPt - 2 * INSET_PT),
    };
    return succeed({ ...found, inkShare: laid.fit < LEAST_FIT ? null : inkShareOf(picture, laid, box) });
  } finally {
    pdf.close();
  }
}

/** The page that carries a code, from 0. */
async function findPage(
  pdf: OpenPdf,
  text: string,
): Promise<{ page: number; picture: GreyPicture; corners: Corners } | undefined> {
  for (let page = 0; page < pdf.pageCount; page += 1) {
    const picture = await pdf.pictureOf(page, PAGE_DPI);
    const code = (await findPageCodes(picture)).find((found) => found.text === text);
    if (code !== undefined) return { page, picture, corners: code.corners };
  }
  return undefined;
}
