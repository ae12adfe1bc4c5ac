/**
 * What of the directory may stand on paper as a fact: verified data and the user's own corrections,
 * which have a source and a day of their own. Everything else stays blank for the hand.
 */
import type { LetterLanguage } from '../cancellation/schema.ts';
import type { BrandId } from './brand.ts';
import type { ItemKind } from './item.ts';
import { itemsOfBrand, type DirectoryItem, type ItemStatus, type ResolvedDirectory } from './resolve.ts';

/** Addressee and brand for a letter's head; only the brand where the entity behind it is not certain. */
export function addresseeOf(
  directory: ResolvedDirectory,
  brand: BrandId,
  lang: LetterLanguage,
): string | undefined {
  return nameOf(directory, brand, lang, ['addressee', 'legalName']);
}

/** Legal name and brand in the nominative, as on a paper that the operator issues. */
export function legalNameOf(
  directory: ResolvedDirectory,
  brand: BrandId,
  lang: LetterLanguage,
): string | undefined {
  return nameOf(directory, brand, lang, ['legalName']);
}

/** Postal address for a letter's head; undefined where it is not certain, and then left to the hand. */
export function postalAddressOf(
  directory: ResolvedDirectory,
  brand: BrandId,
  lang: LetterLanguage,
): string | undefined {
  const items = itemsOfBrand(directory, brand);
  return linkIn(items) === 'certain' ? textIn(items, ['address'], lang) : undefined;
}

/**
 * E-mail address for a letter: a verified one whose note puts no limit on its use (none so far), or the
 * user's own; undefined leaves the recipient blank.
 */
export function mailAddressOf(directory: ResolvedDirectory, brand: BrandId): string | undefined {
  const items = itemsOfBrand(directory, brand);
  const address = items.find(({ kind }) => kind === 'supportEmail');
  return linkIn(items) === 'certain' && address?.note === null ? onPaper(address) : undefined;
}

function nameOf(
  directory: ResolvedDirectory,
  brand: BrandId,
  lang: LetterLanguage,
  kinds: readonly ItemKind[],
): string | undefined {
  const items = itemsOfBrand(directory, brand);
  const link = linkIn(items);
  const brandName = onPaper(items.find(({ kind }) => kind === 'brandName'));
  if (link === 'unknown') return brandName;
  const line = textIn(items, ['brandLine'], lang, [lang]);
  // Another entity than ours is named as the user did.
  const name = link === 'certain' ? textIn(items, kinds, lang) : link.entity;
  if (name === undefined) return brandName;
  // Joiners keep «КаР-Тел» and the brand in one piece, each on the first line or the second.
  return [name.replaceAll('-', '\u2060-\u2060'), line?.replaceAll(' ', '\u00A0')]
    .filter((part) => part !== undefined)
    .join(' ');
}

/**
 * Whether the entity stands behind the brand. A user who names it confirms it; one who names another
 * is believed, and then nothing that is known about ours is printed.
 */
function linkIn(items: readonly DirectoryItem[]): 'certain' | 'unknown' | { readonly entity: string } {
  const link = items.find(({ kind }) => kind === 'entityLink');
  if (link?.status === 'verified') return 'certain';
  if (link?.status !== 'own' || link.value === null) return 'unknown';
  const names = items.filter(({ kind }) => kind === 'legalName').map(({ value }) => value ?? '');
  const isOurs = names.some((name) => spelling(name) === spelling(link.value ?? ''));
  return isOurs ? 'certain' : { entity: link.value };
}

/** How a name is compared: quotes, spaces, hyphens and case do not tell entities apart. */
function spelling(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The text of the first kind that may be printed. The user's own comes before what is built in, and the
 * letter's language before the other one: a name is right in either, and its abbreviation is not declined.
 */
function textIn(
  items: readonly DirectoryItem[],
  kinds: readonly ItemKind[],
  lang: LetterLanguage,
  languages: readonly LetterLanguage[] = [lang, lang === 'ru' ? 'kk' : 'ru'],
): string | undefined {
  for (const language of languages) {
    for (const status of ['own', 'verified'] as const satisfies readonly ItemStatus[]) {
      for (const kind of kinds) {
        // A name in the dative belongs to its language; only the bare name may stand in for it.
        if (kind === 'addressee' && language !== lang) continue;
        const found = items.find(
          (item) => item.kind === kind && item.language === language && item.status === status,
        );
        if (found !== undefined) return onPaper(found);
      }
    }
  }
  return undefined;
}

function onPaper(item: DirectoryItem | undefined): string | undefined {
  const isCertain = item?.status === 'verified' || item?.status === 'own';
  return isCertain ? (item.value ?? undefined) : undefined;
}
