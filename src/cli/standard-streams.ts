/** Runs a command on the streams of the process, as every command line does. */
import { randomBytes } from 'node:crypto';

import { problemLine } from '../core/i18n/describe-problem.ts';
import { problem } from '../core/outcome.ts';
import { run, type RunResult } from './run.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs one command line, writes what it says, and sets the exit code of the process; resolves once it is written. */
export async function runOnStreams(words: readonly string[], surroundings: Surroundings): Promise<void> {
  // A reader that has seen enough (head, a closed pager) is no failure; a full disk is.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      process.stderr.write(`${problemLine(problem('stdout', 'file/not-writable'))}\n`);
      process.exitCode = 1;
    }
  });
  process.stderr.on('error', () => undefined);
  const { exitCode, out, err } = await run(words, surroundings).catch(unexpected);
  process.exitCode = exitCode;
  await Promise.all([write(process.stdout, out), write(process.stderr, err)]);
}

/** An error reaches the stream's listeners, and is not told twice. */
async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return;
  await new Promise<void>((resolve) => stream.write(text, () => resolve()));
}

/** A bug of ours: one line with an id. The details, which may name a person, only for who asks for them. */
function unexpected(error: unknown): RunResult {
  const id = randomBytes(4).toString('hex');
  const details =
    process.env['SIMCLOSE_DEBUG'] === '1' && error instanceof Error ? `${String(error.stack)}\n` : '';
  return {
    exitCode: 1,
    out: '',
    err: `${problemLine(problem('simclose', 'ipc/internal', { id }))}\n${details}`,
  };
}
