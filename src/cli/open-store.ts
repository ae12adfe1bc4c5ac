/** Opens the store for a command and closes it again, whatever happens. SQLite is loaded only then. */
import { resolve } from 'node:path';

import type { Draft } from '../core/cancellation/draft.ts';
import { parseReference } from '../core/cancellation/reference.ts';
import { checkSameCase } from '../core/cancellation/same-case.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../core/outcome.ts';
import type { StoreAccess } from '../main/store/access.ts';
import type { Store } from '../main/store/open.ts';
import type { Arguments } from './command.ts';
import type { Surroundings } from './surroundings.ts';

/** Environment variable that holds the passphrase. */
export const PASSPHRASE_VARIABLE = 'SIMCLOSE_PASSPHRASE';

/** Environment variable that holds the recovery key; it is used before the passphrase. */
export const RECOVERY_KEY_VARIABLE = 'SIMCLOSE_RECOVERY_KEY';

/** The options of every command that uses the store. */
export const STORE_OPTIONS = { data: { type: 'string' } } as const;

/** Runs work on the existing store. */
export async function withStore<T>(
  args: Arguments,
  surroundings: Surroundings,
  work: (store: Store) => Promise<Outcome<T>> | Outcome<T>,
): Promise<Outcome<T>> {
  const { unlockStore } = await import('../main/store/access.ts');
  return closing(await unlockStore(accessOf(args, surroundings)), work);
}

/** Runs work on the store, which is created when there is none. */
export async function withNewStore<T>(
  args: Arguments,
  surroundings: Surroundings,
  work: (store: Store) => Promise<Outcome<T>> | Outcome<T>,
): Promise<Outcome<T>> {
  const { createStore, unlockStore } = await import('../main/store/access.ts');
  const { statusOfKeys } = await import('../main/keys/load-keys.ts');
  const access = accessOf(args, surroundings);
  if ((await statusOfKeys(access.folder)) === 'locked') return closing(await unlockStore(access), work);
  const created = await createStore(access);
  // Another program was faster.
  if (!created.ok && created.problems[0]?.code === 'store/already-exists') {
    return closing(await unlockStore(access), work);
  }
  return closing(created, work);
}

/** Whether there is a store to open. */
export async function hasStore(args: Arguments, surroundings: Surroundings): Promise<boolean> {
  const { statusOfKeys } = await import('../main/keys/load-keys.ts');
  return (await statusOfKeys(accessOf(args, surroundings).folder)) === 'locked';
}

/** What somebody must know who opens the store, as warnings of a command. */
export function noticesOf({ notices }: Store): readonly Problem[] {
  return [notices.losses(), notices.clock()].flatMap((found) => (found.ok ? found.value : []));
}

/** The id that a person wrote, also as a printed reference. */
export function readId(text: string): Outcome<string> {
  const id = parseReference(text);
  return id === undefined ? fail(problem(text, 'cancellation/not-found')) : succeed(id);
}

/** The case that a command names, once it is known that `draft` is about the same number and person. */
export function caseFor(store: Store, written: string, draft: Draft): Outcome<string> {
  const id = readId(written);
  if (!id.ok) return id;
  const found = aboutCase(store.cancellations.get(id.value), written);
  if (!found.ok) return found;
  const same = checkSameCase(id.value, found.value.draft, draft);
  return same.ok ? id : same;
}

/** Names the case in problems that the store reports about its `id`. */
export function aboutCase<T>(outcome: Outcome<T>, written: string): Outcome<T> {
  if (outcome.ok) return outcome;
  return {
    ok: false,
    problems: outcome.problems.map((found) => (found.path === 'id' ? { ...found, path: written } : found)),
  };
}

/** The folder of the store that a command uses. */
export function storeFolderOf(args: Arguments, { defaultDataFolder }: Surroundings): string {
  return resolve(args.text('data') ?? defaultDataFolder);
}

/** Which store a command uses, and what opens it. */
export function accessOf(args: Arguments, surroundings: Surroundings): StoreAccess {
  const { env, keyring, now, randomBytes } = surroundings;
  return {
    folder: storeFolderOf(args, surroundings),
    passphrase: variable(env, PASSPHRASE_VARIABLE),
    recoveryKey: variable(env, RECOVERY_KEY_VARIABLE),
    keyring,
    now,
    randomBytes,
  };
}

/** A variable's text; an empty one counts as none. */
export function variable(env: Surroundings['env'], name: string): string | undefined {
  const text = env[name];
  return text === '' ? undefined : text;
}

async function closing<T>(
  opened: Outcome<Store>,
  work: (store: Store) => Promise<Outcome<T>> | Outcome<T>,
): Promise<Outcome<T>> {
  if (!opened.ok) return inTerminal(opened);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** A terminal has no fields for secrets, but variables. */
export function inTerminal<T>(outcome: Outcome<T>): Outcome<T> {
  return outcome.ok ? outcome : { ok: false, problems: outcome.problems.map(namedByVariable) };
}

function namedByVariable(found: Problem): Problem {
  if (found.path === 'recoveryKey') return { ...found, path: RECOVERY_KEY_VARIABLE };
  if (found.path !== 'passphrase') return found;
  const code = found.code === 'store/keyring-unavailable' ? 'store/key-missing' : found.code;
  return { ...found, path: PASSPHRASE_VARIABLE, code };
}
