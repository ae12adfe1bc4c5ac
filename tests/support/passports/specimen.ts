/** Invented people with well-formed zones, the same for the same seed. */
import { checkDigitOf } from '../../../src/core/applicant/mrz-check-digit.ts';
import type { Random } from '../../../scripts/mrz/random.ts';

/** An invented passport. */
export interface Specimen {
  readonly lines: readonly string[];
  readonly surname: string;
  readonly givenNames: string;
  readonly number: string;
  readonly birth: string;
  readonly expiry: string;
  readonly country: string;
}

const COUNTRIES = ['CHN', 'KAZ', 'RUS', 'D', 'GBR', 'USA', 'UZB', 'TUR', 'KOR', 'IND', 'FRA', 'JPN'];
const SURNAMES = [
  'ZHANG',
  'OUYANG',
  'SMITH',
  'ABDURAKHMANOV',
  'MUELLER',
  'O',
  'KIM',
  'DE LA CRUZ',
  'QUISBERT',
];
const MORE_SURNAMES = ['NURMAGAMBETOV', 'IVANOV', 'WISZNIEWSKI', 'XU', 'BJOERNSSON', 'KJAER', 'GUZMAN VEGA'];
const GIVEN = [
  'WEI',
  'XIAOMING',
  'ANNA MARIA',
  'JEAN LUC',
  'ZHANIBEK',
  'OLGA',
  'BUI',
  'FATIMA ZOHRA',
  'HUGO',
];
const SERIALS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One invented passport. */
export function specimenFrom(random: Random): Specimen {
  const surname = random.pick([...SURNAMES, ...MORE_SURNAMES]);
  const givenNames = random.pick(GIVEN);
  const country = random.pick(COUNTRIES);
  const number = Array.from({ length: 9 }, (_, i) =>
    random.pick([...(i < 2 ? SERIALS.slice(10) : random.next() < 0.85 ? SERIALS.slice(0, 10) : SERIALS)]),
  ).join('');
  const day = () => two(random.between(1, 28.9));
  const birth = two(random.between(50, 99.9)) + two(random.between(1, 12.9)) + day();
  const expiry = two(random.between(27, 35.9)) + two(random.between(1, 12.9)) + day();
  const optional = random.next() < 0.4 ? two(random.between(10, 99)).repeat(5) : '';
  const person = { surname, givenNames, number, birth, expiry, country };
  return { ...person, lines: linesOf(person, random.pick(['M', 'F', '<']), optional) };
}

function linesOf(person: Omit<Specimen, 'lines'>, sex: string, optional: string): readonly string[] {
  const fold = (text: string) => text.replace(/ /g, '<');
  const names = `P<${person.country.padEnd(3, '<')}${fold(person.surname)}<<${fold(person.givenNames)}`;
  const checked = (text: string) => text + (checkDigitOf(text) ?? '');
  const head = checked(person.number);
  const dates = [checked(person.birth), checked(person.expiry)] as const;
  const data = optional.padEnd(14, '<');
  const tail = dates[1] + data + (optional === '' ? '<' : (checkDigitOf(data) ?? ''));
  const whole = checkDigitOf(head + dates[0] + tail) ?? '';
  return [
    names.padEnd(44, '<').slice(0, 44),
    head + person.country.padEnd(3, '<') + dates[0] + sex + tail + whole,
  ];
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}
