/** The values of the termination form, from a draft and the letter's language. */
import reasonsJson from '../../../resources/texts/reasons.json' with { type: 'json' };
import { nameOfNationality, parseNationality } from '../applicant/nationality.ts';
import { formatLetterDate, type IsoDate } from '../calendar.ts';
import type { Draft } from '../cancellation/draft.ts';
import { DEFAULT_REQUESTS, type LetterLanguage } from '../cancellation/schema.ts';
import { BRAND_IDS, type BrandId } from '../operator/brand.ts';
import { addresseeOf, postalAddressOf } from '../operator/directory.ts';
import { formatMobileNumber, parseMobileNumber } from '../sim/number.ts';
import type { FormValues, ValueSource } from './values.ts';

/**
 * Collects what the form prints. Texts are taken as typed, because a draft is printed too while it is
 * incomplete; only what reads unambiguously is rewritten (number, dates, nationality). The passport's
 * expiry and everything in `clerk.` stay blank.
 */
export function terminationValues(draft: Draft, lang: LetterLanguage, date: IsoDate): FormValues {
  const texts = new Map<string, string>();
  const sources: ValueSource[] = [];
  const put = (
    key: string,
    path: string,
    typed: string | undefined,
    print: (text: string) => string = asTyped,
  ) => {
    const text = clean(typed);
    if (text === '') return;
    const printed = print(text);
    const before = texts.get(key);
    texts.set(key, before === undefined ? printed : `${before} ${printed}`);
    sources.push({ path, text: printed });
  };
  const { sim = {}, applicant = {}, reason = {} } = draft;

  const brand = clean(draft.operator);
  if (isBrand(brand)) {
    put('to.operator', 'operator', addresseeOf(brand, lang));
    put('to.address', 'operator', postalAddressOf(brand, lang));
  } else put('to.operator', 'operator', brand);
  put('from.name', 'applicant.surname', applicant.surname);
  put('from.name', 'applicant.givenNames', applicant.givenNames);
  put('from.passport', 'applicant.passport.number', applicant.passport?.number);
  put('grid.number', 'sim.number', sim.number, printNumber);
  put('grid.iccid', 'sim.iccid', sim.iccid);
  put('grid.account', 'sim.account', sim.account);
  put('grid.balance', 'sim.balanceTenge', sim.balanceTenge);
  put('grid.nativeName', 'applicant.nativeName', applicant.nativeName);
  put('grid.birthDate', 'applicant.birthDate', applicant.birthDate, formatLetterDate);
  put('grid.nationality', 'applicant.nationality', applicant.nationality, (text) =>
    printNationality(text, lang),
  );
  put('grid.iin', 'applicant.iin', applicant.iin);
  put('grid.phone', 'applicant.phone', applicant.phone);
  put('grid.email', 'applicant.email', applicant.email);
  put('grid.address', 'applicant.address', applicant.address);
  put('grid.terminateOn', 'requests.terminateOn', draft.requests?.terminateOn, formatLetterDate);
  put('grid.reason', 'reason.code', reason.code, (text) => printReason(text, lang));
  put('grid.reasonNote', 'reason.note', reason.note);
  put('ask.refundBalance.to', 'requests.refundBalance.to', draft.requests?.refundBalance?.to);
  put('sign.date', 'date', date, formatLetterDate);
  return { texts, ticks: ticksOf(draft), sources };
}

function ticksOf({ requests = DEFAULT_REQUESTS, attachments = [] }: Draft): ReadonlySet<string> {
  const asked: Readonly<Record<string, boolean | undefined>> = {
    terminate: requests.terminate ?? true,
    stopPaidServices: requests.stopPaidServices,
    refundBalance: requests.refundBalance !== undefined,
    withdrawConsent: requests.withdrawConsent,
    writtenConfirmation: requests.writtenConfirmation,
  };
  const requested = Object.keys(asked).filter((name) => asked[name] === true);
  return new Set([...requested.map((name) => `ask.${name}`), ...attachments.map((kind) => `att.${kind}`)]);
}

function clean(typed: string | undefined): string {
  return (typed ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

function asTyped(text: string): string {
  return text;
}

function isBrand(text: string): text is BrandId {
  return BRAND_IDS.some((id) => id === text);
}

function printNumber(text: string): string {
  const number = parseMobileNumber(text, 'sim.number');
  return number.ok ? formatMobileNumber(number.value) : text;
}

function printNationality(text: string, lang: LetterLanguage): string {
  const code = parseNationality(text);
  return code === undefined ? text : `${nameOfNationality(code, lang)} (${code})`;
}

function printReason(text: string, lang: LetterLanguage): string {
  return reasonsJson.lines.find(({ key }) => key === text)?.[lang] ?? text;
}
