/** Fills the fields of a PDF form: any AcroForm, ours or an operator's own. */
import {
  PDFCheckBox,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  PDFTextField,
  TextAlignment,
  type PDFDocument,
  type PDFField,
  type PDFPage,
  type PDFWidgetAnnotation,
} from 'pdf-lib';

import type { DocumentFonts } from './document-fonts.ts';
import { FIT_LEADING, fitValue, type Blank, type Fit } from './fit.ts';
import { asFormXObject, Ink } from './ink.ts';
import type { Typeface } from './typeface.ts';

/** Height of the ascenders and of the baseline above the field's edge, relative to the size. */
const ASCENT = 0.88;
const BASELINE = 0.26;
const DEFAULT_SIZE_PT = 10;

/** A text field with all places where it shows. */
export interface TextBlank {
  readonly field: PDFTextField;
  /** Label for people: the field's tooltip, or its name. */
  readonly label: string;
  readonly blank: Blank;
  readonly isRightAligned: boolean;
  /** Space between a field's edge and its text. */
  readonly paddingPt: number;
}

/** The fields of a form by their full names, as they were when it was asked. */
export type FieldsByName = ReadonlyMap<string, PDFField>;

/** Lists the fields of a form once: pdf-lib goes through all of them for every name. */
export function fieldsByName(document: PDFDocument): FieldsByName {
  const fields = new Map<string, PDFField>();
  for (const field of document.getForm().getFields()) {
    const name = field.getName();
    if (!fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** Finds a text field by its full name; undefined when the form has none. */
export function findTextBlank(fields: FieldsByName, name: string): TextBlank | undefined {
  const field = fields.get(name);
  const [widget] = field?.acroField.getWidgets() ?? [];
  if (!(field instanceof PDFTextField) || widget === undefined) return undefined;
  const { width, height } = widget.getRectangle();
  const appearance = field.acroField.getDefaultAppearance() ?? '';
  const sizePt = Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? 0);
  // Twice the border, as viewers do; our own blanks have none, so that values stand below their labels.
  const paddingPt = 2 * (widget.getBorderStyle()?.getWidth() ?? 1);
  return {
    field,
    label: labelOf(field),
    // A size of 0 means "choose", which viewers do badly; we shrink from the usual size ourselves.
    blank: {
      widthPt: width - 2 * paddingPt,
      heightPt: height,
      isMultiline: field.isMultiline(),
      sizePt: sizePt === 0 ? DEFAULT_SIZE_PT : sizePt,
    },
    isRightAligned: field.getAlignment() === TextAlignment.Right,
    paddingPt,
  };
}

/** The field's tooltip, which our blanks set to label and gloss, or else its name. */
function labelOf(field: PDFTextField): string {
  const tooltip = field.acroField.dict.lookup(PDFName.of('TU'));
  return tooltip instanceof PDFHexString || tooltip instanceof PDFString
    ? tooltip.decodeText()
    : field.getName();
}

/** How a value stands in a field's blank. */
export function fitInto({ blank }: TextBlank, value: string, typeface: Typeface, mark: string): Fit {
  return fitValue(value, blank, typeface, mark);
}

/** Writes a value: the whole of it as the field's value, the fitted lines as what is seen. */
export async function writeText(
  document: PDFDocument,
  { field, isRightAligned, paddingPt }: TextBlank,
  value: string,
  fit: Fit,
  fonts: DocumentFonts,
  typeface: Typeface,
): Promise<void> {
  // What keeps words together on the page has no business in the value.
  field.setText(value.replace(/\u2060/g, '').replace(/\u00A0/g, ' '));
  for (const widget of field.acroField.getWidgets()) {
    const { width, height } = widget.getRectangle();
    const ink = new Ink(fonts);
    for (const [index, line] of fit.lines.entries()) {
      const y = field.isMultiline()
        ? height - (ASCENT + index * FIT_LEADING) * fit.sizePt
        : Math.max(
            BASELINE * fit.sizePt,
            (height - (ASCENT + BASELINE) * DEFAULT_SIZE_PT) / 2 + BASELINE * fit.sizePt,
          );
      const style = { typeface, sizePt: fit.sizePt, grey: 0 };
      if (isRightAligned) await ink.textEndingAt(line, { x: width - paddingPt, y }, style);
      else await ink.text(line, { x: paddingPt, y }, style);
    }
    // The marks let a viewer replace just the text when the field is edited (PDF 1.7, 12.7.3.3).
    ink.operators.unshift(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Tx')]));
    ink.operators.push(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    widget.setNormalAppearance(asFormXObject(ink, document, width, height));
  }
}

/** Ticks a check box; false when the form has none of that name. */
export function tickBox(fields: FieldsByName, name: string): boolean {
  const field = fields.get(name);
  if (!(field instanceof PDFCheckBox)) return false;
  field.check();
  return true;
}

/** The page that a widget stands on. */
export function pageOf(document: PDFDocument, widget: PDFWidgetAnnotation): PDFPage {
  const pages = document.getPages();
  const ref = document.context.getObjectRef(widget.dict);
  const page =
    pages.find((candidate) => candidate.ref === widget.P()) ??
    (ref === undefined ? undefined : document.findPageForAnnotationRef(ref));
  if (page === undefined) throw new Error('A field stands on no page');
  return page;
}

/** Makes filled fields part of the page and takes the empty ones away. */
export function flatten(document: PDFDocument, isFilled: (field: PDFField) => boolean): void {
  const form = document.getForm();
  for (const field of form.getFields()) if (!isFilled(field)) form.removeField(field);
  form.flatten({ updateFieldAppearances: false });
  document.catalog.delete(PDFName.of('AcroForm'));
}
