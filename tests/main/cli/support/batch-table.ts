/** Seeded tables of cancellations, some rows of which are wrong. */
import { execFileSync } from 'node:child_process';

/** Encodings in which spreadsheets save tables, with a name each that they can write. */
export const ENCODINGS = [
  { encoding: 'UTF-8', delimiter: ',', nativeName: '张伟' },
  { encoding: 'UTF-16', delimiter: '\t', nativeName: 'Ермек Әлиев' },
  { encoding: 'GB18030', delimiter: ',', nativeName: '李娜' },
  { encoding: 'WINDOWS-1251', delimiter: ';', nativeName: 'Иван Петров' },
] as const;

/** What is wrong with the bad rows, in turn: a column, a value that it must not have, and the code of its problem. */
const FAULTS = [
  ['sim.number', '+7 705 123', 'sim/number-unreadable'],
  ['operator', 'megafon', 'input/not-one-of'],
  ['applicant.surname', '', 'input/missing'],
  ['applicant.nationality', 'Narnia', 'applicant/nationality-unknown'],
  ['applicant.birthDate', '31.12.1990', 'input/date-format'],
] as const;

const COLUMNS = [
  'operator',
  'cardKind',
  'sim.number',
  'applicant.surname',
  'applicant.nativeName',
  'applicant.nationality',
  'applicant.birthDate',
  'applicant.passport.number',
  'applicant.address',
  'reason.code',
] as const;

/** A table and the row numbers, as a spreadsheet counts, with the codes of what is wrong with them. */
export interface BatchTable {
  readonly bytes: Buffer;
  readonly faults: ReadonlyMap<number, string>;
}

/** Makes a table of so many rows, `badCount` of them wrong and spread evenly. */
export function makeTable(
  rowCount: number,
  badCount: number,
  { encoding, delimiter, nativeName }: (typeof ENCODINGS)[number],
): BatchTable {
  const faults = new Map<number, string>();
  const every = Math.floor(rowCount / badCount);
  const lines = Array.from({ length: rowCount }, (_, index) => {
    const values = valuesOf(index, nativeName);
    if (index % every === every - 1 && faults.size < badCount) {
      const [column, value, code] = FAULTS[faults.size % FAULTS.length] ?? FAULTS[0];
      values[column] = value;
      faults.set(index + 2, code);
    }
    return COLUMNS.map((column) => `"${values[column]}"`).join(delimiter);
  });
  const text = `${COLUMNS.join(delimiter)}\r\n${lines.join('\r\n')}\r\n`;
  return {
    bytes: execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text, maxBuffer: Infinity }),
    faults,
  };
}

function valuesOf(index: number, nativeName: string): Record<(typeof COLUMNS)[number], string> {
  const digits = String(index).padStart(7, '0');
  return {
    operator: ['kcell', 'activ', 'beeline', 'izi', 'tele2', 'altel'][index % 6] ?? 'kcell',
    cardKind: ['three-day', 'data', 'travel'][index % 3] ?? 'data',
    'sim.number': `+7705${digits}`,
    'applicant.surname': `ZHANG ${index.toString(26).replace(/\d/g, (digit) => 'QRSTUVWXYZ'[Number(digit)] ?? 'Q')}`,
    'applicant.nativeName': nativeName,
    'applicant.nationality': 'CHN',
    'applicant.birthDate': `19${String(50 + (index % 50))}-02-03`,
    'applicant.passport.number': `EA${digits}`,
    // A cell with a delimiter and a line of its own.
    'applicant.address': 'Line one; two, three\nline two',
    'reason.code': 'left-country',
  };
}
