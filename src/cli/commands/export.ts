/** `export`: everything of the store as plain files. */
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeArchive } from '../../main/archives/write-archive.ts';
import { checkOutput, storeFilesFor } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { STORE_OPTIONS, withStore } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { EXPORT_USAGE } from '../usage/records.ts';

/** The command. */
export const exportCommand: Command = {
  usage: EXPORT_USAGE,
  options: { ...STORE_OPTIONS, out: { type: 'string' } },
  required: ['out'],
  choices: {},
  positionals: { min: 0, max: 0 },
  run: runExport,
};

async function runExport(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const path = args.text('out') ?? '';
  const isFree = await checkOutput(path, storeFilesFor(args, surroundings));
  if (!isFree.ok) return isFree;
  const { now, version } = surroundings;
  const options = { path, program: `SimClose ${version}`, exportedAtMs: now() };
  const written = await withStore(args, surroundings, (store) => writeArchive(store, options));
  if (!written.ok) return written;
  const { cases, receipts } = written.value;
  return succeed({
    json: { file: path, cases, receipts },
    text: `${path}: cases ${String(cases)}, proofs ${String(receipts)}; not encrypted`,
  });
}
