/** Building blocks of the cancellation schema: text that is trimmed, NFC, bounded, and fit to print. */
import { z } from 'zod';

import { faultOfDate, type IsoDate } from '../calendar.ts';
import { problem, type Problem, type ProblemCode, type ProblemParams } from '../outcome.ts';
import { firstUnseen } from '../visible-text.ts';

/** Adds a problem of ours to a zod check; the path is zod's own. */
export function addProblem(
  context: z.core.$RefinementCtx,
  code: ProblemCode,
  params: ProblemParams = {},
): void {
  context.addIssue({ code: 'custom', params: { problem: code, values: params } });
}

/**
 * A text of 1 to `maxLength` characters in any script, trimmed and in Unicode NFC
 * (decomposed accents would be misplaced when drawn). Control characters and others that are not seen are refused;
 * line breaks are allowed only with `multiline`.
 */
export function textField(maxLength: number, multiline = false) {
  return z.string().transform((raw, context) => {
    const text = raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
    const length = [...text].length;
    const unprintable = multiline ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u;
    if (length === 0) addProblem(context, 'input/empty');
    else if (length > maxLength) addProblem(context, 'input/too-long', { max: maxLength, actual: length });
    else if (unprintable.test(text)) addProblem(context, 'input/control-character');
    else {
      const character = firstUnseen(text.replace(/[\n\t]/g, ' '));
      if (character !== undefined) addProblem(context, 'input/unseen-character', { character });
    }
    return text;
  });
}

/** A real calendar date as `YYYY-MM-DD`. */
export const dateField: z.ZodType<IsoDate, string> = z.string().transform((raw, context) => {
  const text = raw.normalize('NFKC').trim();
  const fault = faultOfDate(text);
  if (fault === 'format') addProblem(context, 'input/date-format');
  if (fault === 'impossible') addProblem(context, 'input/date-impossible', { date: text });
  return text;
});

/** Runs a parser of ours as a zod step: its problems become zod's, its value the field's. */
export function parsedField<T>(
  parse: (text: string) => { ok: true; value: T } | { ok: false; problems: readonly Problem[] },
) {
  return z.string().transform((raw, context): T => {
    const outcome = parse(raw);
    if (outcome.ok) return outcome.value;
    for (const { code, params } of outcome.problems) addProblem(context, code, params);
    return z.NEVER;
  });
}

/** Translates zod's issues into problems, in zod's order; `root` names the input where a path is empty. */
export function problemsFrom(error: z.ZodError, root: string): readonly Problem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.length === 0 ? root : issue.path.map(String).join('.');
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) =>
          problem([...issue.path.map(String), key].join('.'), 'input/unknown-name'),
        );
      case 'invalid_type':
        return [
          issue.input === undefined
            ? problem(path, 'input/missing')
            : problem(path, 'input/wrong-type', { expected: issue.expected }),
        ];
      case 'invalid_value':
        return [
          issue.input === undefined
            ? problem(path, 'input/missing')
            : problem(path, 'input/not-one-of', { allowed: issue.values.map(String).join(', ') }),
        ];
      case 'custom': {
        const { problem: code, values } = issue.params as { problem: ProblemCode; values: ProblemParams };
        return [Object.keys(values).length === 0 ? problem(path, code) : problem(path, code, values)];
      }
      default:
        return [problem(path, 'input/wrong-type', { expected: issue.code })];
    }
  });
}
