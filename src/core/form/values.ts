/** What is written into a form: texts and ticks by the keys of its lines, and where they come from. */

/** A text of the input and its path there, to name it when it cannot be printed. */
export interface ValueSource {
  /** Path in the input with dots, such as `applicant.surname`. */
  readonly path: string;
  readonly text: string;
}

/** The values of one letter. */
export interface FormValues {
  /** By key of the form's line; never empty texts. */
  readonly texts: ReadonlyMap<string, string>;
  /** Keys of the check boxes that are ticked. */
  readonly ticks: ReadonlySet<string>;
  /** Everything of the input that is printed, in the order of the form. */
  readonly sources: readonly ValueSource[];
}
