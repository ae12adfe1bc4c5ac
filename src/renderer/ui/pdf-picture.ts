/** A PDF's first page as a picture, for what reads or hides parts of pictures. */
import { drawPage, openPdf } from './pdf.ts';

/** 200 dpi, where 1 is the printed size at 96. */
const ZOOM = 200 / 96;
/** Longest side of what is drawn, in CSS pixels; a page may call itself as large as a house. */
const MOST_PIXELS = 5000;

/** The picture, or why there is none. */
export type PagePicture =
  | { readonly ok: true; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly code: 'form/needs-password' | 'form/damaged' };

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Draws the first page at 200 dpi, less where it is larger than any paper. */
export async function pageAsPicture(bytes: Uint8Array): Promise<PagePicture> {
  try {
    const document = await openPdf(bytes);
    try {
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      const canvas = await drawPage(document, 1, Math.min(ZOOM, MOST_PIXELS / Math.max(width, height)));
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (blob === null) return { ok: false, code: 'form/damaged' };
      return { ok: true, png: new Uint8Array(await blob.arrayBuffer()) };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, code: needsPassword ? 'form/needs-password' : 'form/damaged' };
  }
}
