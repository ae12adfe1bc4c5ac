/** Folder of the built command line. */
export declare const BUNDLE_FOLDER: string;
/** File in it that tells what it was built from: paths from the project's folder, and their stamps. */
export declare const LIST_FILE: string;
/** Tells one state of a file from another, as far as that can be told without reading it. */
export declare function stampOf(stats: { readonly mtimeMs: number; readonly size: number }): string;
/** A built program's address, or undefined where there is none or any of the sources was changed since. */
export declare function builtProgram(
  name: 'main' | 'letter-worker',
  folder?: string,
  sources?: string,
): URL | undefined;
