/** `verify`: whether a dossier is as it was made, and where not. Needs no store. */
import { MAX_DOSSIER_BYTES } from '../../core/dossier/limits.ts';
import { problemsOfVerdict, warningsOfVerdict } from '../../core/dossier/verdict-problems.ts';
import { verifyDossier, type Verdict } from '../../core/dossier/verify.ts';
import { problem, succeed, type Outcome } from '../../core/outcome.ts';
import { nodeCrypto } from '../../main/dossiers/node-crypto.ts';
import { readBoundedFile } from '../../main/files/read-bounded.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { VERIFY_USAGE } from '../usage/records.ts';

/** The command. */
export const verifyCommand: Command = {
  usage: VERIFY_USAGE,
  options: { key: { type: 'string' } },
  required: [],
  choices: {},
  positionals: { min: 1, max: 1 },
  run: runVerify,
};

async function runVerify(args: Arguments): Promise<Outcome<Report>> {
  const [path = ''] = args.positionals;
  const file = await readBoundedFile(path, MAX_DOSSIER_BYTES);
  if (!file.ok) return file;
  const verdict = await verifyDossier(file.value, nodeCrypto);
  const wanted = args.text('key')?.replace(/\s/g, '').toLowerCase();
  const isOtherKey = verdict.result === 'intact' && wanted !== undefined && wanted !== verdict.fingerprint;
  const problems = isOtherKey
    ? [problem(path, 'dossier/other-key', { fingerprint: verdict.fingerprint })]
    : problemsOfVerdict(path, verdict);
  return succeed({
    json: jsonOf(path, verdict),
    text: problems.length === 0 && verdict.result === 'intact' ? lineOf(path, verdict) : '',
    warnings: warningsOfVerdict(path, verdict),
    problems,
  });
}

function jsonOf(file: string, verdict: Verdict): unknown {
  if (verdict.result === 'no-seal') return { file, result: verdict.result };
  if (verdict.result === 'altered') return { file, result: verdict.result, places: verdict.places };
  const { statement, fingerprint, chain, manifest } = verdict;
  const { reference, madeAtMs, program, files } = statement;
  return {
    ...{ file, result: verdict.result, reference, madeAtMs, program, fingerprint, chain },
    attachments: files.map(({ name, byteCount, sha256 }) => ({ name, byteCount, sha256 })),
    missing: manifest.missing,
  };
}

function lineOf(file: string, { statement, fingerprint }: Verdict & { readonly result: 'intact' }): string {
  const { reference, madeAtMs } = statement;
  return `${file}: ${reference}, not altered since ${new Date(madeAtMs).toISOString()}, key ${fingerprint}`;
}
