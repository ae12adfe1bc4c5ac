/** Makes the fields that a person placed real fields of the form, so that everything else fills them like its own. */
import { PDFHexString, PDFName, PDFString, type PDFDict, type PDFDocument } from 'pdf-lib';

import { problem, succeed, type Outcome } from '../../outcome.ts';
import { listFields } from './field-tree.ts';
import { MAX_FIELDS } from './limits.ts';
import type { OpenedForm } from './open-form.ts';
import { annotationsOf, fromDisplayed, sizeOf, type FormPage } from './pages.ts';
import type { PlacedField } from './placed-field.ts';

/** Annotation flag "print": PDF 1.7, table 165. */
const PRINT = 4;
/** Field flag "multiline": PDF 1.7, table 228. */
const MULTILINE = 1 << 12;

/**
 * Adds the placed fields to an opened form. Problems at their names: `form/place-outside` where the page
 * does not exist or nothing of the field is on it, `input/duplicate` for a name that the form has itself.
 */
export function placeFields(form: OpenedForm, placed: readonly PlacedField[]): Outcome<OpenedForm> {
  if (placed.length === 0) return succeed(form);
  const { document, pages, fields } = form;
  const own = new Set(fields.map(({ name }) => name));
  const problems = placed.flatMap((field) => {
    if (own.has(field.name)) return [problem(field.name, 'input/duplicate')];
    return isOnPage(field, pages[field.page - 1]) ? [] : [problem(field.name, 'form/place-outside')];
  });
  if (problems.length > 0) return { ok: false, problems };
  for (const field of placed) {
    const page = pages[field.page - 1];
    if (page !== undefined) addToPage(page, widgetOf(document, page, field));
  }
  // Read again: a field without an entry in the form's list is found on its page.
  return succeed({
    document,
    pages,
    fields: listFields(document, pages, MAX_FIELDS + placed.length) ?? fields,
  });
}

function isOnPage({ rectangle: { x, y, width, height } }: PlacedField, page: FormPage | undefined): boolean {
  if (page === undefined) return false;
  const { widthPt, heightPt } = sizeOf(page);
  return x < widthPt && y < heightPt && x + width > 0 && y + height > 0;
}

/** One dictionary that is field and place at once; turned like its page, so that its text is read upright. */
function widgetOf({ context }: PDFDocument, page: FormPage, field: PlacedField): PDFDict {
  const { x, y, width, height } = fromDisplayed(field.rectangle, page);
  const isTick = field.kind === 'tick';
  const dict = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: isTick ? 'Btn' : 'Tx',
    F: PRINT,
    Rect: [x, y, x + width, y + height],
    MK: { R: page.turn },
    BS: { W: 0 },
  });
  dict.set(PDFName.of('T'), PDFHexString.fromText(field.name));
  if (field.label.trim() !== '') dict.set(PDFName.of('TU'), PDFHexString.fromText(field.label));
  if (!isTick) dict.set(PDFName.of('DA'), PDFString.of(`/Helv ${String(field.sizePt)} Tf 0 g`));
  if (field.kind === 'multiline') dict.set(PDFName.of('Ff'), context.obj(MULTILINE));
  return dict;
}

function addToPage(page: FormPage, widget: PDFDict): void {
  const { context } = page.dict;
  const entries = annotationsOf(page).map(({ entry }) => entry);
  page.dict.set(PDFName.of('Annots'), context.obj([...entries, context.register(widget)]));
}
