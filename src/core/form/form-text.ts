/** The words of a form: fixed sentences and field labels in four languages, in reading order. */
import { z } from 'zod';

import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';

/** Kinds of field; a line without one is a heading or a fixed sentence. */
export const FIELD_KINDS = ['text', 'multiline', 'checkbox', 'date', 'signature'] as const;

const inFourLanguages = {
  ru: z.string().min(1),
  kk: z.string().min(1),
  en: z.string().min(1),
  zh: z.string().min(1),
};

/** One line of a form. */
export const formLineSchema = z.strictObject({
  /** Name of the line; its prefix up to the first dot says where on the page it stands. */
  key: z.string().regex(/^[a-z]+(\.[A-Za-z-]+)*$/),
  ...inFourLanguages,
  field: z.enum(FIELD_KINDS).optional(),
  /** How the Russian sounds, in Latin letters; an accent marks the stress. */
  translit: z.string().min(1).optional(),
  /** For translators and reviewers, in English; never printed. */
  note: z.string().optional(),
});

/** A form's words. */
export const formTextSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  /** A form is handed over and signed; an aid is shown to the clerk or kept at hand. */
  kind: z.enum(['form', 'aid']),
  /** Heading of the page, without a full stop. */
  title: z.strictObject(inFourLanguages),
  /** In reading order, keys unique. */
  lines: z
    .array(formLineSchema)
    .refine((lines) => new Set(lines.map(({ key }) => key)).size === lines.length),
});

/** One line of a form. */
export type FormLine = z.output<typeof formLineSchema>;
/** A form's words. */
export type FormText = z.output<typeof formTextSchema>;

/** A text of the form in the languages of one letter; the gloss is absent when none is printed. */
export interface Wording {
  readonly main: string;
  readonly gloss: string | undefined;
}

/** Picks the languages of a letter and keeps numbers of laws and articles together. */
export function wordingOf(
  texts: Readonly<Record<'ru' | 'kk' | 'en' | 'zh', string>>,
  lang: LetterLanguage,
  gloss: Gloss,
): Wording {
  return {
    main: keepTogether(texts[lang]),
    gloss: gloss === 'none' ? undefined : keepTogether(texts[gloss === 'zh-Hans' ? 'zh' : gloss]),
  };
}

/**
 * The name of a line's PDF field. In PDF a dot separates a field from its parent, and a parent
 * has no value of its own, so only the first dot of a key stays: `ask.refundBalance-to`.
 */
export function fieldNameOf(key: string): string {
  const [prefix, ...rest] = key.split('.');
  return rest.length === 0 ? key : `${prefix ?? ''}.${rest.join('-')}`;
}

/** Forbids line breaks in «№ 94-V», «ст. 8», «42-4», «8-бабы» and «art. 8». */
function keepTogether(text: string): string {
  return text
    .replace(/(№|\bNo\.|art\.|ст\.|Ф\.|И\.) (?=\S)/g, '$1\u00A0')
    .replace(/(\d)-(?=[\dVб])/g, '$1\u2060-\u2060');
}
