/** What a hit of a search says, in the window's language. */
import type { CaseHit } from '../../../contract/case-page.ts';
import type { UiLanguage } from '../../../contract/views.ts';
import { EVENT_KINDS } from '../../../core/cancellation/event.ts';
import { titleOfForm } from '../../../core/form/titles.ts';
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import { RECEIPT_KINDS } from '../../../core/receipt/kind.ts';

/** A piece of a text, with hits marked. */
interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** What the text is in which something was found. */
export function hitName({ part, name }: CaseHit, texts: WindowTexts, language: UiLanguage): string {
  if (part === 'letters') return titleOfForm(name, language);
  const receipt = RECEIPT_KINDS.find((kind) => kind === name);
  if (part === 'receipts' && receipt !== undefined) return texts.proof.kinds[receipt];
  const event = EVENT_KINDS.find((kind) => kind === name);
  if (part === 'notes' && event !== undefined) return texts.timeline.kinds[event];
  const fields: Readonly<Record<string, string>> = texts.search.fields;
  return fields[name] ?? texts.search.parts[part];
}

/** A snippet taken apart at its marks. */
export function piecesOf({ text, marks }: NonNullable<CaseHit['snippet']>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    pieces.push({ text: text.slice(at, from), isHit: false }, { text: text.slice(from, to), isHit: true });
    at = to;
  }
  return [...pieces, { text: text.slice(at), isHit: false }].filter((piece) => piece.text !== '');
}
