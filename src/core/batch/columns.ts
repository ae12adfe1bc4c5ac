/** The columns of a table of cancellations: each is a path of INPUT.json, and a row becomes one such document. */
import { problem, type Outcome, type Problem } from '../outcome.ts';
import { visibleLine } from '../visible-text.ts';

/** How a cell is read. */
type CellKind = 'text' | 'yes-no' | 'list' | 'yes-no-object';

/** Every column, by the path of what it holds. */
const KIND_OF_COLUMN: Readonly<Record<string, CellKind>> = {
  operator: 'text',
  cardKind: 'text',
  'sim.number': 'text',
  'sim.iccid': 'text',
  'sim.account': 'text',
  'sim.balanceTenge': 'text',
  'applicant.surname': 'text',
  'applicant.givenNames': 'text',
  'applicant.nativeName': 'text',
  'applicant.nationality': 'text',
  'applicant.birthDate': 'text',
  'applicant.passport.number': 'text',
  'applicant.passport.expiresOn': 'text',
  'applicant.email': 'text',
  'applicant.phone': 'text',
  'applicant.address': 'text',
  'applicant.iin': 'text',
  'reason.code': 'text',
  'reason.note': 'text',
  'requests.terminate': 'yes-no',
  'requests.stopPaidServices': 'yes-no',
  'requests.refundBalance': 'yes-no-object',
  'requests.refundBalance.to': 'text',
  'requests.withdrawConsent': 'yes-no',
  'requests.writtenConfirmation': 'yes-no',
  'requests.terminateOn': 'text',
  attachments: 'list',
  'letter.lang': 'text',
  'letter.gloss': 'text',
  'trip.departsOn': 'text',
  'trip.timeZone': 'text',
};

/** Every name that a column may have. */
export const COLUMN_NAMES: readonly string[] = Object.keys(KIND_OF_COLUMN);

const NEEDED = [
  'operator',
  'cardKind',
  'sim.number',
  'applicant.surname',
  'applicant.nationality',
  'applicant.passport.number',
  'reason.code',
] as const;

const YES: ReadonlySet<string> = new Set(['yes', 'true', '1', 'x', 'да', 'иә', '是']);
const NO: ReadonlySet<string> = new Set(['no', 'false', '0', 'нет', 'жоқ', '否']);

/**
 * Reads a table's first line: the column of each cell. All that is wrong at once: `input/unknown-name`,
 * `input/duplicate`, and `batch/column-missing` at the name of a column that no letter can do without.
 */
export function readHeader(cells: readonly string[]): Outcome<readonly string[]> {
  const columns = cells.map((cell) => columnOf(cell) ?? '');
  const problems = columns.flatMap((column, index): readonly Problem[] => {
    const name = printable(cells[index] ?? '');
    if (column === '') return [problem(name, 'input/unknown-name')];
    return columns.indexOf(column) < index ? [problem(name, 'input/duplicate', { value: column })] : [];
  });
  const missing = NEEDED.filter((name) => !columns.includes(name));
  const all = [...problems, ...missing.map((name) => problem(name, 'batch/column-missing'))];
  return all.length === 0 ? { ok: true, value: columns } : { ok: false, problems: all };
}

/** One row as a document for `parseCancellation`, which tells what is wrong with it; an empty cell is left out. */
export function documentOfRow(columns: readonly string[], cells: readonly string[]): object {
  const document: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const value = valueOf(KIND_OF_COLUMN[column] ?? 'text', (cells[index] ?? '').trim());
    if (value !== undefined) place(document, column.split('.'), value);
  }
  return document;
}

/** Capitals do not matter, nor does the way to the name where only one column ends so. */
function columnOf(cell: string): string | undefined {
  const name = cell.normalize('NFKC').trim().toLowerCase();
  const whole = COLUMN_NAMES.find((column) => column.toLowerCase() === name);
  if (whole !== undefined) return whole;
  const ends = COLUMN_NAMES.filter((column) => column.toLowerCase().split('.').at(-1) === name);
  return ends.length === 1 ? ends[0] : undefined;
}

function valueOf(kind: CellKind, text: string): unknown {
  if (text === '') return undefined;
  if (kind === 'text') return text;
  if (kind === 'list') return text.split(/[\s,;|]+/u).filter((word) => word !== '');
  const word = text.normalize('NFKC').toLowerCase();
  const isYes = YES.has(word) ? true : NO.has(word) ? false : undefined;
  // What is neither stays as it was typed, which the schema refuses by name.
  if (isYes === undefined) return text;
  return kind === 'yes-no' ? isYes : isYes ? {} : undefined;
}

/** A table cannot hold both an object and its parts; the part that comes second joins what is there. */
function place(document: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  const there = document[name];
  if (rest.length === 0) {
    document[name] = isObject(there) && isObject(value) ? { ...value, ...there } : value;
    return;
  }
  const inner = isObject(there) ? there : {};
  document[name] = inner;
  place(inner, rest, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name as it can stand in one line of a message. */
function printable(name: string): string {
  return visibleLine(name).trim().slice(0, 80);
}
