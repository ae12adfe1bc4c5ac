import { describe, expect, it } from 'vitest';

import { CARD_KINDS } from '../../../src/core/cancellation/schema.ts';
import { FACT_PLACES, factOf, type FactId } from '../../../src/core/guidance/fact.ts';
import {
  guideFor,
  guideForTyped,
  progressOf,
  STEP_IDS,
  type GuideSection,
  type StepId,
} from '../../../src/core/guidance/guide.ts';
import { PHASES } from '../../../src/core/guidance/step.ts';
import { BRAND_IDS } from '../../../src/core/operator/brand.ts';
import { DIRECTORY } from './directory.ts';

const UNKNOWN = { brand: undefined, cardKind: undefined };
const every = [undefined, ...BRAND_IDS].flatMap((brand) =>
  [undefined, ...CARD_KINDS].map((cardKind) => ({ brand, cardKind })),
);

function idsOf(sections: readonly GuideSection[]): readonly StepId[] {
  return sections.flatMap(({ steps }) => steps.map(({ id }) => id));
}
function factsOf(sections: readonly GuideSection[], step: StepId): readonly FactId[] {
  const found = sections.flatMap(({ steps }) => steps).find(({ id }) => id === step);
  return (found?.facts ?? []).map(({ id }) => id);
}

describe('the guide', () => {
  it('names each step once, in the order of the phases', () => {
    expect(new Set(STEP_IDS).size).toBe(STEP_IDS.length);
    expect(guideFor(UNKNOWN, DIRECTORY).map(({ phase }) => phase)).toEqual([...PHASES]);
  });

  it.each(every)('has every phase and keeps the order for $brand, $cardKind', (input) => {
    const sections = guideFor(input, DIRECTORY);
    expect(sections.every(({ steps }) => steps.length > 0)).toBe(true);
    const ids = idsOf(sections);
    expect(ids).toEqual(STEP_IDS.filter((id) => ids.includes(id)));
  });

  it('shows the general steps while operator and kind of card are unknown', () => {
    const general = idsOf(guideFor(UNKNOWN, DIRECTORY));
    for (const input of every) {
      expect(idsOf(guideFor(input, DIRECTORY))).toEqual(expect.arrayContaining([...general]));
    }
    expect(general).not.toContain('extra-balance-off');
    expect(general).not.toContain('data-card');
  });

  it('shows each step to somebody', () => {
    const shown = new Set(every.flatMap((input) => idsOf(guideFor(input, DIRECTORY))));
    expect(STEP_IDS.filter((id) => !shown.has(id))).toEqual([]);
  });

  it.each([
    ['kcell', 'extra-balance-off'],
    ['activ', 'own-form'],
    ['beeline', 'daily-charges'],
    ['tele2', 'call-on-credit'],
    ['altel', 'altel-fee'],
  ] as const)('has for %s the step %s, and for no other operator’s SIM', (brand, step) => {
    expect(idsOf(guideFor({ brand, cardKind: 'travel' }, DIRECTORY))).toContain(step);
    expect(idsOf(guideFor({ brand: 'izi', cardKind: 'travel' }, DIRECTORY))).not.toContain(step);
  });

  it.each(CARD_KINDS)('has one step that is for a %s card alone', (cardKind) => {
    const general = idsOf(guideFor(UNKNOWN, DIRECTORY));
    const own = idsOf(guideFor({ ...UNKNOWN, cardKind }, DIRECTORY)).filter((id) => !general.includes(id));
    expect(own).toEqual([`${cardKind}-card`]);
  });

  it('lets log-ins be moved before anything is handed in', () => {
    const before = guideFor(UNKNOWN, DIRECTORY).flatMap(({ phase, steps }) =>
      steps.filter((step) => step.isBeforeFiling).map(({ id }) => [phase, id]),
    );
    expect(before).toContainEqual(['first', 'rebind']);
    expect(PHASES.indexOf('first')).toBeLessThan(PHASES.indexOf('file'));
    expect(before.every(([phase]) => phase === 'first')).toBe(true);
  });

  it('recommends going in person, and destroys the SIM only after the confirmation', () => {
    const steps = guideFor(UNKNOWN, DIRECTORY).flatMap((section) => section.steps);
    expect(steps.filter((step) => step.isRecommended).map(({ id }) => id)).toEqual(['in-person']);
    expect(STEP_IDS.indexOf('destroy-sim')).toBeGreaterThan(STEP_IDS.indexOf('get-confirmation'));
  });

  it('reads what is typed, as far as it is known', () => {
    expect(guideForTyped('altel', 'data')).toEqual({ brand: 'altel', cardKind: 'data' });
    expect(guideForTyped('Altel', undefined)).toEqual(UNKNOWN);
  });
});

describe('facts', () => {
  it('come from the directory, with status, source and day', () => {
    expect(factOf('extraBalanceOff', 'activ', DIRECTORY)?.datum).toMatchObject({
      value: '*911*4*5#',
      status: 'verified',
      source: 'activ.kz/kk/service/auto-extra-balance',
      checkedOn: '2026-11-22',
    });
    expect(factOf('hotline', 'beeline', DIRECTORY)?.datum).toMatchObject({ value: '116', status: 'weak' });
    expect(factOf('hotline', 'tele2', DIRECTORY)?.datum).toMatchObject({ value: null, status: 'unverified' });
    expect(factOf('entity', 'izi', DIRECTORY)?.datum).toMatchObject({ value: 'KaR-Tel LLP', status: 'weak' });
  });

  it('are those of the SIM’s own operator', () => {
    expect(factsOf(guideFor({ brand: 'tele2', cardKind: undefined }, DIRECTORY), 'settle-debt')).toEqual([
      'callOnCredit',
    ]);
    expect(factsOf(guideFor({ brand: 'altel', cardKind: undefined }, DIRECTORY), 'settle-debt')).toEqual([]);
    expect(factsOf(guideFor(UNKNOWN, DIRECTORY), 'settle-debt')).toEqual([]);
    expect(factsOf(guideFor(UNKNOWN, DIRECTORY), 'know-operator')).toEqual(['prefixIsHint']);
  });

  it('are each in the directory for somebody, and used by a step', () => {
    const used = new Set(
      every.flatMap((input) =>
        guideFor(input, DIRECTORY).flatMap(({ steps }) => steps.flatMap((step) => step.facts)),
      ),
    );
    const ids = new Set([...used].map(({ id }) => id));
    expect(Object.keys(FACT_PLACES).filter((id) => !ids.has(id as FactId))).toEqual([]);
  });
});

describe('progress', () => {
  const file = guideFor(UNKNOWN, DIRECTORY).find(({ phase }) => phase === 'file')!;

  it('counts several ways as one', () => {
    const ways = file.steps.filter((step) => step.isOneOfSeveral);
    expect(progressOf(file, () => false)).toEqual({ done: 0, total: file.steps.length - ways.length + 1 });
    for (const { id } of ways) expect(progressOf(file, (step) => step === id).done).toBe(1);
    expect(progressOf(file, () => true).done).toBe(progressOf(file, () => true).total);
  });

  it('counts only steps that are shown', () => {
    const first = guideFor(UNKNOWN, DIRECTORY).find(({ phase }) => phase === 'first')!;
    expect(progressOf(first, (id) => id === 'altel-fee').done).toBe(0);
  });

  it('takes what is verified of a company for a weakly linked brand as weak', () => {
    expect(factOf('address', 'beeline', DIRECTORY)?.datum.status).toBe('verified');
    expect(factOf('address', 'izi', DIRECTORY)?.datum).toMatchObject({ status: 'weak' });
    expect(factOf('iziBilling', 'izi', DIRECTORY)?.datum.status).toBe('verified');
  });
});
