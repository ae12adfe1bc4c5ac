/**
 * The keyring for the command line, which runs without Electron: the program is started without a
 * window, answers one question over its standard streams, and ends. Secrets never stand in arguments.
 */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

import { z } from 'zod';

import type { Keyring } from './keys/keyring.ts';

/** One question, a line of JSON; bytes are base 64. */
const questionSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('isAvailable') }),
  z.strictObject({ ask: z.literal('wrap'), bytes: z.base64() }),
  z.strictObject({ ask: z.literal('unwrap'), bytes: z.base64() }),
]);

/** The answer, a line of JSON: whether there is a keyring, and the bytes that were asked for. */
export interface KeyringAnswer {
  readonly isAvailable: boolean;
  /** Base 64; missing where the keyring could not answer. */
  readonly bytes?: string;
  /** After unwrapping: whether the system asks to wrap again. */
  readonly isOutdated?: boolean;
}

/** Reads one question, answers it, and returns. */
export async function answerOneQuestion(keyring: Keyring, input: Readable, output: Writable): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk as Buffer);
  const question = questionSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  const answer = await answerTo(question, keyring);
  if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
}

async function answerTo(question: z.output<typeof questionSchema>, keyring: Keyring): Promise<KeyringAnswer> {
  if (!(await keyring.isAvailable())) return { isAvailable: false };
  if (question.ask === 'isAvailable') return { isAvailable: true };
  try {
    const bytes = new Uint8Array(Buffer.from(question.bytes, 'base64'));
    if (question.ask === 'wrap') return { isAvailable: true, bytes: base64(await keyring.wrap(bytes)) };
    const { key, isOutdated } = await keyring.unwrap(bytes);
    return { isAvailable: true, bytes: base64(key), isOutdated };
  } catch {
    return { isAvailable: true };
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
