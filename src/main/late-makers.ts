/** Makers of papers that read their libraries, the greatest of all, when the first paper is asked for. */
import type { FontedLetterMaker } from './letters/make-letter.ts';
import type { ExhibitReader } from './packets/exhibit-reader.ts';
import type { PacketMaker } from './packets/make-packet.ts';

/** A letter maker over a resources folder; the program starts a fifth faster without it. */
export function createLateLetterMaker(resourcesFolder: string): FontedLetterMaker {
  const maker = once(async () => {
    const { createLetterMaker } = await import('./letters/make-letter.ts');
    return createLetterMaker(resourcesFolder);
  });
  return {
    make: async (options) => (await maker()).make(options),
    fonts: async () => (await maker()).fonts(),
  };
}

/** A packet maker over a letter maker. */
export function createLatePacketMaker(letters: FontedLetterMaker, reader: ExhibitReader): PacketMaker {
  const maker = once(async () => {
    const { createPacketMaker } = await import('./packets/make-packet.ts');
    return createPacketMaker(letters, reader);
  });
  return { make: async (options, watch) => (await maker()).make(options, watch) };
}

function once<Value>(create: () => Promise<Value>): () => Promise<Value> {
  let created: Promise<Value> | undefined;
  return () => (created ??= create());
}
