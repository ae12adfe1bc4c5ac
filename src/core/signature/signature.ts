/** A signature that can be placed on letters, and where it is. */
import type { Draft } from '../cancellation/draft.ts';
import { FORM_IDS, type PrintId } from '../form/form-id.ts';
import type { Stroke } from './strokes.ts';

/** What a signature consists of: the pen's own path, or ink cut out of a photo. */
export type SignatureContent =
  | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'photo'; /** Black ink on nothing, without metadata. */ readonly png: Uint8Array };

/** A signature with the name by which a letter's content knows it. */
export interface Signature {
  readonly content: SignatureContent;
  /** Sha-256 of the content as it is kept, in hex. */
  readonly digest: string;
}

/** Whether the applicant signs a form. The slip is signed when it is received, and aids never. */
export function isSigned(form: PrintId): boolean {
  return form !== 'confirmation-slip' && FORM_IDS.some((id) => id === form);
}

/** The signature that a letter shows: the one at hand where the draft asks for it, else none. */
export function placedSignature(
  form: PrintId,
  draft: Draft,
  signature: Signature | undefined,
): Signature | undefined {
  return isSigned(form) && draft.letter?.signature === 'placed' ? signature : undefined;
}
