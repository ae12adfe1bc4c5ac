/** The manifest of a dossier. */
import { VERIFIER_NAME, type Manifest, type ManifestAttachment } from '../../dossier/manifest.ts';
import type { DossierContent, DossierPaper } from './content.ts';
import { shownNumber } from './summary.ts';

/** Lists what a dossier is made from. */
export function manifestOf(content: DossierContent): Manifest {
  const { id, reference, program, madeAtMs, draft, standing, isMasked } = content;
  const number = shownNumber(draft, isMasked);
  return {
    ...{ format: 'simclose-dossier-manifest', version: 1, program, madeAtMs },
    case: {
      ...{ id, reference, state: standing.state },
      number: number === '' ? null : number,
      operator: draft.operator ?? null,
    },
    ...{ publicKey: content.publicKey, fingerprint: content.fingerprint },
    events: [...content.events],
    attachments: [...content.papers.map(attachmentOf), verifierOf(content)],
    missing: [...content.missing],
  };
}

function attachmentOf(paper: DossierPaper, index: number): ManifestAttachment {
  const { name, role, kind, mediaType, sha256, addedAtMs, recordedSha256 } = paper;
  return {
    ...{ name, role, exhibit: index + 1, kind, mediaType },
    byteCount: paper.bytes.byteLength,
    ...{ sha256, addedAtMs },
    ...(recordedSha256 === sha256 ? {} : { recordedSha256 }),
  };
}

function verifierOf({ verifier: { bytes, sha256 } }: DossierContent): ManifestAttachment {
  return {
    ...{ name: VERIFIER_NAME, role: 'verifier', exhibit: null, kind: null, mediaType: 'text/html' },
    ...{ byteCount: bytes.byteLength, sha256, addedAtMs: null },
  };
}
