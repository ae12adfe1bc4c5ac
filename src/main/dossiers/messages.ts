/** What the thread that makes dossiers and its host tell each other. */
import type { Statement } from '../../core/dossier/seal.ts';
import type { DossierContent } from '../../core/form/dossier/content.ts';

/** A dossier to make. */
export interface DossierTask {
  readonly content: DossierContent;
  readonly resourcesFolder: string;
}

/** Its document, and what is to be signed about it. */
export interface UnsealedDossier {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly statement: Statement;
}
