/** Makes the document of a dossier: its own pages, the exhibits, and the originals inside. Sealed by its caller. */
import type { PDFDocument } from 'pdf-lib';

import { kazakhDateOf } from '../../calendar.ts';
import { manifestBytes, MANIFEST_NAME, VERIFIER_NAME, type Manifest } from '../../dossier/manifest.ts';
import { openNewDocument, saveDocument } from '../document.ts';
import { DocumentFonts } from '../document-fonts.ts';
import { drawMarks } from '../draw-marks.ts';
import { CONTENT_WIDTH_PT, MARGINS, PAGE_HEIGHT_PT, PAGE_WIDTH_PT } from '../geometry.ts';
import { Ink, placeOnPage } from '../ink.ts';
import type { Mark } from '../layout/mark.ts';
import { placeScan, type Scan } from '../scan.ts';
import { boldTypeface, regularTypeface, type FontSet } from '../typeface.ts';
import { attachFiles, type Embedding } from './attach.ts';
import { mapBytes, type ByteMap } from './byte-map.ts';
import type { DossierContent } from './content.ts';
import { DOSSIER_WORDS, PROOF_WORDS } from './dossier-words.ts';
import { exhibitPages, exhibitName, type ExhibitPages } from './exhibit-pages.ts';
import { DossierTexts, flow } from './flow.ts';
import { manifestOf } from './manifest-of.ts';
import { proofParts } from './proof-page.ts';
import { summaryParts, type DossierEntry } from './summary.ts';
import { timelineParts } from './timeline.ts';

/** A dossier's document with the map of its bytes. */
export interface ComposedDossier extends ByteMap {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** A page to be drawn. */
interface PlannedPage {
  readonly marks: readonly Mark[];
  readonly scan?: Scan | undefined;
}

/** Where the scan of an exhibit may stand. */
const FOOTER_PT = 16;
const FOOTER_STYLE = { sizePt: 8, grey: 0.2 };

/** Makes the document. The same content gives the same bytes. */
export async function composeDossier(content: DossierContent, fontSet: FontSet): Promise<ComposedDossier> {
  const types = { regular: regularTypeface(fontSet), bold: boldTypeface(fontSet) };
  const texts = new DossierTexts(types, content);
  const title = `${DOSSIER_WORDS.title[content.lang]} ${content.reference}`;
  const date = kazakhDateOf(content.madeAtMs);
  const document = await openNewDocument({ title, lang: content.lang, date });
  const manifest = manifestOf(content);
  const exhibits: ExhibitPages[] = [];
  for (const [index, paper] of content.papers.entries())
    exhibits.push(await exhibitPages(document, texts, content, paper, index + 1));
  const pages = planPages(texts, content, manifest, exhibits);
  const fonts = new DocumentFonts(document, 'DOSSI', true);
  for (const [index, page] of pages.entries())
    await drawPage(
      document,
      fonts,
      texts,
      page,
      `${content.reference} · ${String(index + 1)}/${String(pages.length)}`,
    );
  const files = attachFiles(document, filesOf(content, manifest));
  const bytes = await saveDocument(document, { hasObjectStreams: false });
  return { bytes, pageCount: pages.length, ...mapBytes(document, files, bytes) };
}

/** All pages in order. The contents are laid out twice: their lines take the same room whatever the pages are. */
function planPages(
  texts: DossierTexts,
  content: DossierContent,
  manifest: Manifest,
  exhibits: readonly ExhibitPages[],
): readonly PlannedPage[] {
  const entriesFor = (summaryCount: number, timelineCount: number): readonly DossierEntry[] => {
    let next = summaryCount + 1 + timelineCount;
    const shown = exhibits.map(({ pages }, index) => {
      const firstPage = next;
      next += pages.length;
      return { ...exhibitName(content, index), firstPage };
    });
    return [
      { name: DOSSIER_WORDS.timeline, firstPage: summaryCount + 1 },
      ...shown,
      { name: PROOF_WORDS.title, firstPage: next },
    ];
  };
  const timeline = flow(timelineParts(texts, content), 7);
  const summaryCount = flow(summaryParts(texts, content, entriesFor(1, timeline.length)), 6).length;
  const summary = flow(summaryParts(texts, content, entriesFor(summaryCount, timeline.length)), 6);
  const plain = (pages: readonly (readonly Mark[])[]): PlannedPage[] => pages.map((marks) => ({ marks }));
  return [
    ...plain(summary),
    ...plain(timeline),
    ...exhibits.flatMap(({ pages }) => pages),
    ...plain(flow(proofParts(texts, content, manifest))),
  ];
}

async function drawPage(
  document: PDFDocument,
  fonts: DocumentFonts,
  { types }: DossierTexts,
  { marks, scan }: PlannedPage,
  footer: string,
): Promise<void> {
  const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
  const ink = new Ink(fonts);
  await drawMarks(ink, marks, types);
  if (scan !== undefined) {
    const y = MARGINS.bottomPt + FOOTER_PT;
    const top = Math.max(...marks.map(({ box }) => box.yPt + box.heightPt)) + 8;
    const area = { x: MARGINS.leftPt, y, width: CONTENT_WIDTH_PT, height: PAGE_HEIGHT_PT - top - y };
    placeScan(ink, page, scan, area);
  }
  const at = { x: PAGE_WIDTH_PT - MARGINS.rightPt, y: MARGINS.bottomPt + 2.5 };
  await ink.textEndingAt(footer, at, { ...FOOTER_STYLE, typeface: types.regular });
  placeOnPage(ink, page);
}

function filesOf({ papers, verifier }: DossierContent, manifest: Manifest): readonly Embedding[] {
  return [
    ...papers.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
    { name: VERIFIER_NAME, mediaType: 'text/html', bytes: verifier.bytes },
    { name: MANIFEST_NAME, mediaType: 'application/json', bytes: manifestBytes(manifest) },
  ];
}
