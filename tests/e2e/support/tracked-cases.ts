/** Cases in the states that a traveller meets while waiting, put into the store as the page does it. */
import type { Page } from 'playwright-core';

import { addDays, kazakhDateOf } from '../../../src/core/calendar.ts';

const DAY_MS = 86_400_000;

interface Tracked {
  readonly surname: string;
  readonly number: string;
  readonly events: readonly object[];
  /** Text of the confirmation; none before the end. */
  readonly confirmation?: string;
}

/** Refused, waiting for the answer to a claim, overdue, in aftercare, and reopened by a charge. */
export async function addTrackedCases(window: Page, nowMs: number): Promise<void> {
  const ago = (days: number) => nowMs - days * DAY_MS;
  const day = (days: number) => addDays(kazakhDateOf(nowMs), days);
  const filed = { kind: 'filed', via: 'shop' };
  const cases: readonly Tracked[] = [
    {
      surname: 'WANG',
      number: '+7 701 000 44 18',
      events: [
        { ...filed, atMs: ago(14), details: { ticket: '1207', agent: 'Айгерим' } },
        { kind: 'call', atMs: ago(8), details: { agent: 'Айгерим', ticket: '40118276', minutes: 7 } },
        { kind: 'refusal', via: 'email', atMs: ago(6), note: 'Только лично, с паспортом.' },
      ],
    },
    {
      surname: 'LIU',
      number: '+7 707 000 51 84',
      events: [
        { ...filed, atMs: ago(20), details: { dueOn: day(-10) } },
        { ...filed, via: 'email', atMs: ago(4), details: { form: 'claim', ticket: '98/К' } },
      ],
    },
    {
      surname: 'SUN',
      number: '+7 700 000 62 09',
      events: [{ ...filed, atMs: ago(12), details: { dueOn: day(-2) } }],
    },
    {
      surname: 'CHEN',
      number: '+7 705 000 26 43',
      confirmation: 'Договор расторгнут',
      events: [
        { ...filed, atMs: ago(30) },
        { kind: 'aftercare-check', atMs: nowMs, details: { check: 'number-dead', result: 'passed' } },
        { kind: 'aftercare-check', atMs: nowMs, details: { check: 'balance-back', result: 'waived' } },
        { kind: 'wait-until', atMs: nowMs, details: { check: 'statement-clean', dueOn: day(10) } },
      ],
    },
    {
      surname: 'ZHAO',
      number: '+7 777 000 08 52',
      confirmation: 'Договор расторгнут окончательно',
      events: [
        { ...filed, atMs: ago(30) },
        { kind: 'charge', atMs: nowMs, details: { amountTenge: '390' } },
      ],
    },
  ];
  for (const tracked of cases) await addCase(window, tracked);
}

async function addCase(window: Page, { surname, number, confirmation, events }: Tracked): Promise<void> {
  await window.evaluate(
    async ([draft, text, recorded]) => {
      type Answer = { ok: boolean; value?: { id: string }; problems?: unknown };
      type Bridge = { simclose: { invoke: (name: string, input: unknown) => Promise<Answer> } };
      const call = async (name: string, input: unknown) => {
        const answer = await (globalThis as unknown as Bridge).simclose.invoke(name, input);
        if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`);
        return answer.value;
      };
      const id = (await call('cancellation.create', { draft }))?.id;
      if (text !== undefined) {
        const bytes = new TextEncoder().encode(text);
        await call('receipt.add', { id, kind: 'confirmation', fileName: 'ответ.txt', bytes });
      }
      for (const event of recorded) await call('event.add', { id, via: null, note: '', ...event });
    },
    [draftOf(surname, number), confirmation, events] as const,
  );
}

function draftOf(surname: string, number: string) {
  return {
    operator: 'kcell',
    cardKind: 'travel',
    sim: { number },
    applicant: {
      surname,
      nationality: 'CHN',
      passport: { number: `EA${number.replace(/\D/g, '').slice(-7)}` },
    },
    reason: { code: 'trip-over' },
    requests: { terminate: true, stopPaidServices: true, writtenConfirmation: true },
    letter: { lang: 'ru', gloss: 'zh-Hans' },
  };
}
