/** Usage of the commands that make papers. */
import { STORE_TEXT } from './store-options.ts';

/** Usage of `letter`. */
export const LETTER_USAGE = `simclose letter INPUT.json --out L.pdf [options]
  Makes a form of the cancellation, or an aid for the way, as a PDF. The same input and date give the same bytes.
  --out L.pdf    the file to write; none of those that are read
  --form NAME    termination (if left out), suspension, reminder, claim, regulator-complaint, data-withdrawal,
                 authorisation, confirmation-slip; clerk-card, call-script, visit-checklist, aftercare-checklist
  --lang LANG    ru or kk; the input's own choice, else ru
  --gloss LANG   zh-Hans, en or none: small lines in the traveller's language; the input's own choice, else none
  --date DATE    date on the letter, YYYY-MM-DD; today in Kazakhstan if left out
  --signature F  a photo (JPEG, PNG, WebP, HEIC) of a signature on paper; its ink is placed on the signature line
  --fillable     keeps the fields for later changes
  --to ID        keeps the letter in that case, which must be about the same SIM and passport number; it carries the
                 case's reference and the head of its chain, and a reminder, claim or complaint names
                 what was filed before and what of it is enclosed
  --json         {"file", "reference", "pageCount", "letterId"}; letterId only with --to
${STORE_TEXT}
  With --data the letter takes your corrections of the operators' data from that store.`;

/** Usage of `packet`. */
export const PACKET_USAGE = `simclose packet INPUT.json --out P.pdf [options]
  Makes one PDF to carry to the shop: contents, two copies of the letter, numbered enclosures, aids.
  --out P.pdf    the file to write; none of those that are read
  --exhibit KIND=FILE
                 a file to enclose, JPEG, PNG, WebP, HEIC or PDF, as often as needed; KIND is passport-copy,
                 top-up, purchase-receipt or sim-card. What is in "attachments" but has no file is named as missing
  --aid NAME     a further aid; clerk-card, visit-checklist and aftercare-checklist are there by themselves, but not
                 with a regulator-complaint
  --form NAME    termination (if left out), suspension, reminder, claim, regulator-complaint, data-withdrawal,
                 authorisation, confirmation-slip
  --lang, --gloss, --date, --signature
                 as for a letter
  --to ID        keeps the packet and the enclosed files in that case, which must be about the same SIM and passport
                 number, and encloses what it has of the "attachments" and those of its letters and receipts that the form lists
  --json         {"file", "reference", "pageCount", "missing": [KIND, …], "letterId"}; letterId only with --to
${STORE_TEXT}
  With --data the packet takes your corrections of the operators' data from that store.`;

/** Usage of `batch`. */
export const BATCH_USAGE = `simclose batch ROWS.csv [MORE …] --out DIR [options]
  Makes one letter for each row of a table, or for each of several INPUT.json, and a report of every row.
  ROWS.csv       any delimiter; UTF-8, UTF-16, GB18030 or Windows-1251; the first line names the columns by their
                 paths in INPUT.json, such as sim.number or applicant.surname; yes or no for what is asked; several
                 attachments in one cell
  --out DIR      folder of the letters and the report; made if it is missing
  --jobs N       letters that are made at a time; as many as the computer has cores if left out
  --rows A-B     only these rows, the first line of a table being 1: several machines can share a table
  --form, --lang, --gloss, --date
                 as for a letter; a row's own letter.lang and letter.gloss count where these are left out
  --json         {"made", "kept", "refused", "report", "rows": [{"place", "kind", "file", "reference"} or
                 {"place", "kind", "problems"}]}
  Rows that are refused stop no other; each thing that is wrong is one line. Ended in between, the same call with the
  same date goes on: letters that are there are kept.
${STORE_TEXT}
  With --data the letters take your corrections of the operators' data from that store.`;

/** Usage of `fields`. */
export const FIELDS_USAGE = `simclose fields FORM.pdf [--json]
  Lists the fields of a PDF form that somebody else made.
  --json         {"fields": [{"name", "type", "tooltip", "page", "rectangle", "places", "options", "maxLength",
                 "required", "readOnly", "hidden", "editable", "multiple", "value"}]}; rectangles in pt as displayed,
                 {"x", "y", "width", "height"} from the page's lower left corner; pages from 1`;

/** Usage of `fill`. */
export const FILL_USAGE = `simclose fill FORM.pdf VALUES.json --out F.pdf [options]
  Fills a PDF form that somebody else made. VALUES.json is {"field name": "text" | true | false | ["option", …]}.
  A text that does not fit its field is printed whole on a page added to the end.
  --out F.pdf    the file to write; neither of those that are read
  --fillable     keeps the fields for later changes
  --json         {"file", "pageCount"}`;

/** Usage of `passport`. */
export const PASSPORT_USAGE = `simclose passport FILE [--json]
  Reads the machine-readable zone of a passport or card from a picture (JPEG, PNG, WebP, HEIC, TIFF), the
  first page of a PDF, or a text file.
  Compare every field with the document: names, nationality and sex have no check digit. Nothing is kept.
  --json         {"format": "TD3", "lines", "fields": [{"name", "value", "raw", "span": {"line", "start", "end"},
                 "check": "passed" | "failed" | "none", "doubtful": [PLACE, …]}], "isWholeRight", "isNameCut", "doubts"}`;

/** Usage of `protect`. */
export const PROTECT_USAGE = `simclose protect FILE --out COPY.pdf --hide BOX --for TEXT [options]
  Makes a copy of a passport to hand out from a picture (JPEG, PNG, WebP, HEIC, TIFF) or the first page of a PDF:
  pixels under boxes are overwritten, a purpose is written across, nothing else of the file is kept. No case is told.
  --out COPY.pdf the file to write, .pdf or .jpg; not the one that is read
  --hide BOX     zone, signature, personal-number, birth-place or photo where they usually stand in a picture that
                 shows no more than the page, or X,Y,WIDTH,HEIGHT in percent of the picture; as often as needed.
                 Countries differ: look at the copy before you hand it out
  --for TEXT     a line across the copy, such as "ONLY FOR CANCELLING +7 705 123 45 67"; once for each language
  --density NAME sparse, usual (if left out) or dense
  --json         {"file", "width", "height", "sha256"}`;
