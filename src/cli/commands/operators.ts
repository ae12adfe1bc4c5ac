/** `operators`: what is known about the operators, and the user's corrections as a file. */
import { localDateOf } from '../../core/calendar.ts';
import { BRAND_IDS } from '../../core/operator/brand.ts';
import { itemsOfBrand, type DirectoryItem } from '../../core/operator/resolve.ts';
import type { CorrectionChange } from '../../core/operator/transfer.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { readCorrections, writeCorrections } from '../../main/operators/corrections-file.ts';
import type { Store } from '../../main/store/open.ts';
import { checkOutput, storeFilesFor } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { hasStore, STORE_OPTIONS, withNewStore, withStore } from '../open-store.ts';
import { directoryFor } from '../operator-directory.ts';
import type { Surroundings } from '../surroundings.ts';
import { columns } from '../table.ts';
import { OPERATORS_USAGE } from '../usage/cases.ts';

/** The command. */
export const operatorsCommand: Command = {
  usage: OPERATORS_USAGE,
  options: { ...STORE_OPTIONS, brand: { type: 'string' }, apply: { type: 'boolean' } },
  required: [],
  choices: { brand: BRAND_IDS },
  positionals: { min: 0, max: 2 },
  run: runOperators,
};

async function runOperators(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const today = localDateOf(new Date(surroundings.now()));
  const [action, file] = args.positionals;
  if (action === undefined) return list(args, surroundings);
  if (file === undefined || (action !== 'export' && action !== 'import'))
    return fail(problem(action, 'input/not-one-of', { allowed: 'export FILE, import FILE' }));
  if (action === 'export') {
    const isFree = await checkOutput(file, storeFilesFor(args, surroundings));
    return isFree.ok ? withStore(args, surroundings, (store) => exportTo(store, file, today)) : isFree;
  }
  const open = args.has('apply') ? withNewStore : withStore;
  return open(args, surroundings, (store) => importFrom(store, file, today, args.has('apply')));
}

/** The user's own view of the directory, or, where there is no store yet, the program's. */
async function list(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const isStored = args.text('data') !== undefined || (await hasStore(args, surroundings));
  const directory = isStored
    ? await withStore(args, surroundings, (store) => store.operators.directory())
    : await directoryFor(args, surroundings);
  if (!directory.ok) return directory;
  const brand = args.text('brand');
  const items = brand === undefined ? directory.value.items : itemsOfBrand(directory.value, brand);
  return succeed({ json: { items }, text: columns(items.map(lineOf)) });
}

async function exportTo(store: Store, target: string, today: string): Promise<Outcome<Report>> {
  const directory = store.operators.directory();
  if (!directory.ok) return directory;
  const written = await writeCorrections(target, directory.value, today);
  if (!written.ok) return written;
  const count = written.value;
  return succeed({
    json: { file: target, corrections: count },
    text: `${target}: ${String(count)} ${count === 1 ? 'correction' : 'corrections'}`,
  });
}

/** Tells what a file would change; changes it only with `--apply`. */
async function importFrom(
  store: Store,
  source: string,
  today: string,
  isApplied: boolean,
): Promise<Outcome<Report>> {
  const directory = store.operators.directory();
  if (!directory.ok) return directory;
  const read = await readCorrections(source, directory.value, today);
  if (!read.ok) return read;
  const { changes, isSameEdition } = read.value;
  if (isApplied) {
    const kept = store.operators.correct(changes.map(({ correction }) => correction));
    if (!kept.ok) return kept;
  }
  const json = { isApplied, isSameEdition, changes: changes.map(jsonOf) };
  return succeed({ json, text: columns(changes.map(changeLineOf)) });
}

function jsonOf({ item, correction, effect }: CorrectionChange) {
  const { value, status, source, checkedOn } = item;
  return { ...correction, effect, before: { value, status, source, checkedOn } };
}

function lineOf({ id, status, isStale, value, source, checkedOn }: DirectoryItem): readonly string[] {
  return [id, isStale ? `${status}, stale` : status, checkedOn, value ?? '-', source ?? '-'];
}

function changeLineOf({ item, correction, effect }: CorrectionChange): readonly string[] {
  const { value, source, checkedOn } = correction;
  return [effect, item.id, item.value ?? '-', '->', value, source, checkedOn];
}
