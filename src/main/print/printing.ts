/** What the program asks of a print service; each operating system answers in its own way. */
import type { Outcome } from '../../core/outcome.ts';

/** A printer that the operating system knows. */
export interface Printer {
  /** The name by which jobs are sent. */
  readonly name: string;
  /** For people; the name itself where the system has nothing better. */
  readonly description: string;
  readonly isDefault: boolean;
  /** Whether it prints on both sides. */
  readonly hasDuplex: boolean;
  readonly hasColour: boolean;
}

/** Something to print. */
export interface PrintJob {
  /** A PDF; never written to a file by us. */
  readonly bytes: Uint8Array;
  /** Name of a {@link Printer}. */
  readonly printer: string;
  readonly copies: number;
  /** `all`, or ranges such as `1-2,4`. */
  readonly pages: string;
  /** True prints on both sides, bound at the long edge; false on one side, whatever the printer's default. */
  readonly isTwoSided: boolean;
}

/** How a job ended. */
export type PrintEnd = 'printed' | 'cancelled';

/** A print service. */
export interface Printing {
  /** Every printer, the default one first; empty when there is none. `print/not-reachable` without a service. */
  printers(): Promise<Outcome<readonly Printer[]>>;
  /**
   * Sends a job and waits for its end. An aborted signal takes the job back: the end is then `cancelled`.
   * Problems: `print/not-reachable`, `print/printer-unknown`, `print/refused`, `print/stopped`,
   * `print/job-failed`, `print/took-too-long`.
   */
  print(job: PrintJob, signal: AbortSignal): Promise<Outcome<PrintEnd>>;
}
