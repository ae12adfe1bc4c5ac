/** The part of yauzl that we use; the package brings no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  /** A file in the archive, as its list says. */
  export interface Entry {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    /** Whether it is encrypted, which we do not read. */
    isEncrypted(): boolean;
  }

  /** An open ZIP file. */
  export interface ZipFile {
    readonly fileSize: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  const yauzl: {
    /** Names are checked, and so is that a file has as many bytes as the list says. */
    openPromise(
      path: string,
      options: {
        readonly autoClose: boolean;
        readonly strictFileNames: boolean;
        readonly validateEntrySizes: boolean;
      },
    ): Promise<ZipFile>;
  };
  export default yauzl;
}
