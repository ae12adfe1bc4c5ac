/** `keys`: what opens the store, listed and changed. */
import { formatRecoveryKey } from '../../core/keys/recovery-key.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import {
  addKeyring,
  keepRecoveryKey,
  makeRecoveryKey,
  removeWay,
  setPassphrase,
} from '../../main/keys/change-keys.ts';
import { loadKeys } from '../../main/keys/load-keys.ts';
import { unlockWithRecoveryKey } from '../../main/keys/unlock-key.ts';
import type { StoreAccess } from '../../main/store/access.ts';
import type { Command, Report } from '../command.ts';
import { accessOf, inTerminal, RECOVERY_KEY_VARIABLE, STORE_OPTIONS, variable } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { columns } from '../table.ts';
import { KEYS_USAGE } from '../usage/records.ts';

/** Environment variable that holds the passphrase to set. */
const NEW_PASSPHRASE_VARIABLE = 'SIMCLOSE_NEW_PASSPHRASE';

type Action = (access: StoreAccess, surroundings: Surroundings) => Promise<Outcome<Report>>;

const ACTIONS: Readonly<Record<string, Action>> = {
  'set-passphrase': setNewPassphrase,
  'remove-passphrase': (access) => remove(access, 'passphrase'),
  'add-keyring': addCopy,
  'remove-keyring': (access) => remove(access, 'keyring'),
  'new-recovery-key': printNewRecoveryKey,
  'check-recovery-key': checkRecoveryKey,
  'remove-recovery-key': (access) => remove(access, 'recovery'),
};

/** The command. */
export const keysCommand: Command = {
  usage: KEYS_USAGE,
  options: STORE_OPTIONS,
  required: [],
  choices: {},
  positionals: { min: 0, max: 1 },
  async run(args, surroundings) {
    const [name] = args.positionals;
    const access = accessOf(args, surroundings);
    if (name === undefined) return list(access.folder);
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined)
      return fail(problem(name, 'input/not-one-of', { allowed: Object.keys(ACTIONS).join(', ') }));
    return inTerminal(await action(access, surroundings));
  },
};

async function list(folder: string): Promise<Outcome<Report>> {
  const keys = await loadKeys(folder);
  if (!keys.ok) return keys;
  const { passphrase, keyring, recovery } = keys.value;
  const day = (atMs: number | undefined) => (atMs === undefined ? '-' : new Date(atMs).toISOString());
  const rows = [
    ...(passphrase === undefined
      ? []
      : [['passphrase', day(passphrase.chosenAtMs), `scrypt N=${passphrase.n} r=8 p=${passphrase.p}`]]),
    ...(keyring === undefined ? [] : [['keyring', '-', '-']]),
    ...(recovery === undefined ? [] : [['recovery key', day(recovery.madeAtMs), '-']]),
  ];
  const { kdf, n, r, p, chosenAtMs = null } = passphrase ?? {};
  return succeed({
    json: {
      passphrase: passphrase === undefined ? null : { kdf, n, r, p, chosenAtMs },
      keyring: keyring !== undefined,
      recoveryKey: recovery === undefined ? null : { madeAtMs: recovery.madeAtMs },
    },
    text: columns(rows),
  });
}

async function setNewPassphrase(access: StoreAccess, { env }: Surroundings): Promise<Outcome<Report>> {
  const passphrase = variable(env, NEW_PASSPHRASE_VARIABLE);
  if (passphrase === undefined) return fail(problem(NEW_PASSPHRASE_VARIABLE, 'input/missing'));
  const set = await setPassphrase(access, passphrase);
  if (set.ok) return list(access.folder);
  const isNew = set.problems[0]?.code === 'store/passphrase-short';
  return isNew ? { ok: false, problems: set.problems.map(atNewPassphrase) } : set;
}

function atNewPassphrase<P extends { path: string }>(found: P): P {
  return { ...found, path: NEW_PASSPHRASE_VARIABLE };
}

async function addCopy(access: StoreAccess): Promise<Outcome<Report>> {
  if (access.keyring === undefined) return fail(problem('keyring', 'store/keyring-unavailable'));
  const added = await addKeyring(access, access.keyring);
  return added.ok ? list(access.folder) : added;
}

async function remove(
  access: StoreAccess,
  way: 'passphrase' | 'keyring' | 'recovery',
): Promise<Outcome<Report>> {
  const removed = await removeWay(access, way);
  return removed.ok ? list(access.folder) : removed;
}

async function printNewRecoveryKey(access: StoreAccess): Promise<Outcome<Report>> {
  const made = await makeRecoveryKey(access);
  if (!made.ok) return made;
  const recoveryKey = formatRecoveryKey(made.value.secret);
  made.value.secret.fill(0);
  const kept = await keepRecoveryKey(access.folder, made.value.entry);
  return kept.ok ? succeed({ json: { recoveryKey }, text: recoveryKey }) : kept;
}

async function checkRecoveryKey({ folder, recoveryKey }: StoreAccess): Promise<Outcome<Report>> {
  if (recoveryKey === undefined) return fail(problem(RECOVERY_KEY_VARIABLE, 'input/missing'));
  const key = await unlockWithRecoveryKey(folder, recoveryKey);
  if (!key.ok) return key;
  key.value.fill(0);
  return succeed({ json: { isValid: true }, text: 'opens this store' });
}
