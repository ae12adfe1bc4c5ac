/** What endpoints are made of, and the shapes that several of them share. */
import { z } from 'zod';

import { GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { AID_IDS, PRINT_IDS } from '../../core/form/form-id.ts';
import { cancellationId, rowId } from '../views.ts';

/** A call as a pair of schemas: what goes in, what comes back. */
export function endpoint<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output };
}

/** No input, or no output. */
export const nothing = z.undefined();

/** The bytes of a file. */
export const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** Which form or aid, in which languages. */
export const letterChoice = {
  form: z.enum(PRINT_IDS),
  lang: z.enum(LETTER_LANGUAGES),
  gloss: z.enum(GLOSSES),
};

/**
 * The operator's own form that is filled in place of ours; languages are then those of added pages, and
 * `form` says what the filled form is about.
 */
export const ownForm = { ownFormId: rowId.optional() };

/** What goes into a packet besides the case's own enclosures. */
export const packetContents = z.strictObject({
  aids: z.array(z.enum(AID_IDS)).max(AID_IDS.length),
  /** The letter once for the operator, and once more to be stamped; two where left out. */
  copies: z.union([z.literal(1), z.literal(2)]).optional(),
});

/** A letter to hand over: made and kept now, alone or as a packet, or the kept one that `letterId` names. */
export const handedLetter = {
  id: cancellationId,
  ...letterChoice,
  ...ownForm,
  letterId: rowId.nullable(),
  packet: packetContents.optional(),
};
