/** Dossiers: made of a case and saved, and checked. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { MAX_DOSSIER_BYTES } from '../../core/dossier/limits.ts';
import { problemsOfVerdict, warningsOfVerdict } from '../../core/dossier/verdict-problems.ts';
import { verifyDossier } from '../../core/dossier/verify.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { collectCase } from '../dossiers/collect.ts';
import { makeSigningKey, nodeCrypto } from '../dossiers/node-crypto.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { sha256Of } from '../store/digest.ts';
import type { Surroundings } from './surroundings.ts';

type DossierEndpoints = `dossier.${'export' | 'progress' | 'cancel' | 'check' | 'choose' | 'saveVerifier'}`;

/** Handlers of `dossier.`. */
export function dossierHandlers(surroundings: Surroundings): Pick<Handlers, DossierEndpoints> {
  const { storeSession, dialogs, dossierMaker, now } = surroundings;
  let running: { controller: AbortController; done: number; total: number } | undefined;

  const make = async ({ id, ...choice }: EndpointInput<'dossier.export'>) => {
    const material = storeSession.use((store) => collectCase(store, id));
    if (!material.ok) return material;
    const key = storeSession.use((store) => store.dossiers.signingKey(makeSigningKey));
    if (!key.ok) return key;
    running?.controller.abort();
    const mine = { controller: new AbortController(), done: 0, total: 1 };
    running = mine;
    const onProgress = (done: number, total: number) => void Object.assign(mine, { done, total });
    try {
      const options = { ...choice, material: material.value, key: key.value, madeAtMs: now() };
      return await dossierMaker.make(options, { signal: mine.controller.signal, onProgress });
    } finally {
      if (running === mine) running = undefined;
    }
  };

  const check = async (fileName: string, bytes: Uint8Array): Promise<Outcome<CheckedDossier>> => {
    const verdict = await verifyDossier(bytes, nodeCrypto);
    const ownKey = storeSession.use((store) => store.dossiers.publicKey());
    if (!ownKey.ok) return ownKey;
    const own = ownKey.value === null ? undefined : sha256Of(ownKey.value);
    const facts = verdict.result === 'intact' ? factsOf(verdict, own) : null;
    const problems = [...problemsOfVerdict(fileName, verdict)];
    return succeed({
      ...{ fileName, result: verdict.result, problems, facts },
      warnings: [...warningsOfVerdict(fileName, verdict)],
    });
  };

  return {
    'dossier.export': async (choice) => {
      const path = await dialogs.choosePdfTarget(`${referenceOf(choice.id)} dossier.pdf`);
      if (path === null) return succeed({ path, pageCount: 0, fingerprint: '', damagedCount: 0 });
      const dossier = await make(choice);
      if (!dossier.ok) return dossier;
      const { bytes, sha256, pageCount, fingerprint, damagedCount } = dossier.value;
      const written = await writeFileAtomically(path, bytes);
      if (!written.ok) return written;
      const noted = storeSession.use((store) => store.dossiers.made(choice.id, sha256));
      return noted.ok ? succeed({ path, pageCount, fingerprint, damagedCount }) : noted;
    },
    'dossier.progress': () =>
      succeed(running === undefined ? null : { done: running.done, total: running.total }),
    'dossier.cancel': () => {
      running?.controller.abort();
      return succeed(undefined);
    },

    'dossier.check': ({ fileName, bytes }) => check(fileName, bytes),
    'dossier.choose': async () => {
      const path = await dialogs.choosePdf();
      if (path === null) return succeed(null);
      const file = await readBoundedFile(path, MAX_DOSSIER_BYTES);
      return file.ok ? check(basename(path), file.value) : file;
    },
    'dossier.saveVerifier': async () => {
      const path = await dialogs.choosePageTarget('verify.html');
      if (path === null) return succeed(null);
      const written = await writeFileAtomically(path, await readFile(dossierMaker.verifierPath));
      return written.ok ? succeed(path) : written;
    },
  };
}

type CheckedDossier = EndpointOutput<'dossier.check'>;

function factsOf(
  { statement, fingerprint }: Awaited<ReturnType<typeof verifyDossier>> & { readonly result: 'intact' },
  own: string | undefined,
): CheckedDossier['facts'] {
  const { reference, madeAtMs, program } = statement;
  return { reference, madeAtMs, program, fingerprint, isOwnKey: own === fingerprint };
}
