/** What the reader of foreign forms and its host tell each other. */
import type { IsoDate } from '../../core/calendar.ts';
import type { CancellationId } from '../../core/cancellation/reference.ts';
import type { LetterLanguage } from '../../core/cancellation/schema.ts';
import type { Mapping } from '../../core/form/foreign/mapping.ts';
import type { CaseValues } from '../../core/form/foreign/mapping-source.ts';

/** What a case puts into a form of its operator. */
export interface MappedContent {
  readonly mapping: Mapping;
  readonly values: CaseValues;
  /** Of added pages. */
  readonly lang: LetterLanguage;
  /** Day of signing. */
  readonly date: IsoDate;
  readonly cancellationId: CancellationId;
  /** Number of the letter within the cancellation, from 1. */
  readonly letterNumber: number;
  /** Head of the case's chain of events, in hex. */
  readonly chainHead: string;
}

interface Form {
  /** Names the form in problems. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A form to list, to look at, or to fill. */
export type FormTask =
  | (Form & { readonly kind: 'list' })
  | (Form & { readonly kind: 'inspect' })
  | (Form & {
      readonly kind: 'fill';
      readonly values: unknown;
      readonly isFillable: boolean;
      readonly resourcesFolder: string;
    })
  | (Form & {
      readonly kind: 'fill-mapped';
      readonly content: MappedContent;
      readonly resourcesFolder: string;
    });
