/**
 * Every call of the window, as a page under somebody else's control would make it. `npm run fuzz` sends ten thousand
 * payloads to each endpoint, the usual run a seeded few.
 */
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';

import { expect, it, vi } from 'vitest';

import { ENDPOINTS, type EndpointName } from '../../src/contract/endpoints.ts';
import { GOOD_INPUTS } from '../contract/good-inputs.ts';
import { FILE_TOOLS, openWindow } from '../main/handlers/support/open-window.ts';
import { readInput } from '../main/letters/letter-fixtures.ts';
import { chanceFrom, mutated, type Chance } from './support/mutate.ts';
import { remembering } from './support/remembering.ts';
import { enterSealedRoom } from './support/sealed-room.ts';
import { count, keepTallies, newTally, tallyLine, type Tally } from './support/tally.ts';
import { unsaid } from './support/unsaid.ts';

const PAYLOADS = Number(process.env['SIMCLOSE_FUZZ'] ?? 40);
const SEED = Number(process.env['SIMCLOSE_FUZZ_SEED'] ?? 1);

vi.setConfig({ testTimeout: 60_000 + PAYLOADS * 2000 });

const fileTools = {
  ...FILE_TOOLS,
  exhibitReader: remembering(FILE_TOOLS.exhibitReader),
  copyMaker: remembering(FILE_TOOLS.copyMaker),
  passportReader: remembering(FILE_TOOLS.passportReader),
  signatureCutter: remembering(FILE_TOOLS.signatureCutter),
  foreignForms: remembering(FILE_TOOLS.foreignForms),
};

const names = Object.keys(ENDPOINTS) as EndpointName[];

it('answers whatever it is sent, breaks on nothing, writes nowhere, and keeps what is stored', async () => {
  const room = await enterSealedRoom();
  try {
    const window = await openWindow(fileTools);
    const bystander = await window.newCase(readInput('01-minimal.json'));
    const before = await window.call('cancellation.get', { id: bystander });
    const tallies: Tally[] = [];
    for (const name of names.filter((one) => !ends(one))) {
      tallies.push(await attack(window, name, await window.newCase(readInput('01-minimal.json'))));
      await keepTallies(tallies);
    }
    expect(await window.call('cancellation.get', { id: bystander })).toEqual(before);
    expect((await window.call('store.check', undefined)).problems).toEqual([]);
    const folders = [window.folder];
    for (const name of names.filter(ends)) {
      const own = await openWindow(fileTools);
      folders.push(own.folder);
      tallies.push(await attack(own, name, bystander));
    }
    process.stdout.write(tallyLine('payloads', tallies));
    await keepTallies(tallies);
    expect(tallies.flatMap(({ faults }) => faults)).toEqual([]);
    expect(tallies.map(({ sent }) => sent)).toEqual(names.map(() => PAYLOADS));
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
    expect(await room.strays(folders.map((folder) => join(folder, 'data')))).toEqual([]);
  } finally {
    await room.leave();
  }
});

type Window = Awaited<ReturnType<typeof openWindow>>;

async function attack({ dispatch }: Window, name: EndpointName, id: string): Promise<Tally> {
  const tally = newTally(name);
  const chance = chanceFrom(SEED * 1000 + names.indexOf(name));
  const good = withId(GOOD_INPUTS[name], id);
  while (tally.sent < PAYLOADS) {
    const input = attackOn(good, chance);
    const startedMs = performance.now();
    try {
      const answer = await dispatch({ endpoint: name, input });
      count(tally, answer.ok, performance.now() - startedMs, `seed ${String(SEED)}`);
      if (!answer.ok)
        tally.faults.push(...unsaid(answer.problems).map((code) => `${name}: nothing said: ${code}`));
    } catch (error) {
      tally.sent += 1;
      const where = error instanceof Error ? String(error.stack).split('\n', 4).join(' ') : 'unknown';
      tally.faults.push(`${name}: ${where}`);
    }
  }
  return tally;
}

/** A call that is right is no attack, and may well end the store. */
function attackOn(good: unknown, chance: Chance): unknown {
  for (;;) {
    const input = mutated(good, chance);
    if (!isDeepStrictEqual(input, good)) return input;
  }
}

/** After these there is nothing left to ask the others for. */
function ends(name: EndpointName): boolean {
  return name === 'store.erase' || name === 'store.lock' || name === 'backup.restore';
}

/** The table's inputs speak of a case that does not exist; the mutated ones shall reach the one that does. */
function withId(input: unknown, id: string): unknown {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? { ...input, id }
    : input;
}
