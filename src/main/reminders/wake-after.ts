/** Tells the reminders when a call of the window may have changed what is due. */
import type { EndpointName } from '../../contract/endpoints.ts';
import type { Handlers } from '../ipc/dispatch.ts';

/** Calls after which other reminders may be due. */
const CHANGING: readonly EndpointName[] = [
  'store.create',
  'store.unlock',
  'store.lock',
  'settings.set',
  'cancellation.create',
  'cancellation.save',
  'cancellation.remove',
  'event.add',
  'receipt.add',
  'receipt.choose',
  'receipt.assign',
  'receipt.change',
  'reminder.set',
];

/** The same handlers; `wake` is called when one of those has answered. */
export function wakeAfter(handlers: Handlers, wake: () => void): Handlers {
  const waking = CHANGING.map((name) => {
    // Each handler takes what its own schema has returned; TypeScript cannot follow that through a variable name.
    const handle = handlers[name] as (input: unknown) => unknown;
    return [
      name,
      async (input: unknown) => {
        try {
          return await handle(input);
        } finally {
          wake();
        }
      },
    ] as const;
  });
  return { ...handlers, ...Object.fromEntries(waking) };
}
