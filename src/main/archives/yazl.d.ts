/** The part of yazl that we use; the package brings no types. */
declare module 'yazl' {
  import type { Readable } from 'node:stream';

  /** A ZIP file that is being written. */
  export class ZipFile {
    readonly outputStream: Readable;
    /** `open` is called when the file's turn comes, so that only one is held at a time. */
    addReadStreamLazy(
      path: string,
      options: { readonly mtime: Date; readonly compress: boolean },
      open: (done: (error: Error | null, content?: Readable) => void) => void,
    ): void;
    end(): void;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
