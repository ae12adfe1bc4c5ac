/**
 * Reads the machine-readable zone of a passport or card (ICAO Doc 9303) field by field. Which characters make up a
 * field is known to the library; what they mean, and what may be trusted of it, is said here.
 */
import { parse, type Details, type FieldName, type Range } from 'mrz';

import type { IsoDate } from '../calendar.ts';
import { fail, problem, succeed, type Outcome } from '../outcome.ts';
import { checkDigitOf } from './mrz-check-digit.ts';
import { ZONE_SHAPES, type ZoneFormat } from './mrz-text.ts';
import { birthDateIn, countryIn, expiryDateIn, namesIn, unfoldedName } from './mrz-value.ts';

/** Fields of a zone, in the order in which they are shown; the first six are asked for by the editor. */
export const MRZ_FIELDS = [
  'surname',
  'givenNames',
  'nationality',
  'birthDate',
  'number',
  'expiresOn',
  'sex',
  'issuingState',
  'optional',
] as const;
/** Name of a field. */
export type MrzFieldName = (typeof MRZ_FIELDS)[number];

/** Characters that belong to a field: from `start` up to, not including, `end` of a line, all counted from 0. */
export interface MrzSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How far a field may be believed: its check digit fits, does not fit, or it has none. */
export type MrzCheck = 'passed' | 'failed' | 'none';

/** One field. */
export interface MrzField {
  readonly name: MrzFieldName;
  /** As an editor takes it: a date, a country's ISO code, words; empty when the zone says nothing that is known. */
  readonly value: string;
  /** As it stands in the zone, fillers left in. */
  readonly raw: string;
  /** Where it stands, its check digit included. */
  readonly span: MrzSpan;
  readonly check: MrzCheck;
}

/** A zone, read. */
export interface MrzReading {
  readonly format: ZoneFormat;
  readonly lines: readonly string[];
  readonly fields: readonly MrzField[];
  /** Whether the digit over the whole zone fits. */
  readonly isWholeRight: boolean;
  /** Whether the names fill their field, so that some of them may be cut off. */
  readonly isNameCut: boolean;
}

/** Fields of the library that say what our fields are made from, the first that is there. */
const SOURCES: Readonly<Record<MrzFieldName, readonly FieldName[]>> = {
  surname: ['lastName'],
  givenNames: ['lastName'],
  nationality: ['nationality'],
  birthDate: ['birthDate'],
  number: ['documentNumber'],
  expiresOn: ['expirationDate'],
  sex: ['sex'],
  issuingState: ['issuingState'],
  optional: ['personalNumber', 'optional', 'optional1', 'administrativeCode'],
};

/** Check digits of fields. */
const DIGITS: Readonly<Partial<Record<MrzFieldName, FieldName>>> = {
  birthDate: 'birthDateCheckDigit',
  number: 'documentNumberCheckDigit',
  expiresOn: 'expirationDateCheckDigit',
  optional: 'personalNumberCheckDigit',
};

/** Reads a zone's lines on a day. `passport/no-zone` at `path` when no document has such lines. */
export function readMrz(lines: readonly string[], today: IsoDate, path: string): Outcome<MrzReading> {
  const shape = ZONE_SHAPES.find(
    ({ lines: count, characters }) =>
      count === lines.length &&
      lines.every((line) => line.length === characters && /^[A-Z0-9<]+$/.test(line)),
  );
  if (shape === undefined) return fail(problem(path, 'passport/no-zone'));
  const { details } = parse(lines);
  const fields = MRZ_FIELDS.flatMap((name) => fieldOf(name, details, today) ?? []);
  // Both names share one field of the zone.
  const names = rawOf(detailOf(details, 'lastName')?.ranges[0]);
  return succeed({
    ...{ format: shape.format, lines, fields },
    isWholeRight: isWhole(details),
    isNameCut: !names.endsWith('<'),
  });
}

function fieldOf(name: MrzFieldName, details: readonly Details[], today: IsoDate): MrzField | undefined {
  const source = SOURCES[name].map((known) => detailOf(details, known)).find((found) => found !== undefined);
  const range = source?.ranges[0];
  if (source === undefined || range === undefined) return undefined;
  const digit = detailOf(details, DIGITS[name]);
  const long = name === 'number' ? longNumber(source.ranges) : undefined;
  const raw = long?.number ?? rawOf(range);
  const written = long?.digit ?? rawOf(digit?.ranges[0]);
  const digitEnd = digit?.ranges[0]?.line === range.line ? digit.ranges[0].end : range.end;
  return {
    ...{ name, raw, value: valueOf(name, raw, today) },
    span: nameSpan(name, range, raw) ?? {
      line: range.line,
      start: range.start,
      end: long?.end ?? Math.max(range.end, digitEnd),
    },
    check: digit === undefined ? 'none' : fits(written, [raw, ...(long?.also ?? [])]) ? 'passed' : 'failed',
  };
}

/** Surname and given names share one stretch of a line; each has its part, fillers behind the last left out. */
function nameSpan(name: MrzFieldName, { line, start }: Range, raw: string): MrzSpan | undefined {
  if (name !== 'surname' && name !== 'givenNames') return undefined;
  const end = raw.replace(/<+$/, '').length;
  const parting = raw.indexOf('<<');
  const middle = parting < 0 ? end : Math.min(parting, end);
  if (name === 'surname') return { line, start, end: start + middle };
  return { line, start: start + Math.min(middle + 2, end), end: start + end };
}

/** A card's number that goes on in the optional data, its check digit behind it there. */
function longNumber([head, mark, rest]: readonly Range[]) {
  const [, tail, digit] = /^([A-Z0-9]+)(\d)(?:<|$)/.exec(rawOf(rest)) ?? [];
  if (mark === undefined || rawOf(mark) !== '<' || tail === undefined || digit === undefined)
    return undefined;
  const number = `${rawOf(head)}${tail}`;
  // Some countries count the filler between the two parts, others do not.
  return { number, digit, also: [`${rawOf(head)}<${tail}`], end: mark.end + tail.length + 1 };
}

/** Whether a check digit fits one of the ways to write what it stands for; empty data may have a filler for it. */
function fits(written: string, characters: readonly string[]): boolean {
  return characters.some(
    (covered) => written === checkDigitOf(covered) || (written === '<' && /^<*$/.test(covered)),
  );
}

/** Whether the digit over the whole zone fits; a zone without one, as the French card, has its own. */
function isWhole(details: readonly Details[]): boolean {
  const [own, ...covered] = detailOf(details, 'compositeCheckDigit')?.ranges ?? [];
  return own !== undefined && fits(rawOf(own), [covered.map(rawOf).join('')]);
}

function rawOf(range: Range | undefined): string {
  return (range as { readonly raw?: string } | undefined)?.raw ?? '';
}

function detailOf(details: readonly Details[], field: FieldName | undefined): Details | undefined {
  return details.find((detail) => detail.field === field);
}

function valueOf(name: MrzFieldName, raw: string, today: IsoDate): string {
  switch (name) {
    case 'surname':
    case 'givenNames':
      return namesIn(raw)[name];
    case 'nationality':
    case 'issuingState':
      return countryIn(raw) ?? '';
    case 'birthDate':
      return birthDateIn(raw, today) ?? '';
    case 'expiresOn':
      return expiryDateIn(raw, today) ?? '';
    case 'number':
      return raw.replace(/</g, '');
    case 'sex':
      return raw === '<' ? 'X' : /^[FMX]$/.test(raw) ? raw : '';
    case 'optional':
      return unfoldedName(raw);
  }
}
