/** What a datum of the directory is called, and what it says in the window's language. */
import { factIdOf } from '../../../core/guidance/fact.ts';
import { sentenceOf } from '../../../core/guidance/words.ts';
import type { WindowLanguage, WindowTexts } from '../../../core/i18n/catalogue.ts';
import { BRAND_IDS, BRAND_NAMES, ENTITY_OF_BRAND } from '../../../core/operator/brand.ts';
import type { ItemKind } from '../../../core/operator/item.ts';
import type { DirectoryItem } from '../../../core/operator/resolve.ts';

type Texts = WindowTexts['operators'];

/** Kinds that letters print as soon as they are certain. */
const PRINTED: readonly ItemKind[] = [
  'brandName',
  'entityLink',
  'legalName',
  'addressee',
  'brandLine',
  'address',
  'supportEmail',
];

/** `Postal address, in Russian`; `Legal entity: izi`; the fact's own name. */
export function labelOfItem({ kind, fact, brandId, language }: DirectoryItem, texts: Texts): string {
  const facts: Readonly<Partial<Record<string, string>>> = texts.facts;
  const name = kind === 'fact' ? (facts[fact ?? ''] ?? fact ?? '') : texts.kinds[kind];
  const about = brandId === null ? name : texts.about(name, BRAND_NAMES[brandId]);
  return language === null ? about : texts.inLanguage(about, texts.languages[language]);
}

/** Whether a letter, or the address of an e-mail draft, can carry it. */
export function isPrinted({ kind, language }: DirectoryItem): boolean {
  return PRINTED.includes(kind) && language !== 'en';
}

/**
 * What is known, in the window's language, because facts are kept in English and contacts with remarks;
 * undefined for what reads the same in every language, was never found, or is the user's own words.
 */
export function sentenceOfItem(item: DirectoryItem, language: WindowLanguage): string | undefined {
  const { status, note, kind, entityId } = item;
  if (status === 'own' || status === 'unverified' || (kind !== 'fact' && note === null)) return undefined;
  const id = factIdOf(
    item,
    BRAND_IDS.filter((brand) => ENTITY_OF_BRAND[brand] === entityId),
  );
  return id && sentenceOf({ id, datum: item }, language);
}
