/** Usage of the commands for cases and what is known for them. */
import { STORE_TEXT } from './store-options.ts';

/** Usage of `new`. */
export const NEW_USAGE = `simclose new INPUT.json [--data DIR] [--json]
  Starts a case and prints its id; creates the store on first use.
  --json         {"id": …}
${STORE_TEXT}`;

/** Usage of `event`. */
export const EVENT_USAGE = `simclose event ID --kind KIND --at TIME [options]
  Records what happened.
  --kind KIND    filed, call, visit, answer, confirmation, refusal, wait-until, charge, charge-settled, sim-destroyed,
                 account-rebound, aftercare-check, note, closed or reopened
  --at TIME      2026-11-26, 2026-11-26T14:30, 2026-11-26T14:30+05:00 or now; a date alone is that day in
                 Kazakhstan, a time without a zone is this computer's
  --via WAY      shop, post, email, hotline or chat
  --note TEXT    what was said
  --form NAME    filed: what was handed in, such as claim, whose ten days then count; else a termination request
  --received DATE
                 filed by post: the day of delivery
  --due DATE     filed, wait-until: the day until which you wait
  --agent NAME, --ticket NUMBER
                 filed, call, visit, answer, confirmation, refusal: who, and the operator's number
  --minutes N    call: its length
  --amount TENGE charge, charge-settled: the sum
  --account NAME account-rebound: whose sign-in was moved
  --check NAME   aftercare-check, wait-until: number-dead, accounts-moved, statement-clean, balance-back, sim-destroyed
  --result WHAT  aftercare-check: passed, failed or waived
  --receipt N    a receipt of the case that shows it
  --json         {"id", "event", "hash", "state", "standing"}; standing is the state with its numbers
${STORE_TEXT}`;

/** Usage of `import`. */
export const IMPORT_USAGE = `simclose import FILE|FOLDER… [options]
  Archives receipts (JPEG, PNG, WebP, HEIC, TIFF, PDF, text, e-mails; anything else as bytes), byte by byte, by what
  they are and not by their names. Of a folder all files in it; links in it are not followed. Without --to a photo
  or scan of a page that was printed here goes to its case by the page's code; everything else waits in the inbox.
  --to ID        the case they belong to
  --kind KIND    what it proves; confirmation if left out
                 the end: confirmation (a letter or e-mail), stamped-confirmation, sms-confirmation
                 the filing: stamped-copy, acknowledgement (a letter or e-mail), sms-acknowledgement,
                 answer (also a refusal)
                 what happened: posting-proof, charge-statement
                 nothing: other, mismatched (it names another number or person); a letter that this program made is
                 always other, with a warning; so is a page that files itself, until somebody says what it is
  --json         {"receipts": [{"id", "sha256", "cancellation": ID or null}]}, printed once they are stored;
                 "filing" tells what came of a page's code: filed, unknown-case, unknown-letter, several-cases;
                 "proposedKind" what its stamp makes of it, such as stamped-copy;
                 "duplicate": true stands in a receipt whose bytes were archived before; those of another case are
                 refused and stay there
${STORE_TEXT}`;

/** Usage of `status`. */
export const STATUS_USAGE = `simclose status [ID] [--data DIR] [--json]
  Lists all cases, or shows one with its events, letters and receipts.
  --json         {"cancellations": […]}, or the one case
${STORE_TEXT}`;

/** Usage of `calendar`. */
export const CALENDAR_USAGE = `simclose calendar [ID] --out F.ics [options]
  Writes what lies ahead (flight, deadlines, checks) of one case or of all as a calendar file. A later file updates
  the same entries and calls off those that no longer hold.
  --out F.ics    the file to write
  --lang LANG    en (if left out), zh-Hans, ru or kk
  --json         {"file", "entryCount"}
${STORE_TEXT}`;

/** Usage of `search`. */
export const SEARCH_USAGE = `simclose search WORDS… [options]
  Lists the cases in which every word occurs, changed last first: in what was typed, in letters' titles, in receipts
  (name, note, recognised text) and in notes of what happened. The last word may be a beginning; numbers are found
  in any writing and by any of their digits. A word that begins with a dash comes after --.
  --operator NAME
                 kcell, activ, beeline, izi, tele2 or altel
  --state STATE  draft, ready, filed, waiting, overdue, refused, confirmed, aftercare, closed or reopened
  --in PART      only in details, letters, receipts or notes
  --from DATE, --to DATE
                 changed on that day or between, days of Kazakhstan
  --json         {"cancellations": […]}
${STORE_TEXT}`;

/** Usage of `guide`. */
export const GUIDE_USAGE = `simclose guide [INPUT.json] [options]
  Prints what to do, step by step, with what is known about the operator and how sure that is. Without an
  operator or a kind of card only the general steps.
  --operator NAME
                 kcell, activ, beeline, izi, tele2 or altel; the input's own if left out
  --card-kind KIND
                 three-day, data or travel; the input's own if left out
  --lang LANG    en (if left out), zh-Hans, ru or kk
  --json         {"operator", "cardKind", "sections": [{"phase", "title", "steps": [{"id", "title", "text", "why",
                 "isBeforeFiling", "isOneOfSeveral", "isRecommended", "facts": [{"id", "text", "status",
                 "statusText", "source", "sourceDate", "checkedOn", "sourceText"}], "links": [{"to", "label", …}]}]}]};
                 status verified: seen in the source, weak: weak source, unverified: not confirmed, own: your correction
  With --data the guide takes your corrections of the operators' data from that store.
${STORE_TEXT}`;

/** Usage of `operators`. */
export const OPERATORS_USAGE = `simclose operators [--brand NAME] [--data DIR] [--json]
simclose operators export FILE.json [--data DIR] [--json]
simclose operators import FILE.json [--apply] [--data DIR] [--json]
  Lists what is known about the operators: item, status (verified, weak, unverified, own), day of checking, value,
  source. Only verified data and your own corrections are printed on paper. export writes your corrections as one
  file that can be handed on; import shows what such a file would change.
  --brand NAME   kcell, activ, beeline, izi, tele2 or altel; all if left out
  --apply        keeps the corrections of the file, all or none; creates the store on first use
  --json         {"items": […]}; {"file", "corrections": COUNT}; {"isApplied", "isSameEdition", "changes": […]}
${STORE_TEXT}`;
