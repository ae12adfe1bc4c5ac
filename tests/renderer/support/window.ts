/** Opens the whole window over a pretended main process. */
import { render } from '@testing-library/svelte';

import { createClient } from '../../../src/contract/client.ts';
import type { Draft } from '../../../src/core/cancellation/draft.ts';
import App from '../../../src/renderer/App.svelte';
import { Session } from '../../../src/renderer/state/session.svelte.ts';
import type { MemoryProgram } from './memory-transport.ts';

/** Renders the window; queries of Testing Library's `screen` find what is in it. */
export function openWindow(program: MemoryProgram): Session {
  const session = new Session(createClient(program));
  render(App, { session });
  return session;
}

/** A draft with all that a letter needs; invented. */
export const COMPLETE_DRAFT: Draft = {
  operator: 'beeline',
  cardKind: 'travel',
  sim: { number: '+7 705 123 45 67' },
  applicant: { surname: 'ZHANG', givenNames: 'WEI', nationality: 'CHN', passport: { number: 'EA1234567' } },
  reason: { code: 'trip-over' },
  requests: { terminate: true },
  letter: { lang: 'ru', gloss: 'none' },
};
