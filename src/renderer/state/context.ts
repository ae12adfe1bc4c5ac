/** Hands the session to every component without passing it through each. */
import { createContext } from 'svelte';

import type { Session } from './session.svelte.ts';

/** `useSession` reads the session, `provideSession` sets it at the root. */
export const [useSession, provideSession] = createContext<Session>();
