/** What is known about the operators, each datum with its status, source and date of checking. */
import { z } from 'zod';

import directoryJson from '../../../resources/operators/directory.json' with { type: 'json' };
import type { LetterLanguage } from '../cancellation/schema.ts';
import { ENTITY_OF_BRAND, type BrandId } from './brand.ts';

/** One datum about an operator. */
export const datumSchema = z
  .strictObject({
    /** Null only while unverified. */
    value: z.string().min(1).nullable(),
    /** V: seen in the cited source. W: weak source or our own rendering. U: unverified, nothing to print. */
    status: z.enum(['V', 'W', 'U']),
    /** Where it was seen, without scheme; null while unverified. */
    source: z.string().min(1).nullable(),
    /** When it was last looked up, `YYYY-MM-DD`. */
    checkedOn: z.iso.date(),
    /** The source's own date, as far as it has one. */
    sourceDate: z.string().optional(),
    /** Our own grammatical form of a verified name. */
    derived: z.boolean().optional(),
    /** For reviewers, in English; never printed. */
    note: z.string().optional(),
  })
  .refine(
    ({ value, status }) => (value === null) === (status === 'U'),
    'only an unverified datum has no value',
  );

const keyedDatumSchema = datumSchema.safeExtend({ key: z.string() });
const inLetterLanguages = z.strictObject({ ru: datumSchema, kk: datumSchema });
const inThreeLanguages = z.strictObject({ ru: datumSchema, kk: datumSchema, en: datumSchema });

/** One legal entity with the brands it sells under. */
export const operatorSchema = z.strictObject({
  id: z.string(),
  brands: z.array(
    z.strictObject({
      id: z.string(),
      name: datumSchema,
      /** That the brand belongs to this entity. */
      entityLink: datumSchema,
    }),
  ),
  legalName: inThreeLanguages,
  /** The name as a letter addresses it, in the dative. */
  addressee: z.strictObject({ ru: datumSchema, ruShort: datumSchema, kk: datumSchema }),
  /** The brand in brackets, by brand. */
  brandLine: z.record(z.string(), inLetterLanguages),
  address: inThreeLanguages,
  /** Business identification number. */
  bin: datumSchema,
  hotline: datumSchema,
  supportEmail: datumSchema,
  fax: datumSchema.optional(),
  companyPhone: datumSchema.optional(),
  website: datumSchema.optional(),
  app: datumSchema.optional(),
  /** The contract's own name for the service. */
  contractName: inThreeLanguages.partial().or(datumSchema).optional(),
  /** What else was read, by key. */
  facts: z.array(keyedDatumSchema),
});

/** The whole directory. */
export const directorySchema = z.object({
  entities: z.array(operatorSchema).min(1),
  /** Laws, each with the paragraph that was read. */
  law: z.array(keyedDatumSchema),
  /** What holds for every operator. */
  general: z.array(keyedDatumSchema),
});

/** One datum about an operator. */
export type Datum = z.output<typeof datumSchema>;
/** One legal entity. */
export type Operator = z.output<typeof operatorSchema>;

let parsed: z.output<typeof directorySchema> | undefined;

function directory(): z.output<typeof directorySchema> {
  return (parsed ??= directorySchema.parse(directoryJson));
}

/** The legal entity behind a brand. */
export function operatorOf(brand: BrandId): Operator {
  const operator = directory().entities.find(({ id }) => id === ENTITY_OF_BRAND[brand]);
  if (operator === undefined) throw new Error(`The directory lacks ${ENTITY_OF_BRAND[brand]}`);
  return operator;
}

/** What is known about a law; undefined when the directory does not have it. */
export function lawDatum(key: string): Datum | undefined {
  return directory().law.find((datum) => datum.key === key);
}

/** What is known and holds for every operator; undefined when the directory does not have it. */
export function generalDatum(key: string): Datum | undefined {
  return directory().general.find((datum) => datum.key === key);
}

/** Addressee and brand as printed in a letter's head; undefined when neither may be printed. */
export function addresseeOf(brand: BrandId, lang: LetterLanguage): string | undefined {
  return withBrand(operatorOf(brand).addressee[lang], brand, lang);
}

/** Legal name and brand in the nominative, as on a paper that the operator issues. */
export function legalNameOf(brand: BrandId, lang: LetterLanguage): string | undefined {
  return withBrand(operatorOf(brand).legalName[lang], brand, lang);
}

/**
 * E-mail address for a letter: only a verified one, and only when its note puts no limit on its use.
 * None does so far; the recipient then stays blank.
 */
export function mailAddressOf(brand: BrandId): string | undefined {
  const { supportEmail } = operatorOf(brand);
  return supportEmail.note === undefined ? printable(supportEmail, ['V']) : undefined;
}

function withBrand(datum: Datum, brand: BrandId, lang: LetterLanguage): string | undefined {
  const { brandLine } = operatorOf(brand);
  const parts = [printable(datum, ['V', 'W']), printable(brandLine[brand]?.[lang], ['V', 'W'])];
  // Joiners keep «КаР-Тел» and the brand in one piece, each on the first line or the second.
  const [name, brandText] = [parts[0]?.replaceAll('-', '\u2060-\u2060'), parts[1]?.replaceAll(' ', '\u00A0')];
  return name === undefined ? undefined : [name, brandText].filter((part) => part !== undefined).join(' ');
}

/** Postal address as printed in a letter's head; only a verified one is ever printed. */
export function postalAddressOf(brand: BrandId, lang: LetterLanguage): string | undefined {
  return printable(operatorOf(brand).address[lang], ['V']);
}

function printable(datum: Datum | undefined, statuses: readonly Datum['status'][]): string | undefined {
  return datum !== undefined && statuses.includes(datum.status) ? (datum.value ?? undefined) : undefined;
}
