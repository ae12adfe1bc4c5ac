/** What the print dialog asks for, with what is usually wanted. */
import type { EndpointInput, EndpointOutput } from '../../../contract/endpoints.ts';

/** A printer as the dialog lists it. */
export type ListedPrinter = EndpointOutput<'print.printers'>['printers'][number];
type Job = Pick<EndpointInput<'print.start'>, 'printer' | 'copies' | 'pages' | 'isTwoSided'>;

/** Most copies of one job, as the contract has it. */
export const MAX_COPIES = 20;

/** The choices of one dialog. */
export class PrintChoice {
  /** Null while the field is empty. */
  copies = $state<number | null>(null);
  range = $state('');
  isRange = $state(false);
  isTwoSided = $state(false);

  #chosen = $state<string>();
  #printers: () => readonly ListedPrinter[];

  /** Starts with two copies of a letter, the operator's and the one that is stamped, and one of a packet. */
  constructor(printers: () => readonly ListedPrinter[], copies: 1 | 2) {
    this.copies = copies;
    this.#printers = printers;
  }

  /** The chosen printer; the default one is the first. */
  get printer(): ListedPrinter | undefined {
    const printers = this.#printers();
    return printers.find(({ name }) => name === this.#chosen) ?? printers[0];
  }

  /** Chooses a printer by its name. */
  choose(name: string): void {
    this.#chosen = name;
  }

  /** The choices as `print.start` takes them. */
  job(): Job {
    return {
      printer: this.printer?.name ?? '',
      copies: Math.min(Math.max(Math.round(this.copies ?? 1), 1), MAX_COPIES),
      pages: this.isRange ? this.range.trim() : 'all',
      isTwoSided: this.isTwoSided && this.printer?.hasDuplex === true,
    };
  }
}
