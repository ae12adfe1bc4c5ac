/** Chromium's debugging protocol over two pipes: a test drives the program without any port being opened. */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

import { chromium, type ConnectOverCDPTransport, type Page } from 'playwright-core';

/** The switch that makes Chromium read commands from descriptor 3 and write answers to descriptor 4. */
export const PIPE_SWITCH = '--remote-debugging-pipe';

/** Five streams for a program that is started with {@link PIPE_SWITCH}; its output is of no use. */
export const PIPE_STDIO = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;

/** The first window of a program that is starting. */
export async function windowOver(program: ChildProcess): Promise<Page> {
  const browser = await chromium.connectOverCDP(debuggingPipe(program));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the program has no window');
  return context.pages()[0] ?? context.waitForEvent('page');
}

/** The transport for Playwright. Messages are JSON, each ended by a zero byte. */
function debuggingPipe(program: ChildProcess): ConnectOverCDPTransport {
  const commands = program.stdio[3] as Writable;
  const answers = program.stdio[4] as Readable;
  const transport: ConnectOverCDPTransport = {
    send: (message) => void commands.write(`${JSON.stringify(message)}\0`),
    close: () => commands.end(),
  };
  let unfinished = '';
  answers.setEncoding('utf8');
  answers.on('data', (chunk: string) => {
    const messages = (unfinished + chunk).split('\0');
    unfinished = messages.pop() ?? '';
    for (const message of messages) transport.onmessage?.(JSON.parse(message) as object);
  });
  answers.on('close', () => transport.onclose?.());
  // A program that ended while it was written to is noticed by its answers.
  commands.on('error', () => undefined);
  return transport;
}
