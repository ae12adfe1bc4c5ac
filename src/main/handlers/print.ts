/** Printing a letter of a case: kept first, then sent to the printer, then written into the timeline. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import type { LetterEventKind } from '../../core/cancellation/event.ts';
import { windowTexts } from '../../core/i18n/catalogue.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { countPages } from '../print/page-ranges.ts';
import { readyLetter } from './case-letter.ts';
import type { Surroundings } from './surroundings.ts';

type PrintEndpoints = `print.${'printers' | 'start' | 'cancel' | 'viewer'}`;

/** Handlers of `print.`. One job at a time: there is one dialog. */
export function printHandlers(surroundings: Surroundings): Pick<Handlers, PrintEndpoints> {
  const { printing, dialogs, openFile } = surroundings;
  let running: AbortController | undefined;
  return {
    'print.printers': async () => {
      if (printing === undefined) return succeed({ way: 'viewer', printers: [] });
      const printers = await printing.printers();
      return printers.ok ? succeed({ way: 'direct', printers: [...printers.value] }) : printers;
    },

    'print.start': async (request) => {
      if (running !== undefined) return fail(problem('printer', 'print/busy'));
      running = new AbortController();
      try {
        return await printLetter(surroundings, request, running.signal);
      } finally {
        running = undefined;
      }
    },

    'print.cancel': () => {
      running?.abort();
      return succeed(undefined);
    },

    'print.viewer': async (choice) => {
      const letter = await readyLetter(surroundings, choice);
      if (!letter.ok) return letter;
      const path = await dialogs.choosePdfTarget(`${letter.value.name}.pdf`);
      if (path === null) return succeed({ path });
      const written = await writeFileAtomically(path, letter.value.bytes);
      if (!written.ok) return written;
      const kept = letter.value.keep();
      if (!kept.ok) return kept;
      return (await openFile(path)) ? succeed({ path }) : fail(problem(path, 'file/not-opened'));
    },
  };
}

async function printLetter(
  surroundings: Surroundings,
  { copies, pages, printer, isTwoSided, ...choice }: EndpointInput<'print.start'>,
  signal: AbortSignal,
): Promise<Outcome<EndpointOutput<'print.start'>>> {
  const { printing } = surroundings;
  if (printing === undefined) return fail(problem('printer', 'print/not-reachable'));
  const letter = await readyLetter(surroundings, choice);
  if (!letter.ok) return letter;
  const pageCount = countPages(pages, letter.value.pageCount);
  if (pageCount === undefined) return fail(problem('pages', 'print/pages-format'));
  // Kept first: paper may be out, with this number on it, whatever the printer says afterwards.
  const kept = letter.value.keep();
  if (!kept.ok) return kept;

  const job = { bytes: letter.value.bytes, printer, copies, pages: pages.replaceAll(' ', ''), isTwoSided };
  const end = await printing.print(job, signal);
  const texts = windowTexts(languageOf(surroundings)).print;
  const log = (kind: LetterEventKind, note: string) =>
    surroundings.storeSession.use((store) =>
      store.events.log({ id: choice.id, kind, note, letterId: kept.value }),
    );
  if (!end.ok) {
    const reason = end.problems[0]?.params?.['reason'];
    log('print-failed', reason === undefined ? printer : `${printer}: ${String(reason)}`);
    return end;
  }
  if (end.value === 'cancelled') log('print-failed', `${printer}: ${texts.cancelled}`);
  else log('printed', `${texts.amount(copies, pageCount)}, ${printer}`);
  return succeed({ end: end.value, letterId: kept.value, pageCount });
}

/** The language of the window, in which a note is written down. */
function languageOf({ storeSession, about }: Surroundings) {
  const settings = storeSession.use((store) => store.settings.get());
  return settings.ok && settings.value.language !== 'system' ? settings.value.language : about.systemLanguage;
}
