/** Spares a long run the threads for files that it has sent already; what importers do with files is tried elsewhere. */
import { createHash } from 'node:crypto';

type Method = (...args: unknown[]) => unknown;

/** The same object, whose methods answer anew only what they were not asked before. */
export function remembering<T extends object>(reader: T): T {
  const answers = new Map<string, unknown>();
  return new Proxy(reader, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => {
        const question = `${String(name)} ${JSON.stringify(args, withoutBulk)}`;
        if (!answers.has(question)) answers.set(question, (method as Method).apply(target, args));
        return answers.get(question);
      };
    },
  });
}

function withoutBulk(_name: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  // Two askers who may give up are not one, but what they are told is.
  return value instanceof AbortSignal ? undefined : value;
}
