/** `guide`: what to do, step by step. */
import { CARD_KINDS } from '../../core/cancellation/schema.ts';
import type { GuideFact } from '../../core/guidance/fact.ts';
import { guideFor, guideForTyped, type GuideFor, type GuideStep } from '../../core/guidance/guide.ts';
import { labelOfLink, sentenceOf, sourceOf, statusOf, wordsOf } from '../../core/guidance/words.ts';
import { LANGUAGE_NAMES, windowTexts, type WindowLanguage } from '../../core/i18n/catalogue.ts';
import { BRAND_IDS } from '../../core/operator/brand.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { Arguments, Command } from '../command.ts';
import { STORE_OPTIONS } from '../open-store.ts';
import { directoryFor } from '../operator-directory.ts';
import { readCancellation } from '../read-cancellation.ts';
import { GUIDE_USAGE } from '../usage/cases.ts';

const LANGUAGES = Object.keys(LANGUAGE_NAMES);

/** The command. Without an input and options it prints the general steps. */
export const guideCommand: Command = {
  usage: GUIDE_USAGE,
  options: {
    ...STORE_OPTIONS,
    operator: { type: 'string' },
    'card-kind': { type: 'string' },
    lang: { type: 'string' },
  },
  required: [],
  choices: { operator: BRAND_IDS, 'card-kind': CARD_KINDS, lang: LANGUAGES },
  positionals: { min: 0, max: 1 },
  async run(args, surroundings) {
    const wanted = await readWanted(args);
    if (!wanted.ok) return wanted;
    const directory = await directoryFor(args, surroundings);
    if (!directory.ok) return directory;
    // Wrong words were refused with the arguments.
    const language = (args.text('lang') ?? 'en') as WindowLanguage;
    const { brand = null, cardKind = null } = wanted.value;
    const sections = guideFor(wanted.value, directory.value).map(({ phase, steps }) => ({
      phase,
      title: windowTexts(language).guide.phases[phase],
      steps: steps.map((step) => stepInWords(step, language)),
    }));
    const text = sections.map(({ title, steps }) =>
      [title, ...steps.map((step) => linesOf(step, language))].join('\n\n'),
    );
    return succeed({ json: { operator: brand, cardKind, sections }, text: text.join('\n\n\n') });
  },
};

/** Options come before what the input says. */
async function readWanted(args: Arguments): Promise<Outcome<GuideFor>> {
  const [path] = args.positionals;
  const input = path === undefined ? undefined : await readCancellation(path);
  if (input?.ok === false) return input;
  const operator = args.text('operator') ?? input?.value.operator;
  return succeed(guideForTyped(operator, args.text('card-kind') ?? input?.value.cardKind));
}

function stepInWords({ id, facts, links, ...flags }: GuideStep, language: WindowLanguage) {
  return {
    id,
    ...wordsOf(id, language),
    ...flags,
    facts: facts.map((fact) => factInWords(fact, language)),
    links: links.map((link) => ({ ...link, label: labelOfLink(link, language) })),
  };
}

function factInWords(fact: GuideFact, language: WindowLanguage) {
  const { status, source, sourceDate, checkedOn } = fact.datum;
  const words = { text: sentenceOf(fact, language), statusText: statusOf(fact, language) };
  return {
    id: fact.id,
    ...words,
    sourceText: sourceOf(fact, language),
    status,
    source,
    sourceDate,
    checkedOn,
  };
}

function linesOf(step: ReturnType<typeof stepInWords>, language: WindowLanguage): string {
  const texts = windowTexts(language).guide;
  const marks = [
    step.isBeforeFiling ? texts.beforeFiling : '',
    step.isRecommended ? texts.recommended : '',
  ].filter((mark) => mark !== '');
  return [
    `[ ] ${step.title}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    `    ${step.text}`,
    `    ${texts.why}: ${step.why}`,
    ...step.facts.map(({ text, statusText, sourceText }) => `    - ${statusText}: ${text} [${sourceText}]`),
    ...step.links.map(({ label }) => `    > ${label}`),
  ].join('\n');
}
