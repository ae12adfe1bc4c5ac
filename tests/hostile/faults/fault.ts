/** One fault, made for real, and what was then seen. */

/** What was seen; a row of the table in the documentation. */
export interface Observed {
  /** Exit code and first line of a command. */
  readonly command: string;
  /** `done`, or the code of the problem that the window shows in the user's language. */
  readonly window: string;
  /** What was found afterwards. */
  readonly after: string;
}

/** A fault. */
export interface Fault {
  readonly name: string;
  /** Whether it needs disks of its own. */
  readonly needsDisks: boolean;
  observe(): Promise<Observed>;
}
