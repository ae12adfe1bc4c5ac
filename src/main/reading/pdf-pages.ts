/** Reads PDFs with PDFium, compiled to WebAssembly: the text of their pages and what the pages look like. For threads only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { PDFiumLibrary } from '@hyzyla/pdfium';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { GreyPicture } from './grey-picture.ts';

/** A PDF that is open. */
export interface OpenPdf {
  readonly pageCount: number;
  /** The text of a page, from 0; blank where it has none. */
  textOf(page: number): string;
  /** A page as it looks, at so many pixels for an inch, less where it would become too large. */
  pictureOf(page: number, dotsPerInch: number): Promise<GreyPicture>;
  /** Frees it. */
  close(): void;
}

const MAX_SIDE_PIXELS = 4000;
// Not «require»: the build declares that name itself in each chunk that it shims.
const packages = createRequire(import.meta.url);

/** Opens a PDF. Problems at `path`: `reading/damaged`, `form/needs-password`. */
export async function openPdf(bytes: Uint8Array, path: string): Promise<Outcome<OpenPdf>> {
  const wasm = readFileSync(packages.resolve('@hyzyla/pdfium/pdfium.wasm'));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  try {
    const document = await library.loadDocument(bytes);
    return succeed({
      pageCount: document.getPageCount(),
      textOf: (page) => document.getPage(page).getText().replaceAll('\r\n', '\n').replaceAll('\0', ''),
      async pictureOf(index, dotsPerInch) {
        const page = document.getPage(index);
        const { originalWidth, originalHeight } = page.getOriginalSize();
        const longestPt = Math.max(originalWidth, originalHeight, 1);
        const scale = Math.min(dotsPerInch / 72, MAX_SIDE_PIXELS / longestPt);
        const { width, height, data } = await page.render({
          scale,
          colorSpace: 'Gray',
          render: ({ data: pixels }) => Promise.resolve(pixels),
        });
        return { width, height, data };
      },
      close: () => {
        document.destroy();
        library.destroy();
      },
    });
  } catch (error) {
    const needsPassword = error instanceof Error && /password|security/i.test(error.message);
    return fail(problem(path, needsPassword ? 'form/needs-password' : 'reading/damaged'));
  }
}
