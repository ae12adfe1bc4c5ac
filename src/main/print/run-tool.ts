/** Runs one of the print service's own programs. */
import { spawn } from 'node:child_process';

/** What a program said. */
export interface ToolAnswer {
  /** Exit code; null when it was not there, took too long or was ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A service that does not answer by then is not there. */
const TIMEOUT_MS = 15_000;

/** Runs a program, gives it `input`, and waits for it; what goes wrong is told by the code, nothing is thrown. */
export function runTool(
  program: string,
  args: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<ToolAnswer> {
  return new Promise((resolve) => {
    const tool = spawn(program, args, {
      // Answers are parsed, so they must not come in the user's language.
      env: { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' },
      timeout: TIMEOUT_MS,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const answer = (code: number | null) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    tool.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    tool.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    tool.on('error', () => answer(null));
    tool.on('close', answer);
    // A program that refuses the job ends before it has read everything.
    tool.stdin.on('error', () => undefined);
    tool.stdin.end(input);
  });
}
