/** Foreign files are read in threads, each of which has a program of its own. */
export declare const MAIN_PROGRAMS: Readonly<Record<string, string>>;
/** The thread of a batch, which the window has no use for. */
export declare const LETTER_WORKER: string;
