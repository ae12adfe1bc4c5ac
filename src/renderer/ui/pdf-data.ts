/** What pdf.js fetches on demand: a decoder of scanned images and tables of Chinese and other encodings. */
import jpxFallback from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url&no-inline';

// Never inlined: the window's policy lets nothing be fetched from data: addresses.
const FILES = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const ADDRESSES = new Map(
  Object.entries(FILES).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);

/**
 * The folder in which pdf.js looks for its JPEG 2000 decoder without WebAssembly. Built files carry
 * a hash in their name, so the "folder" is the file itself and pdf.js's own name falls into the query.
 */
export const DECODER_FOLDER = `${new URL(jpxFallback, document.baseURI).href}?/`;

/** Gives pdf.js its data files by name, wherever the build has put them. */
export class PdfDataFiles {
  /** Reads one file; rejects when there is none of that name. */
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = ADDRESSES.get(filename);
    if (address === undefined) throw new Error(`pdf.js asked for an unknown file: ${filename}`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`A file of pdf.js is missing: ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
