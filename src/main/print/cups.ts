/** Printing through CUPS, the print service of Linux and macOS, by its own programs. No Electron here. */
import { setTimeout as wait } from 'node:timers/promises';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import {
  readDefaultName,
  readJobId,
  readJobStatus,
  readNames,
  readPrinter,
  type PrinterStatus,
} from './cups-answers.ts';
import type { PrintEnd, Printing, PrintJob } from './printing.ts';
import { runTool } from './run-tool.ts';

/** Shown in the printer's queue and on its display, so it names nobody. */
const JOB_TITLE = 'SimClose';

/** Stands for a reason that CUPS does not give. */
const NO_REASON = '—';

/** How the job is followed. */
export interface CupsOptions {
  /** Time between two looks at a job, in milliseconds. */
  readonly pollMs?: number;
  /** After this long a job that has not ended is taken back, in milliseconds. */
  readonly patienceMs?: number;
}

/** The print service of this computer, as CUPS. */
export function createCupsPrinting({ pollMs = 400, patienceMs = 600_000 }: CupsOptions = {}): Printing {
  return {
    async printers() {
      if (!(await isRunning())) return fail(problem('printer', 'print/not-reachable'));
      const [names, byDefault] = await Promise.all([runTool('lpstat', ['-e']), runTool('lpstat', ['-d'])]);
      const defaultName = readDefaultName(byDefault.stdout);
      const found = await Promise.all(readNames(names.stdout).map((name) => statusOf(name, defaultName)));
      const printers = found.filter((printer) => printer !== undefined);
      return succeed(printers.sort((a, b) => Number(b.isDefault) - Number(a.isDefault)).map(withoutStatus));
    },

    async print(job, signal) {
      const fault = await faultOf(job.printer);
      if (fault !== undefined) return fail(fault);
      const isAborted = () => signal.aborted;
      if (isAborted()) return succeed('cancelled');
      // Not ended by the signal: a job that is half sent would have no id to take it back by.
      const answer = await runTool('lp', lpArguments(job), job.bytes);
      const id = readJobId(answer.stdout);
      if (isAborted()) return takenBack(id);
      if (id === undefined)
        return fail((await faultOf(job.printer)) ?? failed(job.printer, lpError(answer.stderr)));
      return follow(id, job.printer, signal, { pollMs, patienceMs });
    },
  };
}

async function isRunning(): Promise<boolean> {
  // The exit code is 0 either way.
  return (await runTool('lpstat', ['-r'])).stdout.includes('is running');
}

async function statusOf(name: string, defaultName?: string): Promise<PrinterStatus | undefined> {
  return readPrinter(name, (await runTool('lpoptions', ['-p', name])).stdout, defaultName);
}

/** Why a printer takes no job now. */
async function faultOf(printer: string) {
  if (!(await isRunning())) return problem('printer', 'print/not-reachable');
  const status = await statusOf(printer);
  if (status === undefined) return problem('printer', 'print/printer-unknown', { printer });
  if (!status.isAccepting) return problem('printer', 'print/refused', { printer });
  if (status.isStopped)
    return problem('printer', 'print/stopped', { printer, reason: status.reasons || NO_REASON });
  return undefined;
}

function lpArguments({ printer, copies, pages, isTwoSided }: PrintJob): readonly string[] {
  return [
    ...['-d', printer, '-t', JOB_TITLE, '-n', String(copies)],
    ...(pages === 'all' ? [] : ['-P', pages]),
    ...['-o', `sides=${isTwoSided ? 'two-sided-long-edge' : 'one-sided'}`],
    // Pages are A4 with margins that every printer holds: scaling would only shrink the codes on them.
    ...['-o', 'media=A4', '-o', 'print-scaling=none', '-o', 'document-format=application/pdf', '-'],
  ];
}

async function follow(
  id: string,
  printer: string,
  signal: AbortSignal,
  { pollMs, patienceMs }: Required<CupsOptions>,
): Promise<Outcome<PrintEnd>> {
  const endsAtMs = performance.now() + patienceMs;
  while (performance.now() < endsAtMs) {
    if (signal.aborted) return takenBack(id);
    // The running jobs first: a job that ends between the two answers is then in the second.
    const running = await runTool('lpstat', ['-l', '-W', 'not-completed', '-o', printer]);
    const ended = await runTool('lpstat', ['-l', '-W', 'completed', '-o', printer]);
    if (running.code === null || ended.code === null) return fail(problem('printer', 'print/not-reachable'));
    const status = readJobStatus(id, running.stdout, ended.stdout);
    if (status === undefined) {
      // A service that has gone has not printed; one that forgets its jobs has.
      const fault = (await isRunning()) ? undefined : problem('printer', 'print/not-reachable');
      return fault === undefined ? succeed('printed') : fail(fault);
    }
    if (status.state === 'completed') return succeed('printed');
    if (status.state === 'cancelled') return succeed('cancelled');
    if (status.state === 'failed') {
      await takeBack(id);
      return fail(failed(printer, status.reason));
    }
    const stopped = await faultOf(printer);
    if (stopped?.code === 'print/stopped') {
      // Otherwise it would be printed at some later time, with nobody at the printer.
      await takeBack(id);
      return fail(stopped);
    }
    await wait(pollMs, undefined, { signal }).catch(() => undefined);
  }
  await takeBack(id);
  return fail(problem('printer', 'print/took-too-long', { printer }));
}

async function takenBack(id: string | undefined): Promise<Outcome<PrintEnd>> {
  if (id !== undefined) await takeBack(id);
  return succeed('cancelled');
}

async function takeBack(id: string): Promise<void> {
  await runTool('cancel', [id]);
}

function failed(printer: string, reason: string) {
  return problem('printer', 'print/job-failed', { printer, reason: reason || NO_REASON });
}

/** What `lp` said, without its name. */
function lpError(stderr: string): string {
  return (
    stderr
      .replace(/^lp: (?:Error - )?/, '')
      .split('\n', 1)[0]
      ?.trim() ?? ''
  );
}

function withoutStatus({ name, description, isDefault, hasDuplex, hasColour }: PrinterStatus) {
  return { name, description, isDefault, hasDuplex, hasColour };
}
