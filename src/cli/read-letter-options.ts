/** Reads the options that letters and packets share: language, gloss, date. */
import { faultOfDate, kazakhDateOf, type IsoDate } from '../core/calendar.ts';
import { GLOSSES, LETTER_LANGUAGES, type Cancellation } from '../core/cancellation/schema.ts';
import { PRINT_IDS } from '../core/form/form-id.ts';
import { fail, problem, succeed, type Outcome } from '../core/outcome.ts';
import type { LetterOptions } from '../main/letters/make-letter.ts';
import type { Arguments } from './command.ts';
import type { Surroundings } from './surroundings.ts';

/** The options of a letter about a complete cancellation; problems are at `--date`. */
export function readLetterOptions(
  args: Arguments,
  cancellation: Cancellation,
  surroundings: Surroundings,
): Outcome<LetterOptions> {
  const date = readLetterDate(args.text('date'), surroundings);
  return date.ok ? succeed(letterOptionsFor(args, cancellation, date.value)) : date;
}

/** The same for a date that is known. */
export function letterOptionsFor(args: Arguments, cancellation: Cancellation, date: IsoDate): LetterOptions {
  const chosen = cancellation.letter ?? {};
  return {
    draft: cancellation,
    // Wrong words were refused with the arguments.
    form: PRINT_IDS.find((form) => form === args.text('form')) ?? 'termination',
    lang: LETTER_LANGUAGES.find((lang) => lang === args.text('lang')) ?? chosen.lang ?? 'ru',
    gloss: GLOSSES.find((gloss) => gloss === args.text('gloss')) ?? chosen.gloss ?? 'none',
    date,
    isComplete: true,
  };
}

/** The date on a letter: as given at `--date`, else today. */
export function readLetterDate(text: string | undefined, { now }: Surroundings): Outcome<IsoDate> {
  if (text === undefined) return succeed(kazakhDateOf(now()));
  const fault = faultOfDate(text);
  if (fault === undefined) return succeed(text);
  if (fault === 'format') return fail(problem('--date', 'input/date-format'));
  return fail(problem('--date', 'input/date-impossible', { date: text }));
}
