/** What a command is: its usage, its options, and what it does with them. */
import type { ParseArgsOptionsConfig } from 'node:util';

import type { Outcome, Problem } from '../core/outcome.ts';
import type { Surroundings } from './surroundings.ts';

/** Arguments whose options are known by name; each option's value is a text. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** An option's value; undefined when it was not given. */
  readonly text: (name: string) => string | undefined;
  /** The values of an option that may be given several times, in their order. */
  readonly texts: (name: string) => readonly string[];
  /** Whether a switch was given. */
  readonly has: (name: string) => boolean;
}

/** What a command has to say when it is done. */
export interface Report {
  /** The one document of `--json`. Undefined: nothing was done that could be told. */
  readonly json: unknown;
  /** The same for people, without a line break at the end; nothing is printed when it is blank. */
  readonly text: string;
  /** What should be looked at; changes nothing about the exit code. */
  readonly warnings?: readonly Problem[];
  /** What could not be done, beside what was; the exit code is 1 if there is any. */
  readonly problems?: readonly Problem[];
}

/** One command. */
export interface Command {
  /** Printed by `--help` and when the arguments are wrong. */
  readonly usage: string;
  /** Its options beside `--json` and `--help`. */
  readonly options: ParseArgsOptionsConfig;
  /** Options that must be given. */
  readonly required: readonly string[];
  /** Options that take one of a few words. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** How many arguments without a name it takes. */
  readonly positionals: { readonly min: number; readonly max: number };
  readonly run: (args: Arguments, surroundings: Surroundings) => Promise<Outcome<Report>>;
}
