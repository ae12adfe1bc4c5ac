import { describe, expect, it } from 'vitest';

import type { Deadline } from '../../../src/core/cancellation/deadline.ts';
import { LANGUAGE_NAMES, type WindowLanguage } from '../../../src/core/i18n/catalogue.ts';
import { remindersOf, REMINDER_KINDS, type RemindedCase } from '../../../src/core/reminder/reminder.ts';
import { reminderWords } from '../../../src/core/reminder/words.ts';

const NOW_MS = Date.parse('2026-11-24T12:00:00+05:00');
const wait: Deadline = {
  id: 'own-wait-3',
  kind: 'own-wait',
  eventId: 3,
  startsOn: '2026-11-20',
  dueOn: '2026-11-24',
  source: 'own',
  check: null,
};
const CASE: RemindedCase = {
  id: 'ABCDEFGH',
  state: 'waiting',
  operator: 'kcell',
  maskedNumber: '+7 701 ••• 44 17',
  evidence: { filed: 'own-note', ended: 'none' },
  trip: { departsOn: '2026-11-26' },
  deadlines: [wait],
};
const kindsOf = (found: RemindedCase, nowMs = NOW_MS) =>
  remindersOf(found, nowMs).map(({ kind, on }) => `${kind} ${on}`);

describe('remindersOf', () => {
  it('are the deadlines and the eve of the flight, by day', () => {
    expect(kindsOf(CASE)).toEqual(['own-wait 2026-11-24', 'flight-eve 2026-11-25']);
  });

  it('have no flight once it has left, or when nothing is missing', () => {
    expect(kindsOf(CASE, Date.parse('2026-11-26T23:59:00+05:00'))).toContain('flight-eve 2026-11-25');
    expect(kindsOf(CASE, Date.parse('2026-11-27T00:00:00+05:00'))).toEqual(['own-wait 2026-11-24']);
    expect(kindsOf({ ...CASE, evidence: { filed: 'letter', ended: 'letter' } })).toEqual([
      'own-wait 2026-11-24',
    ]);
    expect(kindsOf({ ...CASE, state: 'closed', deadlines: [] })).toEqual([]);
    expect(kindsOf({ ...CASE, trip: null })).toEqual(['own-wait 2026-11-24']);
  });
});

describe('reminderWords', () => {
  const languages = Object.keys(LANGUAGE_NAMES) as WindowLanguage[];
  const reminder = (kind: (typeof REMINDER_KINDS)[number]) =>
    ({
      id: kind,
      kind,
      on: '2026-11-25',
      check: kind === 'aftercare-check' ? 'balance-back' : null,
    }) as const;

  it.each(languages.flatMap((language) => REMINDER_KINDS.map((kind) => ({ language, kind }))))(
    'name brand and masked number, and say what to do, in $language about $kind',
    ({ language, kind }) => {
      const { title, text } = reminderWords({ found: CASE, reminder: reminder(kind) }, language);
      expect(title.startsWith('Kcell +7 701 ••• 44 17')).toBe(true);
      expect(title.length).toBeGreaterThan('Kcell +7 701 ••• 44 17: '.length);
      expect(text.length).toBeGreaterThan(8);
      expect(title + text).not.toMatch(/undefined|null/);
    },
  );

  it('give the day of the flight, not of its eve', () => {
    expect(reminderWords({ found: CASE, reminder: reminder('flight-eve') }, 'en').title).toContain(
      'Thu 26 Nov',
    );
  });

  it('never show a number that is not masked, nor a word that is no brand', () => {
    const found = { ...CASE, operator: 'my operator', maskedNumber: '+7 701 000 44' };
    expect(reminderWords({ found, reminder: reminder('own-wait') }, 'en').title).toMatch(/^SC-ABCD-EFGH: /);
  });
});
