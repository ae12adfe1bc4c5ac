/** Reads the signature that letters and packets are to show, from a photo or picture of it. */
import { createHash } from 'node:crypto';

import { succeed, type Outcome } from '../core/outcome.ts';
import { MAX_SIGNATURE_PHOTO_BYTES } from '../core/signature/limits.ts';
import { readBoundedFile } from '../main/files/read-bounded.ts';
import type { LetterOptions } from '../main/letters/make-letter.ts';
import { createSignatureCutter } from '../main/signatures/signature-cutter.ts';
import type { Arguments } from './command.ts';

/** The options with the signature of `--signature` placed; unchanged without it. Problems name the file. */
export async function withSignature(
  args: Arguments,
  options: LetterOptions,
): Promise<Outcome<LetterOptions>> {
  const path = args.text('signature');
  if (path === undefined) return succeed(options);
  const photo = await readBoundedFile(path, MAX_SIGNATURE_PHOTO_BYTES);
  if (!photo.ok) return photo;
  const cut = await createSignatureCutter().cut(photo.value, path);
  if (!cut.ok) return cut;
  const { png } = cut.value;
  const digest = createHash('sha256').update(png).digest('hex');
  const { draft } = options;
  return succeed({
    ...options,
    draft: { ...draft, letter: { ...draft.letter, signature: 'placed' } },
    signature: { content: { kind: 'photo', png }, digest },
  });
}
