import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';

import { createClient, isEndpointName } from '../../src/contract/client.ts';
import { callSchema, ENDPOINTS, type EndpointName } from '../../src/contract/endpoints.ts';
import { MAX_PIECE_BYTES } from '../../src/core/receipt/limits.ts';
import { GOOD_INPUTS } from './good-inputs.ts';

const names = Object.keys(ENDPOINTS) as EndpointName[];

describe('endpoints', () => {
  it.each(names)('%s takes its own input, also after a structured clone', (name) => {
    expect(ENDPOINTS[name].input.safeParse(structuredClone(GOOD_INPUTS[name])).success).toBe(true);
  });

  it.each(names)('%s refuses an unknown name beside its own', (name) => {
    const surplus = { ...(GOOD_INPUTS[name] as object | undefined), surplus: 1 };
    expect(ENDPOINTS[name].input.safeParse(surplus).success).toBe(false);
  });

  it.each(names)('%s refuses anything that is not its own shape', (name) => {
    const foreign = fc
      .anything()
      .filter((value) => value !== undefined && Object.keys(value ?? {}).length > 0);
    fc.assert(
      fc.property(
        foreign,
        (value) => !ENDPOINTS[name].input.safeParse(value).success || name === 'store.unlock',
      ),
    );
  });

  it('refuses ids and bytes out of bounds', () => {
    const get = ENDPOINTS['cancellation.get'].input;
    for (const id of ['', '../../etc', '7K3M9Q2', '7k3m9q2x', "7K3M9Q2'", 7]) {
      expect(get.safeParse({ id }).success).toBe(false);
    }
    const big = { ...(GOOD_INPUTS['receipt.add'] as object), bytes: { byteLength: MAX_PIECE_BYTES + 1 } };
    expect(ENDPOINTS['receipt.add'].input.safeParse(big).success).toBe(false);
  });

  it('takes only known details of an event, and no time after the calendar', () => {
    const { input } = ENDPOINTS['event.add'];
    const good = GOOD_INPUTS['event.add'] as object;
    for (const bad of [
      { details: { colour: 'red' } },
      { details: { agent: {} } },
      { atMs: Date.UTC(2200, 0, 1) },
    ]) {
      expect(input.safeParse({ ...good, ...bad }).success).toBe(false);
    }
  });

  it('knows its own names only', () => {
    expect(names.every(isEndpointName)).toBe(true);
    for (const name of ['constructor', '__proto__', 'toString', 'app', ''])
      expect(isEndpointName(name)).toBe(false);
    expect(callSchema.safeParse({ endpoint: 'x'.repeat(65), input: null }).success).toBe(false);
  });
});

describe('createClient', () => {
  it('hands over name and input, and gives back the answer', async () => {
    const calls: unknown[] = [];
    const client = createClient({
      invoke: (endpoint, input) => {
        calls.push([endpoint, input]);
        return Promise.resolve({ ok: true, value: [] });
      },
      subscribe: () => () => undefined,
    });
    expect(await client.call('cancellation.list', { words: 'wei' })).toEqual({ ok: true, value: [] });
    expect(calls).toEqual([['cancellation.list', { words: 'wei' }]]);
  });

  it('drops messages that are none', () => {
    let send: (message: unknown) => void = () => undefined;
    const heard: unknown[] = [];
    createClient({
      invoke: () => Promise.resolve(undefined),
      subscribe: (listener) => {
        send = listener;
        return () => undefined;
      },
    }).onMessage((message) => heard.push(message));
    send({ type: 'store-locked' });
    send({ type: 'evil' });
    send(null);
    expect(heard).toEqual([{ type: 'store-locked' }]);
  });
});
