/** Makes sealed dossiers for window and command line; what takes long runs in threads. No Electron here. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { sealBytes, statementBytes } from '../../core/dossier/seal.ts';
import type { DossierChoice, DossierPaper } from '../../core/form/dossier/content.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { ExhibitReader } from '../packets/exhibit-reader.ts';
import type { PacketWatch } from '../packets/make-packet.ts';
import { sha256Of } from '../store/digest.ts';
import type { SigningKey } from '../store/dossiers.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { CaseMaterial } from './collect.ts';
import type { DossierTask, UnsealedDossier } from './messages.ts';
import { signWith } from './node-crypto.ts';

/** What to make. */
export interface DossierOptions extends DossierChoice {
  readonly material: CaseMaterial;
  /** The store's key. */
  readonly key: SigningKey;
  /** Epoch milliseconds. */
  readonly madeAtMs: number;
}

/** A sealed dossier. */
export interface Dossier {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Of the whole file, hex. */
  readonly sha256: string;
  /** Of the public key, hex. */
  readonly fingerprint: string;
  /** How many originals are damaged or missing; the dossier names them. */
  readonly damagedCount: number;
}

/** Makes dossiers. */
export interface DossierMaker {
  /** Where the page lies that checks dossiers. */
  readonly verifierPath: string;
  /** Problems: `form/cancelled`, `dossier/not-made` beyond the thread's limits. A file that cannot be shown is attached all the same. */
  make(options: DossierOptions, watch?: PacketWatch): Promise<Outcome<Dossier>>;
}

/** What a dossier maker is made from. */
export interface DossierMakerParts {
  readonly resourcesFolder: string;
  readonly reader: ExhibitReader;
  /** Version of the program. */
  readonly version: string;
  /** The thread's program where it is not the one beside this file. */
  readonly program?: URL;
}

const LIMITS: ThreadLimits = { timeMs: 300_000, memoryMegabytes: 4000 };

/** Creates the maker. */
export function createDossierMaker(parts: DossierMakerParts): DossierMaker {
  const { resourcesFolder, reader, version } = parts;
  const program = parts.program ?? new URL('dossier-worker.ts', import.meta.url);
  const verifierPath = join(resourcesFolder, 'verifier', 'verify.html');
  return {
    verifierPath,
    async make({ material, key, ...choice }, { signal, onProgress } = {}) {
      const total = material.papers.length + 1;
      onProgress?.(0, total);
      const papers: DossierPaper[] = [];
      for (const paper of material.papers) {
        const content = await reader.read(paper.bytes, paper.name, signal);
        if (signal?.aborted === true) return fail(problem('dossier', 'form/cancelled'));
        papers.push({ ...paper, content: content.ok ? content.value : undefined });
        onProgress?.(papers.length, total);
      }
      const page = new Uint8Array(await readFile(verifierPath));
      const fingerprint = sha256Of(key.publicKey);
      const publicKey = Buffer.from(key.publicKey).toString('hex');
      const verifier = { bytes: page, sha256: sha256Of(page) };
      const task: DossierTask = {
        content: {
          ...{ ...material, ...choice, papers, verifier, publicKey, fingerprint },
          program: `SimClose ${version}`,
        },
        resourcesFolder,
      };
      const made = await runInThread<UnsealedDossier>({
        ...{ program, data: task, path: 'dossier', limits: LIMITS, signal },
        ...{ tooMuch: 'dossier/not-made', broken: 'dossier/not-made' },
      });
      if (!made.ok) return made;
      onProgress?.(total, total);
      const damaged = papers.filter(({ sha256, recordedSha256 }) => sha256 !== recordedSha256);
      const damagedCount = damaged.length + material.missing.length;
      return succeed({ ...sealed(made.value, key), fingerprint, damagedCount });
    },
  };
}

function sealed({ bytes, pageCount, statement }: UnsealedDossier, key: SigningKey) {
  const signed = statementBytes(statement);
  const seal = sealBytes(signed, signWith(key, signed), statement.startXref);
  const file = new Uint8Array(bytes.byteLength + seal.byteLength);
  file.set(bytes);
  file.set(seal, bytes.byteLength);
  return { bytes: file, pageCount, sha256: sha256Of(file) };
}
