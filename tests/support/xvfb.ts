/** Gives the window tests a display of their own; Vitest runs it once around them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The X display to open windows on, `undefined` where the system has its own. */
    display: string | undefined;
  }
}

/** Starts Xvfb on a free display number and returns what ends it again. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.platform !== 'linux') {
    project.provide('display', undefined);
    return undefined;
  }
  const { display, stop } = await startXvfb();
  project.provide('display', display);
  return stop;
}

/** Starts Xvfb on a free display number. */
export async function startXvfb(): Promise<{ display: string; stop: () => Promise<void> }> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));

  const ended = once(server, 'exit').then(() => {
    throw new Error(`Xvfb ended at once: ${errors.join('').trim()}`);
  });
  const failed = once(server, 'error').then(([error]: unknown[]) => {
    throw new Error(`Xvfb cannot be started (${String(error)}); run: sudo apt-get install xvfb`);
  });
  const number = firstLine(server.stdio[3] as Readable);
  const display = `:${await Promise.race([number, ended, failed])}`;
  ended.catch(() => undefined);
  failed.catch(() => undefined);

  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    const end = once(server, 'exit');
    server.kill('SIGTERM');
    await end;
  };
  return { display, stop };
}

/** Xvfb writes its display number once it accepts connections. */
async function firstLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb closed without naming its display');
}
