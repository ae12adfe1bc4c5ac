/** Runs one command line and says what to print; prints nothing itself. */
import { problemLine } from '../core/i18n/describe-problem.ts';
import type { Problem } from '../core/outcome.ts';
import { visibleJson, visibleLine, visibleText } from '../core/visible-text.ts';
import type { Command, Report } from './command.ts';
import { readArguments } from './read-arguments.ts';
import type { Surroundings } from './surroundings.ts';
import { USAGE } from './usage/overview.ts';

/** What a run leaves: texts for both streams and the exit code. */
export interface RunResult {
  readonly exitCode: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Each command is loaded when it is called: only `letter` needs fonts and PDF. */
const COMMANDS: Readonly<Partial<Record<string, () => Promise<Command>>>> = {
  letter: async () => (await import('./commands/letter.ts')).letterCommand,
  batch: async () => (await import('./commands/batch.ts')).batchCommand,
  packet: async () => (await import('./commands/packet.ts')).packetCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  event: async () => (await import('./commands/event.ts')).eventCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  status: async () => (await import('./commands/status.ts')).statusCommand,
  calendar: async () => (await import('./commands/calendar.ts')).calendarCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  'import-archive': async () => (await import('./commands/import-archive.ts')).importArchiveCommand,
  dossier: async () => (await import('./commands/dossier.ts')).dossierCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  erase: async () => (await import('./commands/erase.ts')).eraseCommand,
  guide: async () => (await import('./commands/guide.ts')).guideCommand,
  operators: async () => (await import('./commands/operators.ts')).operatorsCommand,
  protect: async () => (await import('./commands/protect.ts')).protectCommand,
  passport: async () => (await import('./commands/passport.ts')).passportCommand,
  fields: async () => (await import('./commands/fields.ts')).fieldsCommand,
  fill: async () => (await import('./commands/fill.ts')).fillCommand,
};

/** Runs the words after the program's name. Expected failures are in the result; a bug rejects. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<RunResult> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') return { exitCode: 0, out: `${USAGE}\n`, err: '' };
  if (name === undefined) return { exitCode: 2, out: '', err: `${USAGE}\n` };
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined)
    return { exitCode: 2, out: '', err: `simclose: unknown command ${visibleLine(name)}\n${USAGE}\n` };
  const command = await load();
  const read = readArguments(command, rest);
  if (read.kind === 'help') return { exitCode: 0, out: `${command.usage}\n`, err: '' };
  if (read.kind === 'wrong')
    return { exitCode: 2, out: '', err: `simclose ${name}: ${read.message}\n${command.usage}\n` };
  const outcome = await command.run(read.args, surroundings);
  if (!outcome.ok) return { exitCode: 1, out: '', err: linesOf(outcome.problems) };
  return resultOf(outcome.value, read.args.has('json'));
}

function resultOf({ json, text, warnings = [], problems = [] }: Report, isJson: boolean): RunResult {
  // Names and notes are strangers' words; none may steer the terminal.
  const out = isJson ? (json === undefined ? '' : visibleJson(json)) : visibleText(text);
  return {
    exitCode: problems.length === 0 ? 0 : 1,
    out: out === '' ? '' : `${out}\n`,
    err: warnings.map((found) => `warning: ${oneLine(found)}\n`).join('') + linesOf(problems),
  };
}

function linesOf(problems: readonly Problem[]): string {
  return problems.map((found) => `${oneLine(found)}\n`).join('');
}

/** One problem is one line, whatever stands in a file's name. */
function oneLine(found: Problem): string {
  return visibleLine(problemLine(found));
}
