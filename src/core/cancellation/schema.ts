/**
 * The shape of a cancellation: INPUT.json of the command line, the editor's finished document,
 * and what the store keeps. Names are fixed; unknown ones are refused by name.
 */
import { z } from 'zod';

import { parseNationality } from '../applicant/nationality.ts';
import { BRAND_IDS } from '../operator/brand.ts';
import { fail, problem, succeed, type Outcome } from '../outcome.ts';
import { normaliseIccid } from '../sim/iccid.ts';
import { parseMobileNumber } from '../sim/number.ts';
import { REASON_CODES } from './reason.ts';
import { addProblem, dateField, parsedField, problemsFrom, textField } from './text-field.ts';
import { tripSchema } from './trip.ts';

/** The three kinds of card travellers buy; resellers' labels, not products of an operator. */
export const CARD_KINDS = ['three-day', 'data', 'travel'] as const;

/** What can be enclosed; the names are those of the termination form's `att.` lines. */
export const ATTACHMENT_KINDS = ['passport-copy', 'top-up', 'purchase-receipt', 'sim-card'] as const;

/** Languages a letter can be signed in: the state language and the one widely used beside it. */
export const LETTER_LANGUAGES = ['ru', 'kk'] as const;
/** Language of a letter. */
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Languages of the small line under the letter's own, or none. */
export const GLOSSES = ['zh-Hans', 'en', 'none'] as const;
/** Language of the gloss. */
export type Gloss = (typeof GLOSSES)[number];

/** Where the signature comes from: the hand on the paper, or the one that the applicant has given before. */
export const SIGNATURE_WAYS = ['paper', 'placed'] as const;

/** The SIM that is to be closed. */
export const simSchema = z.strictObject({
  /** Subscriber number; any usual writing in, E.164 out. Kazakh mobile numbers only. */
  number: parsedField((text) => parseMobileNumber(text, '')),
  /** Serial of the card, without spaces; checked by {@link checkCancellation}, which only warns. */
  iccid: textField(40).transform(normaliseIccid).optional(),
  /** Personal account or contract number, as the operator writes it. */
  account: textField(80).optional(),
  /** Balance as seen on the day, in tenge: digits with at most two decimals. */
  balanceTenge: z
    .string()
    .transform((raw, context) => {
      const amount = raw.normalize('NFKC').replace(/\s/gu, '');
      if (!/^-?\d{1,9}([.,]\d{1,2})?$/.test(amount)) addProblem(context, 'input/amount-format');
      return amount;
    })
    .optional(),
});

/** The traveller's passport. Its expiry date is never printed: the clerk sees the passport itself. */
export const passportSchema = z.strictObject({
  /** Number as printed, any script, 1 to 80 characters. */
  number: textField(80),
  /** Last day of validity. */
  expiresOn: dateField.optional(),
});

/** The person the SIM is registered to. */
export const applicantSchema = z.strictObject({
  /** Surname as in the passport, any script, 1 to 80 characters. */
  surname: textField(80),
  /** Given names as in the passport; left out by people with one name. */
  givenNames: textField(80).optional(),
  /** Name in the applicant's own script. */
  nativeName: textField(80).optional(),
  /** ISO 3166-1; alpha-2 or alpha-3 in, alpha-3 out. */
  nationality: z.string().transform((raw, context): string => {
    const code = parseNationality(raw);
    if (code === undefined) addProblem(context, 'applicant/nationality-unknown');
    return code ?? z.NEVER;
  }),
  birthDate: dateField.optional(),
  passport: passportSchema,
  /** Where the reply may be sent. */
  email: textField(254)
    .refine((text) => z.email().safeParse(text).success, {
      params: { problem: 'input/email-format', values: {} },
    })
    .optional(),
  /** Another number than the one being closed, as the applicant writes it. */
  phone: textField(40).optional(),
  /** Postal address for the reply; may have several lines. */
  address: textField(500, true).optional(),
  /** Kazakh individual identification number; checked by {@link checkCancellation}, which only warns. */
  iin: textField(20).optional(),
});

/** Why the number is given up. */
export const reasonSchema = z.strictObject({
  code: z.enum(REASON_CODES),
  /** Explanation in the applicant's words; expected with the reason `other`. */
  note: textField(2000, true).optional(),
});

/** What the operator is asked to do. An omitted request is not asked for, but for the defaults below. */
export const requestsSchema = z.strictObject({
  /** End the service contract; the purpose of the letter, so asked unless refused. */
  terminate: z.boolean().default(true),
  stopPaidServices: z.boolean().optional(),
  /** Return the balance, to the account, number or hand that `to` names. */
  refundBalance: z.strictObject({ to: textField(200).optional() }).optional(),
  /** Withdraw the consent to the processing of personal data (Law No. 94-V, art. 8). */
  withdrawConsent: z.boolean().optional(),
  writtenConfirmation: z.boolean().optional(),
  /** Wished last day; blank on the letter means the day of filing. */
  terminateOn: dateField.optional(),
});

/** What is asked when the input names no requests: nothing that a traveller may not want. */
export const DEFAULT_REQUESTS: Requests = {
  terminate: true,
  stopPaidServices: true,
  writtenConfirmation: true,
};

/** How the letter is written; the command line's options override it. */
export const letterChoiceSchema = z.strictObject({
  lang: z.enum(LETTER_LANGUAGES).optional(),
  gloss: z.enum(GLOSSES).optional(),
  /** `paper` where left out; `placed` needs a signature that is at hand. */
  signature: z.enum(SIGNATURE_WAYS).optional(),
});

/** One SIM's way out, complete enough for a letter. */
export const cancellationSchema = z.strictObject({
  operator: z.enum(BRAND_IDS),
  cardKind: z.enum(CARD_KINDS),
  sim: simSchema,
  applicant: applicantSchema,
  reason: reasonSchema,
  requests: requestsSchema.optional().transform((requests) => requests ?? DEFAULT_REQUESTS),
  /** What is enclosed with the letter, each at most once. */
  attachments: z
    .array(z.enum(ATTACHMENT_KINDS))
    .superRefine((kinds, context) => {
      kinds.forEach((kind, index) => {
        if (kinds.indexOf(kind) === index) return;
        context.addIssue({
          code: 'custom',
          path: [index],
          params: { problem: 'input/duplicate', values: { value: kind } },
        });
      });
    })
    .default([]),
  letter: letterChoiceSchema.optional(),
  /** The way home, for reminders; never printed. */
  trip: tripSchema.optional(),
});

/** What is asked of the operator. */
export type Requests = z.output<typeof requestsSchema>;
/** A complete, checked cancellation. */
export type Cancellation = z.output<typeof cancellationSchema>;

/** Reads an unknown value (parsed JSON, a stored document) as a cancellation, or says all that is wrong. */
export function parseCancellation(input: unknown): Outcome<Cancellation> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return fail(problem('input', 'input/wrong-type', { expected: 'object' }));
  }
  const result = cancellationSchema.safeParse(input, { reportInput: true });
  if (result.success) return succeed(result.data);
  return { ok: false, problems: problemsFrom(result.error, 'input') };
}
