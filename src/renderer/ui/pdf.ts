/** Opens PDFs with pdf.js. Loaded on first use, because it is the largest part of the window. */
import type * as PdfJs from 'pdfjs-dist';

import type * as PdfData from './pdf-data.ts';

/** An open document; close it when its pages are no longer shown. */
export type PdfDocument = PdfJs.PDFDocumentProxy;

/** What of a document is in sight. */
export interface PdfPosition {
  /** 1 is the printed size. */
  readonly zoom: number;
  readonly page: number;
  readonly pageCount: number;
}

/** CSS pixels per PDF point at 100 %. */
export const PX_PER_POINT = 96 / 72;

let library: Promise<{ pdf: typeof PdfJs; data: typeof PdfData }> | undefined;

function loadLibrary(): Promise<{ pdf: typeof PdfJs; data: typeof PdfData }> {
  // The legacy build, because the oldest supported runtime lacks what the modern one uses.
  library ??= Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    import('./pdf-data.ts'),
  ]).then(([pdf, worker, data]) => {
    pdf.GlobalWorkerOptions.workerSrc = worker.default;
    return { pdf, data };
  });
  return library;
}

/** Loads pdf.js ahead, while the bytes are still being made. */
export function preparePdf(): void {
  // A failure shows when a document is opened.
  loadLibrary().catch(() => undefined);
}

/** Opens a document; rejects when the bytes are no PDF. The bytes stay the caller's. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { pdf, data } = await loadLibrary();
  const task = pdf.getDocument({
    // pdf.js hands its input to the worker and would leave the caller with an empty array.
    data: bytes.slice(),
    isEvalSupported: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
    enableXfa: false,
    // The window's policy forbids WebAssembly; every decoder has a slower one in plain script.
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: data.PdfDataFiles,
    cMapUrl: '/',
    wasmUrl: data.DECODER_FOLDER,
  });
  return task.promise;
}

/** Draws one page on a new canvas, `zoom` 1 being the printed size, sharp on the screen's pixels. */
export async function drawPage(
  document: PdfDocument,
  number: number,
  zoom: number,
): Promise<HTMLCanvasElement> {
  const page = await document.getPage(number);
  const canvas = window.document.createElement('canvas');
  const viewport = page.getViewport({ scale: zoom * PX_PER_POINT });
  const ratio = Math.min(3, Math.max(1, window.devicePixelRatio));
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  canvas.style.width = `${Math.floor(viewport.width)}px`;
  canvas.style.height = `${Math.floor(viewport.height)}px`;
  await page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] }).promise;
  return canvas;
}

/** A rectangle of a page in points, from the page's lower left corner. */
export interface PagePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a part of the first page on a new canvas of a width in CSS pixels. */
export async function drawPart(
  document: PdfDocument,
  { x, y, width, height }: PagePart,
  widthPx: number,
): Promise<HTMLCanvasElement> {
  const page = await document.getPage(1);
  const canvas = window.document.createElement('canvas');
  const scale = (widthPx / width) * Math.min(3, Math.max(1, window.devicePixelRatio));
  const { height: pageHeightPt } = page.getViewport({ scale: 1 });
  const offset = { offsetX: -x * scale, offsetY: -(pageHeightPt - y - height) * scale };
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  await page.render({ canvas, viewport: page.getViewport({ scale, ...offset }) }).promise;
  return canvas;
}

/** Width of the first page in points, from which "fit to width" is computed. */
export async function firstPageWidth(document: PdfDocument): Promise<number> {
  return (await document.getPage(1)).getViewport({ scale: 1 }).width;
}
