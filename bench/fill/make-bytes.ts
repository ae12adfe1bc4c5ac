/** Our side of filling. */
import type { LetterMaker, LetterOptions } from '../../src/main/letters/make-letter.ts';

/** Whatever makes letters. */
export type Maker = Pick<LetterMaker, 'make'>;

/** A letter's bytes; throws where a letter is refused, because a benchmark of refusals is none. */
export async function makeBytes(maker: Maker, options: LetterOptions): Promise<Uint8Array> {
  const letter = await maker.make(options);
  if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
  return letter.value.bytes;
}
