/** `erase`: everything that the program keeps in a data folder, for good. */
import { fail, problem, succeed } from '../../core/outcome.ts';
import { eraseStore } from '../../main/files/erase-store.ts';
import type { Command } from '../command.ts';
import { STORE_OPTIONS, storeFolderOf } from '../open-store.ts';
import { checkNotInUse } from '../store-in-use.ts';
import { ERASE_USAGE } from '../usage/records.ts';

/** The command. It needs no passphrase: who can delete files can delete these. */
export const eraseCommand: Command = {
  usage: ERASE_USAGE,
  options: { ...STORE_OPTIONS, yes: { type: 'boolean' } },
  required: [],
  choices: {},
  positionals: { min: 0, max: 0 },
  async run(args, surroundings) {
    const folder = storeFolderOf(args, surroundings);
    if (!args.has('yes')) return fail(problem(folder, 'erase/not-confirmed'));
    const isFree = await checkNotInUse(folder);
    if (!isFree.ok) return isFree;
    const erased = await eraseStore(folder);
    if (!erased.ok) return erased;
    if (erased.value.length === 0) return fail(problem(folder, 'store/not-found'));
    return succeed({
      json: { erased: erased.value },
      text: `erased: ${erased.value.join(', ')}. Backups elsewhere and files that you saved are still there`,
    });
  },
};
