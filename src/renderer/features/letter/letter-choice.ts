/** How the letter of a draft is written. */
import {
  GLOSSES,
  LETTER_LANGUAGES,
  type Gloss,
  type LetterLanguage,
} from '../../../core/cancellation/schema.ts';
import type { Editor } from '../../state/editor.svelte.ts';

/** The languages a draft names; Russian without a gloss where it names none. */
export function letterChoice(editor: Editor): { lang: LetterLanguage; gloss: Gloss } {
  const lang = LETTER_LANGUAGES.find((known) => known === editor.text('letter.lang'));
  const gloss = GLOSSES.find((known) => known === editor.text('letter.gloss'));
  return { lang: lang ?? 'ru', gloss: gloss ?? 'none' };
}
