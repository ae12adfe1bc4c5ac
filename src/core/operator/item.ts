/** Every datum of the directory as one list, each under a name by which it is corrected, shown and handed on. */
import type { BrandId } from './brand.ts';
import type { Datum } from './datum.ts';
import type { Directory, Entity } from './directory.ts';

/** What a datum can be about, in the order in which it is shown. */
export const ITEM_KINDS = [
  'brandName',
  'entityLink',
  'legalName',
  'addressee',
  'brandLine',
  'address',
  'bin',
  'hotline',
  'supportEmail',
  'fax',
  'companyPhone',
  'website',
  'app',
  'contractName',
  'fact',
] as const;
/** What a datum is about. */
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Languages in which the directory holds names and addresses. */
export const ITEM_LANGUAGES = ['ru', 'kk', 'en'] as const;
/** Language of a name or address. */
export type ItemLanguage = (typeof ITEM_LANGUAGES)[number];

/** What names a datum. */
export interface ItemName {
  /** The place in the directory, such as `kar-tel-llp.address.ru`; the same in every edition. */
  readonly id: string;
  readonly entityId: string;
  readonly kind: ItemKind;
  /** Null for what is about all brands of the entity. */
  readonly brandId: BrandId | null;
  /** Null for what is not written in one language. */
  readonly language: ItemLanguage | null;
  /** Key of the fact; null for everything else. */
  readonly fact: string | null;
}

/** A datum of the directory with its name. */
export interface BuiltInItem extends ItemName {
  readonly datum: Datum;
}

const CONTACTS = [
  'bin',
  'hotline',
  'supportEmail',
  'fax',
  'companyPhone',
  'website',
  'app',
  'contractName',
] as const;

/** Every datum about the operators, entity by entity, in the order of {@link ITEM_KINDS}. */
export function itemsOf(directory: Directory): readonly BuiltInItem[] {
  return directory.entities.flatMap(itemsOfEntity);
}

function itemsOfEntity(entity: Entity): readonly BuiltInItem[] {
  const { id: entityId, brands, legalName, addressee, brandLine, address, facts } = entity;
  const item = (kind: ItemKind, place: string, datum: Datum, about: Partial<ItemName> = {}): BuiltInItem => {
    const names = { entityId, kind, brandId: null, language: null, fact: null };
    return { ...names, ...about, id: `${entityId}.${place}`, datum };
  };
  const inLanguages = (
    kind: ItemKind,
    place: string,
    data: Partial<Record<ItemLanguage, Datum>>,
    brandId: BrandId | null = null,
  ) =>
    ITEM_LANGUAGES.flatMap((language) => {
      const datum = data[language];
      return datum === undefined ? [] : [item(kind, `${place}.${language}`, datum, { language, brandId })];
    });
  return [
    ...brands.map(({ id, name }) => item('brandName', `brands.${id}.name`, name, { brandId: id })),
    ...brands.map(({ id, entityLink }) =>
      item('entityLink', `brands.${id}.entityLink`, entityLink, { brandId: id }),
    ),
    ...inLanguages('legalName', 'legalName', legalName),
    ...inLanguages('addressee', 'addressee', addressee),
    ...brands.flatMap(({ id }) => inLanguages('brandLine', `brandLine.${id}`, brandLine[id] ?? {}, id)),
    ...inLanguages('address', 'address', address),
    ...CONTACTS.map((kind) => item(kind, kind, entity[kind])),
    ...facts.map(({ key, ...datum }) => item('fact', `facts.${key}`, datum, { fact: key })),
  ];
}
