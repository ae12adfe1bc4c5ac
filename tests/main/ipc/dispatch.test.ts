import { describe, expect, it } from 'vitest';

import { succeed } from '../../../src/core/outcome.ts';
import { createDispatch, type Handlers } from '../../../src/main/ipc/dispatch.ts';

/** A handler table of which only two are called; the others would be a bug in the dispatcher. */
function handlers(overrides: Partial<Handlers>): Handlers {
  return new Proxy(overrides, {
    get: (own, name) => Reflect.get(own, name) as unknown,
  }) as Handlers;
}

describe('createDispatch', () => {
  it('parses, calls and wraps', async () => {
    const dispatch = createDispatch(
      handlers({ 'cancellation.create': () => succeed({ id: '7K3M9Q2X' }) }),
      () => 'unused',
    );
    expect(await dispatch({ endpoint: 'cancellation.create', input: { draft: {} } })).toEqual({
      ok: true,
      value: { id: '7K3M9Q2X' },
    });
  });

  it.each([
    undefined,
    null,
    7,
    [],
    'cancellation.list',
    { endpoint: 'nothing.like.it', input: {} },
    { endpoint: '__proto__', input: {} },
    { endpoint: 'constructor', input: {} },
    { endpoint: 'cancellation.list' },
    { endpoint: 'cancellation.list', input: { words: 1 } },
    { endpoint: 'cancellation.list', input: { words: '' }, surplus: true },
    JSON.parse('{"endpoint":"cancellation.list","input":{"words":"","__proto__":{"words":"x"}}}') as unknown,
    new Uint8Array(3),
  ])('refuses %j before any handler runs', async (call) => {
    const dispatch = createDispatch(
      handlers({
        'cancellation.list': () => {
          throw new Error('must not run');
        },
      }),
      () => 'reported',
    );
    expect(await dispatch(call)).toMatchObject({ ok: false, problems: [{ code: 'ipc/bad-request' }] });
  });

  it('turns a bug into an id and keeps its message to itself', async () => {
    const reported: unknown[] = [];
    const dispatch = createDispatch(
      handlers({
        'cancellation.list': () => {
          throw new Error('ZHANG WEI EA1234567');
        },
      }),
      (error) => {
        reported.push(error);
        return 'ab12cd34';
      },
    );
    const answer = await dispatch({ endpoint: 'cancellation.list', input: { words: '' } });
    expect(answer).toEqual({
      ok: false,
      problems: [{ path: 'cancellation.list', code: 'ipc/internal', params: { id: 'ab12cd34' } }],
    });
    expect(reported).toHaveLength(1);
  });
});
