/** What the guide says about operators and law: which datum of the directory stands behind each sentence. */
import type { BrandId } from '../operator/brand.ts';
import type { Datum } from '../operator/datum.ts';
import { generalDatum, lawDatum } from '../operator/directory.ts';
import type { ItemName } from '../operator/item.ts';
import { itemsOfBrand, type DirectoryItem, type ResolvedDirectory } from '../operator/resolve.ts';

/** Contacts of an operator that the guide shows. */
type ContactKey = 'hotline' | 'supportEmail' | 'companyPhone' | 'website' | 'app';

/** Where a datum lies with an operator or its brand. */
type OperatorPlace =
  | { readonly in: 'operator'; readonly key: string; readonly brands?: readonly BrandId[] }
  | { readonly in: 'contact'; readonly key: ContactKey }
  | { readonly in: 'address' }
  | { readonly in: 'contract' }
  | { readonly in: 'brand' };

/** Where a datum lies: with an operator, in the law, or among what holds for all. */
type FactPlace =
  | OperatorPlace
  | { readonly in: 'law'; readonly key: string }
  | { readonly in: 'general'; readonly key: string };

/** Every fact of the guide. One name may have different keys with different operators, but one meaning. */
export const FACT_PLACES = {
  prefixIsHint: { in: 'general', key: 'prefixIsHint' },
  officeForNumbers: { in: 'general', key: 'officeForNumbers' },
  ownerAnswers: { in: 'general', key: 'ownerAnswers' },
  numberLimit: { in: 'general', key: 'numberLimit' },
  biometricSims: { in: 'general', key: 'biometricSims' },
  complaintsByPhone: { in: 'general', key: 'complaintsByPhone' },
  apostille: { in: 'general', key: 'apostille' },
  replyTerm: { in: 'general', key: 'replyTerm' },
  personalDataLaw: { in: 'law', key: 'personalData' },
  claimLaw: { in: 'law', key: 'consumerClaim' },
  serviceRules: { in: 'law', key: 'serviceRules' },
  entity: { in: 'brand' },
  announcedSale: { in: 'operator', key: 'owner' },
  contractName: { in: 'contract' },
  hotline: { in: 'contact', key: 'hotline' },
  companyPhone: { in: 'contact', key: 'companyPhone' },
  supportEmail: { in: 'contact', key: 'supportEmail' },
  website: { in: 'contact', key: 'website' },
  app: { in: 'contact', key: 'app' },
  address: { in: 'address' },
  operatorCheck: { in: 'operator', key: 'operatorCheckCode' },
  ownForm: { in: 'operator', key: 'terminationFormExists' },
  whereToApply: { in: 'operator', key: 'whereToApply' },
  ownerOnly: { in: 'operator', key: 'ownerOnly' },
  originalPassport: { in: 'operator', key: 'originalPassportForTermination' },
  documents: { in: 'operator', key: 'terminationDocuments' },
  remoteTermination: { in: 'operator', key: 'remoteTermination' },
  waysOut: { in: 'operator', key: 'waysOut', brands: ['beeline'] },
  block: { in: 'operator', key: 'block', brands: ['beeline'] },
  suspension: { in: 'operator', key: 'suspension' },
  extraBalance: { in: 'operator', key: 'advanceCredit', brands: ['kcell', 'activ'] },
  extraBalanceOff: { in: 'operator', key: 'advanceCreditOffCode' },
  callOnCredit: { in: 'operator', key: 'advanceCredit', brands: ['tele2'] },
  prepaidLimit: { in: 'operator', key: 'prepaidLimit' },
  drainingBalance: { in: 'operator', key: 'drainingBalance', brands: ['beeline'] },
  altelFee: { in: 'operator', key: 'altelFee', brands: ['altel'] },
  iziBilling: { in: 'operator', key: 'iziBilling', brands: ['izi'] },
  iziMinutes: { in: 'operator', key: 'iziInactivity', brands: ['izi'] },
  balanceRefund: { in: 'operator', key: 'balanceRefund' },
  unusedPackages: { in: 'operator', key: 'unusedPackages' },
  inactivity: { in: 'operator', key: 'inactivityLifetime' },
} as const satisfies Readonly<Record<string, FactPlace>>;

/** Name of a fact. */
export type FactId = keyof typeof FACT_PLACES;

/** A fact with the datum that it rests on; a datum of the law or of all operators is never corrected. */
export interface GuideFact {
  readonly id: FactId;
  readonly datum: Pick<DirectoryItem, 'value' | 'status' | 'source' | 'sourceDate' | 'checkedOn' | 'isStale'>;
}

/** The fact as far as the directory knows it for a brand; without a brand, only what holds for all. */
export function factOf(
  id: FactId,
  brand: BrandId | undefined,
  directory: ResolvedDirectory,
): GuideFact | undefined {
  const place: FactPlace = FACT_PLACES[id];
  if (place.in === 'law') return sharedFact(id, lawDatum(place.key));
  if (place.in === 'general') return sharedFact(id, generalDatum(place.key));
  const item = brand === undefined ? undefined : itemAt(place, brand, directory);
  if (brand === undefined || item === undefined) return undefined;
  return { id, datum: isOfBrandItself(place) ? item : asSureAsItsLink(item, brand, directory) };
}

function isOfBrandItself(place: OperatorPlace): boolean {
  return place.in === 'brand' || (place.in === 'operator' && place.brands !== undefined);
}

/** What is verified of a company holds for a brand no more surely than that the brand is the company's. */
function asSureAsItsLink(item: DirectoryItem, brand: BrandId, directory: ResolvedDirectory): DirectoryItem {
  const link = itemsOfBrand(directory, brand).find(({ kind }) => kind === 'entityLink');
  const isSure = link?.status === 'verified' || link?.status === 'own';
  return item.status === 'verified' && !isSure ? { ...item, status: 'weak' } : item;
}

function sharedFact(id: FactId, datum: Datum | undefined): GuideFact | undefined {
  if (datum === undefined) return undefined;
  return { id, datum: { ...datum, sourceDate: datum.sourceDate ?? null, isStale: false } };
}

/** Contacts whose lack is worth a word; the others are shown only where they were found. */
const ASKED_FOR: readonly ContactKey[] = ['hotline', 'supportEmail'];

function itemAt(
  place: OperatorPlace,
  brand: BrandId,
  directory: ResolvedDirectory,
): DirectoryItem | undefined {
  const items = itemsOfBrand(directory, brand);
  switch (place.in) {
    case 'contact': {
      const contact = items.find(({ kind }) => kind === place.key);
      return contact?.value == null && !ASKED_FOR.includes(place.key) ? undefined : contact;
    }
    case 'address':
      return items.find(({ kind, language }) => kind === 'address' && language === 'ru');
    case 'contract':
      return items.find(({ kind, value }) => kind === 'contractName' && value !== null);
    case 'brand':
      return items.find(({ kind }) => kind === 'entityLink');
    case 'operator':
      if (place.brands?.includes(brand) === false) return undefined;
      return items.find(({ fact }) => fact === place.key);
  }
}

/** The guide's name for a datum of the directory; undefined where the guide does not speak of it. */
export function factIdOf(
  { kind, fact }: Pick<ItemName, 'kind' | 'fact'>,
  brands: readonly BrandId[],
): FactId | undefined {
  const places = Object.entries(FACT_PLACES) as [FactId, FactPlace][];
  return places.find(([, place]) => {
    if (place.in === 'contact') return place.key === kind;
    if (place.in !== 'operator' || kind !== 'fact' || place.key !== fact) return false;
    return place.brands === undefined || place.brands.some((brand) => brands.includes(brand));
  })?.[0];
}
