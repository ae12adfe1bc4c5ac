/** What the thread that reads archives and its host tell each other. */
import type { Outcome } from '../../core/outcome.ts';

/** One file that is asked for; `maxBytes` ends what is unpacked. */
export interface FileRequest {
  readonly number: number;
  readonly path: string;
  readonly maxBytes: number;
  /** Whether it is a document of JSON, which is parsed there. */
  readonly isJson: boolean;
}

/** The answer to number 0 tells whether the archive could be opened at all. */
export interface FileAnswer {
  readonly number: number;
  readonly content: Outcome<unknown>;
}
