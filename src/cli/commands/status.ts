/** `status`: all cases, or one. */
import type { CaseView } from '../../contract/views.ts';
import { formatLetterDate } from '../../core/calendar.ts';
import { deadlinesOf } from '../../core/cancellation/deadline.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { maskMobileNumber, parseMobileNumber } from '../../core/sim/number.ts';
import type { Store } from '../../main/store/open.ts';
import type { Command, Report } from '../command.ts';
import { aboutCase, noticesOf, readId, STORE_OPTIONS, withStore } from '../open-store.ts';
import { caseTable, columns } from '../table.ts';
import { STATUS_USAGE } from '../usage/cases.ts';

/** The command. */
export const statusCommand: Command = {
  usage: STATUS_USAGE,
  options: STORE_OPTIONS,
  required: [],
  choices: {},
  positionals: { min: 0, max: 1 },
  run: (args, surroundings) => {
    const [written] = args.positionals;
    return withStore(args, surroundings, (store) =>
      written === undefined ? all(store) : one(store, written),
    );
  },
};

function all(store: Store): Outcome<Report> {
  const cases = store.cancellations.list('');
  if (!cases.ok) return cases;
  return succeed({
    json: { cancellations: cases.value },
    text: caseTable(cases.value),
    warnings: noticesOf(store),
  });
}

function one(store: Store, written: string): Outcome<Report> {
  const id = readId(written);
  if (!id.ok) return id;
  const found = aboutCase(store.cancellations.get(id.value), written);
  if (!found.ok) return found;
  return succeed({ json: found.value, text: describe(found.value), warnings: noticesOf(store) });
}

function describe(found: CaseView): string {
  const number = parseMobileNumber(found.draft.sim?.number ?? '', 'sim.number');
  const heading = [
    found.reference,
    found.state,
    found.draft.operator ?? '-',
    number.ok ? maskMobileNumber(number.value) : '-',
  ];
  const events = found.events.map((event) => [
    minuteOf(event.atMs),
    event.kind,
    event.via ?? '',
    [...Object.entries(event.details).map(([name, value]) => `${name}=${value}`), event.note]
      .join(' ')
      .trim(),
  ]);
  const deadlines = deadlinesOf(found.events, found.receipts).map(({ kind, dueOn, source }) => [
    `due ${dueOn}`,
    kind,
    source === 'own'
      ? 'own'
      : `Law No. ${source.law} of ${formatLetterDate(source.adoptedOn)}, art. ${source.article}`,
  ]);
  const receipts = found.receipts.map((receipt) => [
    `receipt ${String(receipt.id)}`,
    receipt.kind,
    receipt.mediaType,
    receipt.fileName,
  ]);
  const letters = found.letters.map((letter) => [
    `letter ${String(letter.id)}`,
    letter.form,
    `${letter.lang} / ${letter.gloss}`,
    minuteOf(letter.madeAtMs),
  ]);
  return [[heading], deadlines, events, letters, receipts]
    .map(columns)
    .filter((part) => part !== '')
    .join('\n\n');
}

/** To the minute, in UTC, so that it reads the same everywhere. */
function minuteOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
