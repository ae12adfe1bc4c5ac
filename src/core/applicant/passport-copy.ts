/** What of a passport is hidden on the copy that is handed out, what is written across it, and when it has no more use. */
import { z } from 'zod';

import { formatLetterDate, type IsoDate } from '../calendar.ts';
import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import type { CancellationState } from '../cancellation/state.ts';

/** A part of a picture as shares of its width and height, from its upper left corner. */
export const hiddenBoxSchema = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});
/** A part that is hidden. */
export type HiddenBox = z.output<typeof hiddenBoxSchema>;

/** What can be hidden at once. A shop needs names, number, nationality, dates, and mostly the photo. */
export const HIDDEN_PARTS = ['zone', 'signature', 'personal-number', 'birth-place', 'photo'] as const;
/** One of these parts. */
export type HiddenPart = (typeof HIDDEN_PARTS)[number];

/** Hidden unless something else is wanted: what the request to end a contract has no use for. */
export const USUALLY_HIDDEN: readonly HiddenPart[] = ['zone', 'signature', 'personal-number'];

/**
 * Where the parts stand when the picture shows no more than the page. Source: the zones of ICAO Doc 9303-4, 3,
 * read 2026-11-25; countries differ, so each box is to be moved to its place.
 */
export const PART_PLACES: Readonly<Record<HiddenPart, HiddenBox>> = {
  zone: { x: 0, y: 0.74, width: 1, height: 0.26 },
  signature: { x: 0.03, y: 0.62, width: 0.3, height: 0.1 },
  'personal-number': { x: 0.6, y: 0.4, width: 0.36, height: 0.08 },
  'birth-place': { x: 0.34, y: 0.5, width: 0.36, height: 0.08 },
  photo: { x: 0.03, y: 0.12, width: 0.3, height: 0.5 },
};

/** Densities of the writing across the copy: lines for the height of the picture. */
export const WATERMARK_LINES = { sparse: 4, usual: 6, dense: 9 } as const;
/** One of the densities. */
export type WatermarkDensity = keyof typeof WATERMARK_LINES;
/** The densities. */
export const WATERMARK_DENSITIES = [
  'sparse',
  'usual',
  'dense',
] as const satisfies readonly WatermarkDensity[];

/** Longest line of the writing. */
export const MAX_WATERMARK = 160;

/** What becomes of the enclosed copy when the end of the contract is proved. */
export const COPY_ENDS = ['ask', 'always', 'never'] as const;
/** One of these. */
export type CopyEnd = (typeof COPY_ENDS)[number];

/** Whether the end is proved in a state, so that a kept copy has no more use; a reopened case may need it. */
export function isCopyUseless(state: CancellationState): boolean {
  return state === 'confirmed' || state === 'aftercare' || state === 'closed';
}

/** What the copy is for. */
export interface CopyPurpose {
  /** As printed, `+7 705 123 45 67`. */
  readonly number: string;
  /** The operator as letters name it. */
  readonly operator: string;
  readonly date: IsoDate;
  /** `SC-7K3M-9Q2X`. */
  readonly reference: string;
}

const ONLY_FOR: Readonly<Record<LetterLanguage | Exclude<Gloss, 'none'>, string>> = {
  ru: 'ТОЛЬКО ДЛЯ РАСТОРЖЕНИЯ ДОГОВОРА',
  kk: 'ТЕК ШАРТТЫ БҰЗУ ҮШІН',
  en: 'ONLY FOR CANCELLING',
  'zh-Hans': '仅用于注销',
};

/** The writing across the copy: in the operator's language, and in the traveller's where there is one. */
export function watermarkOf(purpose: CopyPurpose, lang: LetterLanguage, gloss: Gloss): readonly string[] {
  const { number, operator, date, reference } = purpose;
  const facts = [number, operator, formatLetterDate(date), reference].filter((fact) => fact !== '');
  const lineIn = (language: keyof typeof ONLY_FOR) =>
    [`${ONLY_FOR[language]} ${facts[0] ?? ''}`, ...facts.slice(1)].join(' · ').slice(0, MAX_WATERMARK);
  return gloss === 'none' ? [lineIn(lang)] : [lineIn(lang), lineIn(gloss)];
}
