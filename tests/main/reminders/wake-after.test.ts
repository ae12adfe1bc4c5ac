import { describe, expect, it } from 'vitest';

import { succeed } from '../../../src/core/outcome.ts';
import type { Handlers } from '../../../src/main/ipc/dispatch.ts';
import { wakeAfter } from '../../../src/main/reminders/wake-after.ts';

describe('wakeAfter', () => {
  const calls: string[] = [];
  const table = {
    'cancellation.save': () => {
      calls.push('save');
      throw new Error('a bug');
    },
    'event.add': () => {
      calls.push('event');
      return succeed(undefined);
    },
    'cancellation.list': () => succeed([]),
  } as unknown as Handlers;
  const handlers = wakeAfter(table, () => calls.push('wake'));

  it('wakes once a call that may change reminders has answered, and gives its answer', async () => {
    const event = { id: 'ABCDEFGH', kind: 'note', atMs: 0, via: null, note: '' } as const;
    expect(await handlers['event.add'](event)).toEqual(succeed(undefined));
    expect(calls).toEqual(['event', 'wake']);
  });

  it('wakes after a failure too, and leaves other calls alone', async () => {
    calls.length = 0;
    await expect(handlers['cancellation.save']({ id: 'ABCDEFGH', revision: 0, draft: {} })).rejects.toThrow(
      'a bug',
    );
    expect(calls).toEqual(['save', 'wake']);
    await handlers['cancellation.list']({ words: '' });
    expect(calls).toEqual(['save', 'wake']);
  });
});
