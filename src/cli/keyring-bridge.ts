/**
 * The system's keyring for the command line: the built program is started without a window, asked
 * one question over its standard streams, and ends. Where it cannot be started there is no keyring.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

import type { Keyring } from '../main/keys/keyring.ts';

/** How the program that can reach the keyring is started. */
export interface KeyringProgram {
  readonly executable: string;
  /** Before our own arguments. */
  readonly args: readonly string[];
  /** A file without which starting it is pointless; the built main process. */
  readonly requiredFile: string;
}

/** A desktop that asks its user to unlock the keyring needs time for an answer. */
const TIMEOUT_MS = 120_000;

interface Answer {
  readonly isAvailable: boolean;
  readonly bytes?: string;
  readonly isOutdated?: boolean;
}

/** Builds the keyring port over the program. */
export function createKeyringBridge(program: KeyringProgram, platform: NodeJS.Platform): Keyring {
  const bytesFor = async (ask: 'wrap' | 'unwrap', bytes: Uint8Array) => {
    const answer = await askProgram(program, platform, { ask, bytes: Buffer.from(bytes).toString('base64') });
    if (answer.bytes === undefined) throw new Error('The keyring did not answer');
    const { isOutdated = false } = answer;
    return { key: new Uint8Array(Buffer.from(answer.bytes, 'base64')), isOutdated };
  };
  return {
    isAvailable: async () => (await askProgram(program, platform, { ask: 'isAvailable' })).isAvailable,
    wrap: async (key) => (await bytesFor('wrap', key)).key,
    unwrap: (wrapped) => bytesFor('unwrap', wrapped),
  };
}

/** Asks one question; a program that cannot be started or understood has no keyring. */
async function askProgram(
  { executable, args, requiredFile }: KeyringProgram,
  platform: NodeJS.Platform,
  question: { ask: string; bytes?: string },
): Promise<Answer> {
  if (!existsSync(requiredFile) || !existsSync(executable)) return { isAvailable: false };
  const child = spawn(executable, [...args, '--keyring-host', ...displayArguments(platform)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: TIMEOUT_MS,
  });
  // A program that dies early closes its end; its exit tells enough.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(question));
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer;
  } catch {
    return { isAvailable: false };
  }
}

/** Chromium's own headless platform, because a terminal may have no display; root has no sandbox. */
function displayArguments(platform: NodeJS.Platform): readonly string[] {
  if (platform !== 'linux') return [];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return ['--ozone-platform=headless', '--disable-gpu', ...sandbox];
}
