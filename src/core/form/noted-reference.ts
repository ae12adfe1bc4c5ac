/** The operator's number, as somebody wrote it into a note. */

/** Digits, with the letters and marks that registries put around them. */
const NUMBER = '[\\p{L}\\d/._-]{0,20}\\d[\\p{L}\\d/._-]{0,20}';
const MARK = '(?:№|#|(?:no|nr|номер[іи]?|н[өо]мірі|number)(?!\\p{L})\\.?)';
const MONTHS =
  'январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** Registers of the operator: what follows is a number, with «№» or without it. */
const REGISTER =
  '(?:(?<![\\p{L}\\d])(?:(?:вх|исх)\\.?|(?:входящ|исходящ)\\p{L}*|кіріс|шығыс|编号)(?!\\p{L}(?<!\\p{Script=Han}))|(?:收件|受理)编号|工单号)';
/** What is registered: a number only with «№», or one too long to count something. */
const REGISTERED =
  '(?<![\\p{L}\\d])(?:обращени[еяю]|заявк[аиу]|заявлени[еяю]|өтініш|ticket|request|application|ref(?:erence)?|工单)(?!\\p{L}(?<!\\p{Script=Han}))\\.?';
const BETWEEN = '[\\s:：]*';
/** «от 20.11.2026» between the name of a register and its number. */
const DATED = '(?:от\\s+[\\d.]{5,10}(?:\\s*г\\.?)?\\s*)?';

const NAMED = new RegExp(
  `(?:${REGISTER}${BETWEEN}${DATED}(?:${MARK}${BETWEEN})?|${REGISTERED}${BETWEEN}${DATED}(?:${MARK}${BETWEEN}|(?=[^\\s\\d]{0,20}\\d{3})))(${NUMBER})(?=(.{0,12}))`,
  'giu',
);
const MARKED = new RegExp(`(?<![\\p{L}\\d])${MARK}${BETWEEN}(${NUMBER})(?=(.{0,12}))`, 'giu');
const ALONE = new RegExp(`^${NUMBER}$`, 'u');

/** Words that name nothing else that has a number: what was done, what was handed in, and when. */
const HARMLESS = new RegExp(
  `^(?:приня|выда|дали|дан|получ|зарегистр|подан|подал|заявлени|обращени|ответ|подтвержд|письм|вх|исх|от$|г$|года$|қабыл|тірке|берд|кіріс|шығыс|өтініш|жауап|accept|receiv|register|filed|got|given|answer|repl|confirm|letter|under|as$|with$|受理|登记|${MONTHS})`,
  'iu',
);
/** A length of time, a sum, a count or a month after the digits, or the minutes of a time of day. */
const MEASURE = new RegExp(
  `^\\s*(?::\\d|%|₸|мин|час|дн|ден|сут|недел|мес|год|раз|тг|тен|тең|күн|сағ|апта|ай|рет|min|hour|hr|day|week|month|time|kzt|分|小时|天|日|周|个|月|年|次|${MONTHS})`,
  'iu',
);
/** What is no number of a register, whatever stands before it. */
const SOMETHING_ELSE: readonly RegExp[] = [
  // Days and times: 20.11, 14.30, 20.11.2026, 20/11/26, 2026-11-20.
  /^\d{1,2}\.\d{1,2}$/,
  /^\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})$/,
  /^\d{4}([./-])\d{1,2}\1\d{1,2}$/,
  // Phone numbers of Kazakhstan and China, with marks between the digits or not.
  /^(?:(?:7|8)?7\d{9}|861\d{10})$/,
  // Postal items and SIM cards.
  /^\p{L}{2}\d{9}\p{L}{2}$/u,
  /^89\d{16,18}$/,
];

/**
 * The operator's number in a note. One that is named as such («вх.», «обращение №», "ticket no.", 工单号) goes
 * before a bare «№», which counts where nothing before it can be what is numbered; else all of the note must
 * be the number. A guess would be worse than a blank, so all else gives none.
 */
export function referenceIn(note: string): string | undefined {
  const text = note.normalize('NFC').trim();
  for (const [, number = '', after = ''] of text.matchAll(NAMED)) {
    const reference = asReference(number, after);
    if (reference !== undefined) return reference;
  }
  for (const { 1: number = '', 2: after = '', index } of text.matchAll(MARKED)) {
    const reference = namesNothing(text.slice(0, index)) ? asReference(number, after) : undefined;
    if (reference !== undefined) return reference;
  }
  return ALONE.test(text) ? asReference(text, '') : undefined;
}

/** Whether no word of the sentence that ends here can be what a bare «№» numbers. */
function namesNothing(before: string): boolean {
  const sentence = before.split(/[;!?\n。；]|\.\s/u).at(-1) ?? '';
  return (sentence.match(/\p{L}+/gu) ?? []).every((word) => HARMLESS.test(word));
}

function asReference(number: string, after: string): string | undefined {
  const reference = number.replace(/[/._-]+$/, '');
  const digits = reference.replace(/[._-]/g, '');
  if (SOMETHING_ELSE.some((other) => other.test(reference) || other.test(digits))) return undefined;
  const [, unit] = /^\d+(.*)$/u.exec(reference) ?? [];
  return unit !== undefined && MEASURE.test(`${unit}${after}`) ? undefined : reference;
}
