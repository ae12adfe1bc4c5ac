/** Reads what CUPS' programs answer in the C locale. */
import type { Printer } from './printing.ts';

/** A printer, and whether it would print now. */
export interface PrinterStatus extends Printer {
  readonly isAccepting: boolean;
  readonly isStopped: boolean;
  /** Such as `media-empty`; blank when CUPS gives none. */
  readonly reasons: string;
}

/** Where a job stands. */
export type JobStatus =
  | { readonly state: 'waiting' }
  | { readonly state: 'completed' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly reason: string };

/** Bits of `printer-type`, as in the CUPS API's `cups_ptype_e`. */
const COLOUR_BIT = 0x8;
const DUPLEX_BIT = 0x10;
/** `printer-state` of a stopped printer (RFC 8011, 5.4.11). */
const STOPPED_STATE = '5';
/** In `job-state-reasons` (RFC 8011, 5.3.8) of a job that was not printed. */
const FAILURES = /aborted|errors|unsupported|not-accessible|job-stopped/;

/** The names in the answer of `lpstat -e`: one a line. */
export function readNames(answer: string): readonly string[] {
  return answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The name in the answer of `lpstat -d`, if there is a default printer. */
export function readDefaultName(answer: string): string | undefined {
  return /^system default destination: (\S+)/m.exec(answer)?.[1];
}

/** A printer from the answer of `lpoptions -p NAME`; undefined when CUPS knows no such printer. */
export function readPrinter(name: string, answer: string, defaultName?: string): PrinterStatus | undefined {
  const type = Number(optionOf(answer, 'printer-type'));
  if (!Number.isInteger(type) || type === 0) return undefined;
  const reasons = optionOf(answer, 'printer-state-reasons') ?? 'none';
  return {
    name,
    description: optionOf(answer, 'printer-info') ?? name,
    isDefault: name === defaultName,
    hasDuplex: (type & DUPLEX_BIT) !== 0,
    hasColour: (type & COLOUR_BIT) !== 0,
    isAccepting: optionOf(answer, 'printer-is-accepting-jobs') !== 'false',
    isStopped: optionOf(answer, 'printer-state') === STOPPED_STATE,
    reasons: reasons === 'none' ? '' : reasons,
  };
}

/** The job's id in the answer of `lp`: `PRINTER-12`. */
export function readJobId(answer: string): string | undefined {
  return /request id is (\S+-\d+)/.exec(answer)?.[1];
}

/**
 * A job's status from the answers of `lpstat -l -W not-completed` and `-W completed`; undefined when neither
 * names it, because the service keeps no history or has forgotten it.
 */
export function readJobStatus(id: string, notCompleted: string, completed: string): JobStatus | undefined {
  const running = blockOf(id, notCompleted);
  if (running !== undefined) {
    // A job whose filters failed stays in the queue, stopped.
    return FAILURES.test(alertsOf(running))
      ? { state: 'failed', reason: statusOf(running) }
      : { state: 'waiting' };
  }
  const ended = blockOf(id, completed);
  if (ended === undefined) return undefined;
  const alerts = alertsOf(ended);
  if (alerts.includes('job-canceled')) return { state: 'cancelled' };
  // Some versions leave `processing-to-stop-point` on a job that was printed.
  return FAILURES.test(alerts)
    ? { state: 'failed', reason: statusOf(ended) || alerts }
    : { state: 'completed' };
}

function alertsOf(block: string): string {
  return /^\s+Alerts: *(.*)$/m.exec(block)?.[1]?.trim() ?? '';
}

function statusOf(block: string): string {
  return /^\s+Status: *(.*)$/m.exec(block)?.[1]?.trim() ?? '';
}

/** A job's line with the indented lines that belong to it. */
function blockOf(id: string, answer: string): string | undefined {
  return answer.split(/\n(?=\S)/).find((block) => block.split(/\s/, 1)[0] === id);
}

/** A value of `name=value name='some words'`; quotes inside a value stay as CUPS prints them. */
function optionOf(answer: string, name: string): string | undefined {
  // A value that has a quote inside ends where the next name begins.
  const match = new RegExp(`(?:^|\\s)${name}=(?:'(.*?)'(?=\\s+[a-z-]+(?:=|\\s|$)|\\s*$)|(\\S*))`, 's').exec(
    answer,
  );
  const value = (match?.[1] ?? match?.[2])?.trim();
  return value === undefined || value === '' ? undefined : value;
}
