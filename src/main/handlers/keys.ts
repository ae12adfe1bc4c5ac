/** What opens the records: listed, changed, recovered; and when they are locked. */
import { localDateOf } from '../../core/calendar.ts';
import { windowTexts } from '../../core/i18n/catalogue.ts';
import { formatRecoveryKey, parseRecoveryKey } from '../../core/keys/recovery-key.ts';
import { fail, problem, succeed } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import {
  addKeyring,
  keepRecoveryKey,
  makeRecoveryKey,
  removeWay,
  setPassphrase,
} from '../keys/change-keys.ts';
import { loadKeys } from '../keys/load-keys.ts';
import { unlockWithRecoveryKey } from '../keys/unlock-key.ts';
import { SECRET_SECONDS } from '../locking/secret-clipboard.ts';
import type { Surroundings } from './surroundings.ts';

type KeysEndpoints = Extract<keyof Handlers, `keys.${string}` | `lock.${string}`>;

/** Handlers of `keys.` and `lock.`. */
export function keysHandlers(surroundings: Surroundings): Pick<Handlers, KeysEndpoints> {
  const { storeSession, secretClipboard } = surroundings;
  const { folder, keyring } = storeSession;
  return {
    'keys.list': async () => {
      const keys = await loadKeys(folder);
      if (!keys.ok) return keys;
      const { passphrase, recovery } = keys.value;
      return succeed({
        passphrase: passphrase === undefined ? null : { chosenAtMs: passphrase.chosenAtMs ?? null },
        keyring: keys.value.keyring !== undefined,
        recoveryKey: recovery === undefined ? null : { madeAtMs: recovery.madeAtMs },
        isKeyringAvailable: await keyring.isAvailable(),
      });
    },
    'keys.setPassphrase': ({ proof, passphrase }) => setPassphrase(storeSession.access(proof), passphrase),
    'keys.addKeyring': ({ proof }) => addKeyring(storeSession.access(proof), keyring),
    'keys.remove': ({ proof, way }) => removeWay(storeSession.access(proof), way),
    'keys.tryRecoveryKey': async ({ recoveryKey }) => {
      const key = await unlockWithRecoveryKey(folder, recoveryKey);
      if (!key.ok) return key;
      key.value.fill(0);
      return succeed(undefined);
    },
    'keys.recover': async ({ recoveryKey, passphrase }) => {
      const set = await setPassphrase(storeSession.access({ recoveryKey }), passphrase);
      return set.ok ? storeSession.unlock(passphrase) : set;
    },
    ...newRecoveryKeyHandlers(surroundings),
    'lock.get': () => storeSession.use((store) => store.protections.lockChoices()),
    'lock.set': (choices) => storeSession.use((store) => store.protections.chooseLock(choices)),
    'keys.dropRecoveryKey': async () => {
      await secretClipboard.clear();
      storeSession.newRecoveryKey = undefined;
      return succeed(undefined);
    },
  };
}

const notShown = fail(problem('recoveryKey', 'keys/no-such-way'));

/** Making a recovery key, from showing it to its being valid. */
function newRecoveryKeyHandlers({
  storeSession,
  secretClipboard,
  dialogs,
  readFonts,
  now,
  about,
}: Surroundings) {
  return {
    'keys.makeRecoveryKey': async ({ proof }) => {
      const made = await makeRecoveryKey(storeSession.access(proof));
      if (!made.ok) return made;
      const text = formatRecoveryKey(made.value.secret);
      made.value.secret.fill(0);
      storeSession.newRecoveryKey = { text, entry: made.value.entry };
      return succeed({ recoveryKey: text });
    },
    'keys.copyRecoveryKey': () => {
      const shown = storeSession.newRecoveryKey;
      if (shown === undefined) return notShown;
      secretClipboard.put(shown.text);
      return succeed({ seconds: SECRET_SECONDS });
    },
    'keys.saveRecoveryPage': async () => {
      const shown = storeSession.newRecoveryKey;
      if (shown === undefined) return notShown;
      const settings = storeSession.use((store) => store.settings.get());
      const chosen = settings.ok ? settings.value.language : 'system';
      const language = chosen === 'system' ? about.systemLanguage : chosen;
      const path = await dialogs.choosePdfTarget(`${windowTexts(language).keys.page.fileName}.pdf`);
      if (path === null) return succeed({ path });
      const madeOn = localDateOf(new Date(now()));
      const fonts = await readFonts();
      // Brings the libraries of papers along, which no start should wait for.
      const { makeRecoveryPage } = await import('../../core/form/recovery-page.ts');
      const bytes = await makeRecoveryPage({ recoveryKey: shown.text, madeOn, language }, fonts);
      const written = await writeFileAtomically(path, bytes, { mode: 0o600 });
      return written.ok ? succeed({ path }) : written;
    },
    'keys.confirmRecoveryKey': async ({ typed }) => {
      const shown = storeSession.newRecoveryKey;
      if (shown === undefined) return notShown;
      const secret = parseRecoveryKey(typed);
      if (!secret.ok) return secret;
      if (formatRecoveryKey(secret.value) !== shown.text)
        return fail(problem('recoveryKey', 'keys/recovery-wrong'));
      const kept = await keepRecoveryKey(storeSession.folder, shown.entry);
      if (kept.ok) {
        await secretClipboard.clear();
        storeSession.newRecoveryKey = undefined;
      }
      return kept;
    },
  } satisfies Partial<Handlers>;
}
