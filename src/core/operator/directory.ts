/** The directory of operators as it is shipped: brands, the legal entities behind them, and the law that was read. */
import { z } from 'zod';

import directoryJson from '../../../resources/operators/directory.json' with { type: 'json' };
import { BRAND_IDS } from './brand.ts';
import { datumSchema, type Datum } from './datum.ts';

const inLetterLanguages = z.strictObject({ ru: datumSchema, kk: datumSchema });
const inThreeLanguages = z.strictObject({ ru: datumSchema, kk: datumSchema, en: datumSchema });
/** A datum that is found by its key in a list. */
const keyedDatumSchema = datumSchema.safeExtend({ key: z.string().regex(/^[A-Za-z]+$/) });

const brandSchema = z.strictObject({
  id: z.enum(BRAND_IDS),
  name: datumSchema,
  /** That the brand belongs to this entity. */
  entityLink: datumSchema,
});

/** One legal entity with the brands it sells under. */
const entitySchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  brands: z.array(brandSchema).min(1),
  legalName: inThreeLanguages,
  /** The name as a letter addresses it, in the dative. */
  addressee: inLetterLanguages,
  /** The brand in brackets, by brand. */
  brandLine: z.partialRecord(z.enum(BRAND_IDS), inLetterLanguages),
  address: inThreeLanguages,
  /** Business identification number. */
  bin: datumSchema,
  hotline: datumSchema,
  supportEmail: datumSchema,
  fax: datumSchema,
  companyPhone: datumSchema,
  website: datumSchema,
  app: datumSchema,
  /** The contract's own name for the service. */
  contractName: datumSchema,
  /** What else was read, by key. */
  facts: z.array(keyedDatumSchema),
});

/** The whole directory. */
const directorySchema = z.strictObject({
  id: z.literal('operators'),
  kind: z.literal('reference'),
  title: z.strictObject({ ru: z.string(), kk: z.string(), en: z.string(), zh: z.string() }),
  /** What each status means, for the reader of the file. */
  statuses: z.record(z.string(), z.string()),
  /** What may be done with the data, for the reader of the file. */
  rules: z.array(z.string()),
  entities: z.array(entitySchema).min(1),
  /** The law that forms cite; not a matter of any operator, hence not corrected. */
  law: z.array(keyedDatumSchema),
  /** What holds for every operator; not corrected either. */
  general: z.array(keyedDatumSchema),
});

/** One legal entity as the directory holds it. */
export type Entity = z.output<typeof entitySchema>;
/** The directory. */
export type Directory = z.output<typeof directorySchema>;

let builtIn: Directory | undefined;

/** The directory that comes with the program; checked once. */
export function builtInDirectory(): Directory {
  return (builtIn ??= parseDirectory(directoryJson));
}

/** What is known about a law; undefined when the directory does not have it. */
export function lawDatum(key: string): Datum | undefined {
  return builtInDirectory().law.find((datum) => datum.key === key);
}

/** What is known and holds for every operator; undefined when the directory does not have it. */
export function generalDatum(key: string): Datum | undefined {
  return builtInDirectory().general.find((datum) => datum.key === key);
}

/** Reads a directory; one that breaks its own rules throws, because the program is then damaged. */
export function parseDirectory(json: unknown): Directory {
  return directorySchema.parse(json);
}
