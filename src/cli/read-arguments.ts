/** Reads a command's arguments strictly: whatever is not known by name is refused. */
import { parseArgs } from 'node:util';

import type { Arguments, Command } from './command.ts';

/** Arguments that can be run, a wish for help, or what is wrong with them. */
export type ReadArguments =
  | { readonly kind: 'run'; readonly args: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads `argv`, the words after the command's name. */
export function readArguments(command: Command, argv: readonly string[]): ReadArguments {
  let parsed: ParsedArguments;
  try {
    parsed = parse(command, argv);
  } catch (error) {
    return wrong(firstSentence(error));
  }
  const { values, positionals } = parsed;
  if (values['help'] === true) return { kind: 'help' };
  const missing = command.required.find((name) => values[name] === undefined);
  if (missing !== undefined) return wrong(`--${missing} is missing`);
  const { min, max } = command.positionals;
  if (positionals.length < min) return wrong('an argument is missing');
  if (positionals.length > max) return wrong('too many arguments');
  const texts = (name: string) => textsIn(values[name]);
  for (const [name, allowed] of Object.entries(command.choices)) {
    if (texts(name).some((value) => !allowed.includes(value)))
      return wrong(`--${name} is one of: ${allowed.join(', ')}`);
  }
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { kind: 'run', args: { positionals, text, texts, has: (name) => values[name] === true } };
}

/** An option's values, however often it was given. */
function textsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text) => typeof text === 'string');
}

interface ParsedArguments {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parse(command: Command, argv: readonly string[]): ParsedArguments {
  return parseArgs({
    args: [...argv],
    options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: true,
  });
}

function wrong(message: string): ReadArguments {
  return { kind: 'wrong', message };
}

/** What Node says about arguments, up to its hint; anything else is a bug. */
function firstSentence(error: unknown): string {
  if (!(error instanceof TypeError)) throw error;
  return error.message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? 'wrong arguments';
}
