/** The guide in words: steps, facts and links in the window's languages, for the window and the command line. */
import { titleOfForm } from '../form/titles.ts';
import { windowTexts, type WindowLanguage, type WindowTexts } from '../i18n/catalogue.ts';
import type { FactId, GuideFact } from './fact.ts';
import type { StepId } from './guide.ts';
import type { LinkedField, StepLink } from './link.ts';

/** A step in words. */
export interface StepWords {
  readonly title: string;
  /** What to do, in a sentence or two. */
  readonly text: string;
  readonly why: string;
}

type FactWords = string | ((value: string) => string);

const FIELD_LABELS = {
  operator: 'operator',
  cardKind: 'cardKind',
  'sim.number': 'number',
  'sim.iccid': 'iccid',
  'sim.account': 'account',
  'sim.balanceTenge': 'balance',
  'applicant.surname': 'surname',
  'applicant.passport.number': 'passportNumber',
  'applicant.iin': 'iin',
  'reason.code': 'reasonCode',
} as const satisfies Readonly<Record<LinkedField, keyof WindowTexts['editor']>>;

/** The words of a step. */
export function wordsOf(step: StepId, language: WindowLanguage): StepWords {
  const steps: Readonly<Record<StepId, StepWords>> = windowTexts(language).guide.steps;
  return steps[step];
}

/** The sentence of a fact; for one that was not found, what is not known; for a correction, the user's own words. */
export function sentenceOf({ id, datum }: GuideFact, language: WindowLanguage): string {
  const { knownFacts, openFacts, ownFacts } = windowTexts(language).guide;
  const { value, status } = datum;
  if (value === null) return inWords(openFacts, id, status);
  if (status !== 'own') return inWords(knownFacts, id, status, value);
  return id in ownFacts ? inWords(ownFacts, id, status, value) : value;
}

function inWords(
  texts: Readonly<Partial<Record<FactId, FactWords>>>,
  id: FactId,
  status: string,
  value = '',
): string {
  const words = texts[id];
  if (words === undefined) throw new Error(`The guide has no words for ${id} with status ${status}`);
  return typeof words === 'string' ? words : words(value);
}

/** Where a fact is from and when it was looked up. */
export function sourceOf({ datum }: GuideFact, language: WindowLanguage): string {
  const texts = windowTexts(language).guide;
  const { source, sourceDate, checkedOn } = datum;
  if (source === null) return texts.sourceLine(texts.noSource, checkedOn);
  // The directory's remarks on a source without a date are English.
  const dated =
    sourceDate === null
      ? source
      : /^\d/.test(sourceDate)
        ? texts.sourceOf(source, sourceDate)
        : texts.sourceUndated(source);
  return texts.sourceLine(dated, checkedOn);
}

/** How sure a fact is, how old where its source says so, and whether it should be looked up again. */
export function statusOf({ datum }: GuideFact, language: WindowLanguage): string {
  const { guide, operators } = windowTexts(language);
  const { status, sourceDate, isStale } = datum;
  const age = sourceDate === null ? undefined : (/^\d{4}/.exec(sourceDate)?.[0] ?? guide.old);
  return [operators.statuses[status], age, isStale ? operators.stale : undefined]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** What a link is called. */
export function labelOfLink(link: StepLink, language: WindowLanguage): string {
  const { guide, editor, timeline } = windowTexts(language);
  switch (link.to) {
    case 'document':
      return titleOfForm(link.form, language);
    case 'field':
      return guide.linkField(editor[FIELD_LABELS[link.path]]);
    case 'section':
      return guide.linkSections[link.section];
    case 'event':
      return guide.linkEvent(timeline.kinds[link.kind]);
    case 'packet':
      return guide.linkPacket;
    case 'proof':
      return guide.linkProof;
  }
}
