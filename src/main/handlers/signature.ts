/** Signatures: read, made from strokes or a photo, kept with their applicant, deleted. */
import { basename } from 'node:path';

import type { EndpointInput } from '../../contract/endpoints.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { MAX_SIGNATURE_PHOTO_BYTES } from '../../core/signature/limits.ts';
import type { SignatureContent } from '../../core/signature/signature.ts';
import type { Stroke } from '../../core/signature/strokes.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

/** What a signature is made from. */
export type SignatureSource = EndpointInput<'signature.keep'>['source'];

type SignatureEndpoints = `signature.${'get' | 'choosePhoto' | 'keep' | 'remove'}`;

/** Handlers of `signature.`. */
export function signatureHandlers(surroundings: Surroundings): Pick<Handlers, SignatureEndpoints> {
  const { storeSession, dialogs } = surroundings;
  return {
    'signature.get': ({ id }) => {
      const hasOwner = storeSession.use((store) => store.signatures.hasOwner(id));
      if (!hasOwner.ok) return hasOwner;
      const kept = storeSession.use((store) => store.signatures.of(id));
      if (!kept.ok) return kept;
      if (kept.value === undefined) return succeed({ hasOwner: hasOwner.value, signature: null });
      const { content, madeAtMs } = kept.value;
      return succeed({ hasOwner: hasOwner.value, signature: { content: forWindow(content), madeAtMs } });
    },

    'signature.choosePhoto': async () => {
      const [path] = await dialogs.chooseReceipts();
      if (path === undefined) return succeed(null);
      const bytes = await readBoundedFile(path, MAX_SIGNATURE_PHOTO_BYTES);
      return bytes.ok ? succeed({ fileName: basename(path).slice(-255), bytes: bytes.value }) : bytes;
    },

    'signature.keep': async ({ id, source }) => {
      const content = await contentOf(surroundings, source);
      if (!content.ok) return content;
      const kept = storeSession.use((store) => store.signatures.keep(id, content.value));
      return kept.ok ? succeed(undefined) : kept;
    },

    'signature.remove': ({ id }) =>
      storeSession.use((store) =>
        store.undo.keeping({ what: 'signature', id }, () => store.signatures.remove(id)),
      ),
  };
}

/** Makes the signature; problems are those of cutting it out of a photo. */
export async function contentOf(
  { signatureCutter }: Surroundings,
  source: SignatureSource,
): Promise<Outcome<SignatureContent>> {
  if (source.kind === 'drawn') return succeed(source);
  const cut = await signatureCutter.cut(source.bytes, source.fileName, source.strength);
  return cut.ok ? succeed({ kind: 'photo', png: cut.value.png }) : cut;
}

/** What crosses the channel is copied, so nothing of it may be read-only. */
function forWindow(content: SignatureContent) {
  if (content.kind === 'photo') return { kind: content.kind, png: new Uint8Array(content.png) };
  const strokes: Stroke[] = [...content.strokes];
  return { kind: content.kind, strokes };
}
