import { describe, expect, it } from 'vitest';

import { CARD_KINDS } from '../../../src/core/cancellation/schema.ts';
import { factOf, FACT_PLACES, type FactId } from '../../../src/core/guidance/fact.ts';
import { guideFor, STEP_IDS } from '../../../src/core/guidance/guide.ts';
import { document, event, field, packet, proof, section } from '../../../src/core/guidance/link.ts';
import { labelOfLink, sentenceOf, sourceOf, statusOf, wordsOf } from '../../../src/core/guidance/words.ts';
import { LANGUAGE_NAMES, windowTexts, type WindowLanguage } from '../../../src/core/i18n/catalogue.ts';
import { BRAND_IDS } from '../../../src/core/operator/brand.ts';
import { builtInDirectory } from '../../../src/core/operator/directory.ts';
import { resolveDirectory, uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';
import { DIRECTORY } from './directory.ts';

const languages = Object.keys(LANGUAGE_NAMES) as WindowLanguage[];
const brands = [undefined, ...BRAND_IDS];

describe.each(languages)('the guide in %s', (language) => {
  it('has words for every step, and for no other', () => {
    expect(Object.keys(windowTexts(language).guide.steps).sort()).toEqual([...STEP_IDS].sort());
    for (const id of STEP_IDS) expect(wordsOf(id, language).title.length).toBeLessThanOrEqual(90);
  });

  it('has a sentence for every fact of every operator, with its value where there is one to read', () => {
    for (const id of Object.keys(FACT_PLACES) as FactId[]) {
      for (const brand of brands) {
        const fact = factOf(id, brand, DIRECTORY);
        if (fact === undefined) continue;
        const sentence = sentenceOf(fact, language);
        expect(sentence.trim(), id).not.toBe('');
        // Codes, numbers and addresses read the same in every language.
        if (/^[\d*#+() -]+$|@|^www\./.test(fact.datum.value ?? 'words')) {
          expect(sentence).toContain(fact.datum.value);
        }
      }
    }
  });

  it('has words for facts that are in the guide alone', () => {
    const { knownFacts, openFacts, ownFacts } = windowTexts(language).guide;
    const all = new Set([...Object.keys(knownFacts), ...Object.keys(openFacts)]);
    expect(Object.keys(ownFacts).filter((id) => !all.has(id))).toEqual([]);
    expect([...all].sort()).toEqual(Object.keys(FACT_PLACES).sort());
  });

  it('names every link', () => {
    const links = BRAND_IDS.flatMap((brand) =>
      CARD_KINDS.flatMap((cardKind) =>
        guideFor({ brand, cardKind }, DIRECTORY).flatMap(({ steps }) => steps.flatMap((step) => step.links)),
      ),
    );
    expect(links.every((link) => labelOfLink(link, language).trim() !== '')).toBe(true);
  });
});

describe('what is not confirmed', () => {
  it('is shown as such: no value, and the sentence of an open question', () => {
    const fact = factOf('hotline', 'kcell', DIRECTORY)!;
    expect(fact.datum).toMatchObject({ status: 'unverified', value: null, source: null });
    expect(sentenceOf(fact, 'en')).toBe(windowTexts('en').guide.openFacts.hotline);
  });

  it('never stands in a step’s own words: no code, telephone number or address', () => {
    for (const language of languages) {
      for (const id of STEP_IDS) {
        expect(JSON.stringify(wordsOf(id, language)), id).not.toMatch(/\*\d|\d{3}[ -]\d{2}|@|\.kz|https?:/);
      }
    }
  });
});

describe('a fact', () => {
  it('says where it is from, how old that is, and when it was looked up', () => {
    const refund = factOf('balanceRefund', 'kcell', DIRECTORY)!;
    expect(statusOf(refund, 'en')).toBe('verified · 2016');
    expect(sourceOf(refund, 'zh-Hans')).toBe('来源：www.kcell.kz/en/news/show/2474（2016）；2026-11-22 查阅');
    const fee = factOf('altelFee', 'altel', DIRECTORY)!;
    expect(statusOf(fee, 'ru')).toBe('есть источник · старый');
    expect(sourceOf(fee, 'en')).toMatch(/megacity, old and undated; looked up on 2026-11-22$/);
    const open = factOf('replyTerm', undefined, DIRECTORY)!;
    expect([statusOf(open, 'en'), sourceOf(open, 'en')]).toEqual([
      'not found',
      'Source: nothing found; looked up on 2026-11-22',
    ]);
  });
});

describe('a correction of the user’s', () => {
  const on = (item: string, value: string, today = '2026-11-26') =>
    resolveDirectory(
      builtInDirectory(),
      [{ item, value, source: 'the SIM’s package', checkedOn: '2026-11-25' }],
      today,
    );

  it('stands for what is built in, as the user’s own', () => {
    const hotline = factOf('hotline', 'tele2', on('mobile-telecom-service-llp.hotline', '611'))!;
    expect(statusOf(hotline, 'en')).toBe('your own');
    expect(sentenceOf(hotline, 'en')).toBe('Care line: 611');
    expect(sourceOf(hotline, 'en')).toBe('Source: the SIM’s package; looked up on 2026-11-25');
  });

  it('stands in the user’s own words where the guide has a sentence for the built-in one', () => {
    const refund = factOf('balanceRefund', 'kcell', on('kcell-jsc.facts.balanceRefund', 'at the till only'))!;
    for (const language of languages) expect(sentenceOf(refund, language)).toBe('at the till only');
  });

  it('of one operator leaves the others as they were', () => {
    const corrected = on('mobile-telecom-service-llp.hotline', '611');
    expect(factOf('hotline', 'kcell', corrected)).toEqual(factOf('hotline', 'kcell', DIRECTORY));
  });

  it('and everything else asks to be looked up again when it is old', () => {
    const later = factOf('website', 'beeline', uncorrectedDirectory('2027-11-26'))!;
    expect(statusOf(later, 'en')).toBe('verified · 2018 · look up again');
  });
});

it('calls links by what they do', () => {
  expect(labelOfLink(document('claim'), 'ru')).toBe('Претензия потребителя');
  expect(labelOfLink(field('sim.iccid'), 'en')).toBe('Fill in: Serial (ICCID)');
  expect(labelOfLink(event('filed'), 'en')).toBe('Record: Handed in');
  expect(labelOfLink(section('attachments'), 'en')).toBe('Tick the attachments');
  expect([packet, proof].map((link) => labelOfLink(link, 'en'))).toEqual([
    'Packet for the shop',
    'Add the proof',
  ]);
});
