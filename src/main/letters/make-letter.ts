/** Makes letters from the files of a resources folder and gives each its identity. No Electron here: the command line uses it too. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import type { IsoDate } from '../../core/calendar.ts';
import type { Draft } from '../../core/cancellation/draft.ts';
import { idFromBytes, referenceOf, type CancellationId } from '../../core/cancellation/reference.ts';
import type { Gloss, LetterLanguage } from '../../core/cancellation/schema.ts';
import type { FilingHistory } from '../../core/form/filing-history.ts';
import type { PrintId } from '../../core/form/form-id.ts';
import { canonicalContent, makeLetter, type Letter, type LetterContent } from '../../core/form/letter.ts';
import { formatPageCode } from '../../core/form/page-code.ts';
import type { FontSet } from '../../core/form/typeface.ts';
import type { ResolvedDirectory } from '../../core/operator/resolve.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { Signature } from '../../core/signature/signature.ts';
import { readBlank, readFonts } from './resources.ts';

/** What to make. */
export interface LetterOptions {
  /** The cancellation as typed; may be incomplete. */
  readonly draft: Draft;
  readonly form: PrintId;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  /** Day of signing. */
  readonly date: IsoDate;
  /** False prints the draft mark across every page of a form. */
  readonly isComplete: boolean;
  /** Keeps the fields for later changes. */
  readonly isFillable?: boolean;
  /** The cancellation the letter belongs to; without one its content names it. */
  readonly cancellationId?: CancellationId;
  /** Number of the letter within the cancellation, from 1. */
  readonly letterNumber?: number;
  /** What happened in the case before. */
  readonly history?: FilingHistory;
  /** What is known about the operators; without one as the program came. */
  readonly directory?: ResolvedDirectory;
  /** Head of the case's chain of events, in hex, for the foot of every page. */
  readonly chainHead?: string;
  /** The applicant's signature; shown only where the draft wants it placed. */
  readonly signature?: Signature | undefined;
}

/** A letter with the names by which it is found again. */
export interface IdentifiedLetter extends Letter {
  /** As printed: `SC-7K3M-9Q2X`. */
  readonly reference: string;
  /** Sha-256 of the canonical content, in hex. */
  readonly contentDigest: string;
}

/** The names of a letter, known before it is made: they follow from its content, and from its case where it has one. */
export function identityOf(
  content: LetterContent,
  cancellationId?: CancellationId,
): { readonly id: CancellationId; readonly reference: string; readonly contentDigest: string } {
  const digest = createHash('sha256').update(canonicalContent(content)).digest();
  const id = cancellationId ?? idFromBytes(digest);
  return { id, reference: referenceOf(id), contentDigest: digest.toString('hex') };
}

/** Makes letters; reads fonts and blanks when first needed and keeps them. */
export interface LetterMaker {
  /** Fails by `form/glyph-missing`; a missing resource throws, because the program is then damaged. */
  make(options: LetterOptions): Promise<Outcome<IdentifiedLetter>>;
}

/** A letter maker whose fonts also serve what goes with letters. */
export interface FontedLetterMaker extends LetterMaker {
  /** Read once; parsed fonts are remembered by these very buffers. */
  fonts(): Promise<FontSet>;
}

/** Creates a letter maker over a resources folder. */
export function createLetterMaker(resourcesFolder: string): FontedLetterMaker {
  let fonts: Promise<FontSet> | undefined;
  const readFontsOnce = () => (fonts ??= readFonts(resourcesFolder));
  const blanks = new Map<string, Promise<Uint8Array>>();
  const blankFor = (form: PrintId, lang: LetterLanguage, gloss: Gloss): Promise<Uint8Array> => {
    const name = `${form}.${lang}.${gloss}`;
    const blank = blanks.get(name) ?? readBlank(resourcesFolder, form, lang, gloss);
    blanks.set(name, blank);
    return blank;
  };
  return {
    fonts: readFontsOnce,
    async make({ cancellationId, letterNumber = 1, isFillable = false, ...options }) {
      const blank = await blankFor(options.form, options.lang, options.gloss);
      const assets = { blank, fonts: await readFontsOnce(), deflate: deflateSync };
      const { id, reference, contentDigest } = identityOf(options, cancellationId);
      const qrPayload = (page: number, pageCount: number) =>
        formatPageCode({ id, letterNumber, page, pageCount, digest: contentDigest });
      const letter = await makeLetter({ ...options, isFillable, reference, qrPayload }, assets);
      return letter.ok ? succeed({ ...letter.value, reference, contentDigest }) : letter;
    },
  };
}
