/**
 * Every call of the window, as a page under somebody else's control would make it. `npm run fuzz` sends ten thousand
 * payloads to each endpoint, the usual run a seeded few.
 */
import { readdir } from 'node:fs/promises';

import { expect, it, vi } from 'vitest';

import { ENDPOINTS, type EndpointName } from '../../src/contract/endpoints.ts';
import { GOOD_INPUTS } from '../contract/good-inputs.ts';
import { openWindow } from '../main/handlers/support/open-window.ts';
import { readInput } from '../main/letters/letter-fixtures.ts';
import { chanceFrom, mutated } from './support/mutate.ts';

const PAYLOADS = Number(process.env['SIMCLOSE_FUZZ'] ?? 40);
/** No answer may take longer than a person waits without a word. */
const MOST_MS = 5000;

vi.setConfig({ testTimeout: 60_000 + PAYLOADS * 1000 });

const names = Object.keys(ENDPOINTS) as EndpointName[];

it('answers whatever it is sent, breaks on nothing, and keeps what is stored', async () => {
  const { call, dispatch, newCase, folder } = await openWindow();
  const id = await newCase(readInput('01-minimal.json'));
  const faults: string[] = [];
  let [sent, accepted, slowestMs] = [0, 0, 0];
  for (const [index, name] of names.entries()) {
    const chance = chanceFrom(index + 1);
    const good = withId(GOOD_INPUTS[name], id);
    for (let count = 0; count < PAYLOADS; count += 1) {
      const input = mutated(good, chance);
      // A call that is right is no attack; those that lock, erase or restore would end the others.
      if (input === undefined || ends(name)) continue;
      const startedMs = performance.now();
      try {
        const answer = await dispatch({ endpoint: name, input });
        if (answer.ok) accepted += 1;
      } catch (error) {
        faults.push(
          `${name}: ${error instanceof Error ? String(error.stack).split('\n', 4).join(' ') : 'unknown'}`,
        );
      }
      const tookMs = performance.now() - startedMs;
      slowestMs = Math.max(slowestMs, tookMs);
      if (tookMs > MOST_MS) faults.push(`${name}: took ${tookMs.toFixed(0)} ms`);
      sent += 1;
    }
  }
  process.stdout.write(
    `${String(sent)} payloads, ${String(accepted)} of them harmless and accepted, slowest ${slowestMs.toFixed(0)} ms\n`,
  );
  expect(faults).toEqual([]);
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
  expect(await readdir(folder)).toEqual(['data']);
  const read = await call('cancellation.get', { id });
  expect(read.events.length).toBeGreaterThan(0);
  const { problems } = await call('store.check', undefined);
  expect(problems).toEqual([]);
});

it.each([null, undefined, 7, 'app.start', [], { endpoint: 'app.start', input: undefined, more: 1 }])(
  'refuses a call that is none: %j',
  async (rawCall) => {
    const { dispatch } = await openWindow();
    expect(await dispatch(rawCall)).toMatchObject({ ok: false, problems: [{ code: 'ipc/bad-request' }] });
  },
);

function ends(name: EndpointName): boolean {
  return name === 'store.erase' || name === 'store.lock' || name === 'backup.restore';
}

/** The table's inputs speak of a case that does not exist; the mutated ones shall reach the one that does. */
function withId(input: unknown, id: string): unknown {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? { ...input, id }
    : input;
}
