/** Where the operator marks a page: the framed box for its employee, by which a photo shows whether it was stamped. */
import authorisation from '../../../resources/texts/authorisation.json' with { type: 'json' };
import claim from '../../../resources/texts/claim.json' with { type: 'json' };
import confirmationSlip from '../../../resources/texts/confirmation-slip.json' with { type: 'json' };
import dataWithdrawal from '../../../resources/texts/data-withdrawal.json' with { type: 'json' };
import regulatorComplaint from '../../../resources/texts/regulator-complaint.json' with { type: 'json' };
import reminder from '../../../resources/texts/reminder.json' with { type: 'json' };
import suspension from '../../../resources/texts/suspension.json' with { type: 'json' };
import termination from '../../../resources/texts/termination.json' with { type: 'json' };
import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import { formTextSchema, type FormText } from './form-text.ts';
import type { FormId } from './form-id.ts';
import type { Box } from './geometry.ts';
import { layOutForm } from './layout/layout.ts';
import { boldTypeface, regularTypeface, type FontSet } from './typeface.ts';

/** The operator's box on the page of a form. */
export interface ReceivedPlace {
  readonly form: FormId;
  readonly box: Box;
}

/** The heading of the box. */
const HEADING_KEY = 'clerk';
const TEXTS: Readonly<Record<FormId, unknown>> = {
  termination,
  suspension,
  reminder,
  claim,
  'regulator-complaint': regulatorComplaint,
  'data-withdrawal': dataWithdrawal,
  authorisation,
  'confirmation-slip': confirmationSlip,
};

/**
 * The box on a page, told by the page's own words: its title and the box's heading. Undefined on pages without
 * one: addenda, contents, enclosures, aids, and operators' own forms.
 */
export function receivedPlaceOn(
  pageText: string,
  { lang, gloss, fonts }: { readonly lang: LetterLanguage; readonly gloss: Gloss; readonly fonts: FontSet },
): ReceivedPlace | undefined {
  const words = plain(pageText);
  const found = Object.entries(TEXTS)
    .map(([form, text]) => ({ form: form as FormId, text: formTextSchema.parse(text) }))
    .filter(({ text }) => isOn(words, text, lang))
    // A title may be the end of a longer one.
    .sort((one, other) => other.text.title[lang].length - one.text.title[lang].length)[0];
  if (found === undefined) return undefined;
  const types = { regular: regularTypeface(fonts), bold: boldTypeface(fonts) };
  const marks = layOutForm(found.text, lang, gloss, types);
  const heading = marks.find((mark) => mark.kind === 'text' && mark.key === HEADING_KEY);
  const frame = marks.find(
    (mark) => mark.kind === 'frame' && heading !== undefined && isAround(mark.box, heading.box),
  );
  return frame === undefined ? undefined : { form: found.form, box: frame.box };
}

function isOn(words: string, { title, lines }: FormText, lang: LetterLanguage): boolean {
  const heading = lines.find(({ key }) => key === HEADING_KEY);
  return heading !== undefined && words.includes(plain(title[lang])) && words.includes(plain(heading[lang]));
}

function isAround(outer: Box, inner: Box): boolean {
  return (
    outer.xPt <= inner.xPt &&
    outer.yPt <= inner.yPt &&
    outer.xPt + outer.widthPt >= inner.xPt + inner.widthPt &&
    outer.yPt + outer.heightPt >= inner.yPt + inner.heightPt
  );
}

/** Without the marks that keep words together, and with one blank for any. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2060\u00ad]/gu, '')
    .replace(/\s+/gu, ' ');
}
