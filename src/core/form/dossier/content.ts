/** What a dossier is made from: plain data of one case, so that it can be handed to a thread. */
import type { Draft } from '../../cancellation/draft.ts';
import type { Gloss, LetterLanguage } from '../../cancellation/schema.ts';
import type { Standing } from '../../cancellation/state.ts';
import type { ChainReading } from '../../dossier/chain.ts';
import type { Manifest, ManifestEvent } from '../../dossier/manifest.ts';
import type { ExhibitContent } from '../packet/packet-part.ts';

/** How a dossier is made. */
export interface DossierChoice {
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  /** Whether the summary hides the middle of the phone number and of the passport's; the originals stay as they are. */
  readonly isMasked: boolean;
  /** The second clock beside Almaty's, an IANA name. */
  readonly timeZone: string;
}

/** One original of the case. */
export interface DossierPaper {
  readonly role: 'letter' | 'receipt';
  /** Kind of proof, or form of the letter. */
  readonly kind: string;
  /** Unique among the attachments of the dossier. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Of `bytes`, hex. */
  readonly sha256: string;
  /** Taken when it was made or archived; another than `sha256` where the original was damaged since. */
  readonly recordedSha256: string;
  readonly addedAtMs: number;
  /** What can be shown of it; undefined where nothing can. */
  readonly content: ExhibitContent | undefined;
}

/** Everything that a dossier is made from. */
export interface DossierContent extends DossierChoice {
  readonly id: string;
  /** As printed. */
  readonly reference: string;
  /** Epoch milliseconds. */
  readonly madeAtMs: number;
  /** Name and version of the program. */
  readonly program: string;
  readonly draft: Draft;
  /** As of the making. */
  readonly standing: Standing;
  /** By position. */
  readonly events: readonly ManifestEvent[];
  readonly chain: ChainReading;
  /** By when they were made or archived. */
  readonly papers: readonly DossierPaper[];
  readonly missing: Manifest['missing'];
  /** The page that checks dossiers, and its digest. */
  readonly verifier: { readonly bytes: Uint8Array; readonly sha256: string };
  /** DER of the SubjectPublicKeyInfo and its sha-256, both in hex. */
  readonly publicKey: string;
  readonly fingerprint: string;
}
