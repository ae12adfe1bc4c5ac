/** `import-archive`: what an export wrote, into a store. */
import { succeed, type Outcome } from '../../core/outcome.ts';
import { importArchive, type ImportReport } from '../../main/archives/import-archive.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { STORE_OPTIONS, withNewStore } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { IMPORT_ARCHIVE_USAGE } from '../usage/records.ts';

/** The command. What cannot be taken is named and stops nothing else. */
export const importArchiveCommand: Command = {
  usage: IMPORT_ARCHIVE_USAGE,
  options: STORE_OPTIONS,
  required: [],
  choices: {},
  positionals: { min: 1, max: 1 },
  run: async (args, surroundings) => {
    const report = await runImport(args, surroundings);
    return report.ok ? succeed(reportOf(report.value)) : report;
  },
};

function runImport(args: Arguments, surroundings: Surroundings): Promise<Outcome<ImportReport>> {
  const [path = ''] = args.positionals;
  return withNewStore(args, surroundings, (store) => importArchive(store, path));
}

function reportOf({ problems, ...counts }: ImportReport): Report {
  const { newCases, knownCases, newReceipts, knownReceipts } = counts;
  const lines = [
    `cases ${String(newCases.length)} new, ${String(knownCases.length)} known`,
    `proofs ${String(newReceipts)} new, ${String(knownReceipts)} known`,
  ];
  return { json: counts, text: lines.join('\n'), problems };
}
