/** The usage texts of the command line. */

const STORE_TEXT = `  --data DIR     folder of the store; the program's own if left out
  SIMCLOSE_PASSPHRASE holds the store's passphrase where no keyring opens it, or SIMCLOSE_RECOVERY_KEY its recovery key.`;

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

/** Usage of `export`. */
export const EXPORT_USAGE = `simclose export --out X.zip [--data DIR] [--json]
  Writes every case, letter, proof, enclosed file, event and correction as plain files and JSON into one ZIP, for any
  other program to read. Nothing in it is encrypted: keep it as you would keep the passports that it shows.
  --out X.zip    the file to write
  --json         {"file", "cases", "receipts"}
${STORE_TEXT}`;

/** Usage of `import-archive`. */
export const IMPORT_ARCHIVE_USAGE = `simclose import-archive X.zip [--data DIR] [--json]
  Brings what an export wrote into a store, which is created when there is none. Nothing that is there is changed: a
  case that is known stays, and one that went on differently is named and left out; exit code 1 then.
  --json         {"newCases": [ID], "knownCases": [ID], "newReceipts", "knownReceipts"}
${STORE_TEXT}`;

/** Usage of `dossier`. */
export const DOSSIER_USAGE = `simclose dossier ID --out D.pdf [options]
  Makes one sealed PDF of a case: summary, timeline, numbered exhibits, what it proves and what not, and inside it
  the originals of letters and receipts, the chain of events and a page that checks it. Enclosed files such as the
  passport's copy are not in it, but letters and receipts show what they show.
  --out D.pdf    the file to write
  --lang LANG    ru or kk; the case's own choice, else ru
  --gloss LANG   zh-Hans, en or none; the case's own choice, else none
  --mask         hides the middle of the phone and passport number in the summary; the originals stay as they are
  --time-zone Z  the second clock beside Almaty's, such as Asia/Shanghai; this computer's if left out
  --json         {"file", "reference", "pageCount", "sha256", "fingerprint", "damaged"}; damaged counts originals that
                 are no longer as they came, or are missing
${STORE_TEXT}`;

/** Usage of `verify`. */
export const VERIFY_USAGE = `simclose verify D.pdf [options]
  Tells whether a dossier is as it was made; exit code 1 and one line for each place where it is not. Needs no store.
  --key HEX      also refuses a dossier that was sealed with another key than the one with this fingerprint
  --json         {"file", "result": "intact", "reference", "madeAtMs", "program", "fingerprint", "chain", "attachments",
                 "missing"}, {"file", "result": "altered", "places": [{"kind", …}]} or {"file", "result": "no-seal"};
                 kinds of place: page, pages, attachment, structure, seal, length`;

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

/** Usage of `keys`. */
export const KEYS_USAGE = `simclose keys [ACTION] [options]
  Lists what opens the store, or changes it; the data is not written anew. Every change needs what opens it now.
  set-passphrase      adds or replaces the passphrase by the one in SIMCLOSE_NEW_PASSPHRASE
  remove-passphrase   leaves the keyring
  add-keyring         adds a copy of the key for the system's keyring
  remove-keyring      leaves the passphrase
  new-recovery-key    prints a recovery key once; the one before opens nothing any more
  check-recovery-key  says whether the recovery key in SIMCLOSE_RECOVERY_KEY opens this store
  remove-recovery-key
  --json         {"passphrase": {"kdf", "n", "r", "p", "chosenAtMs"} or null, "keyring": true or false,
                 "recoveryKey": {"madeAtMs"} or null}; new-recovery-key: {"recoveryKey"};
                 check-recovery-key: {"isValid": true}
${STORE_TEXT}`;

/** Usage of `backup`. */
export const BACKUP_USAGE = `simclose backup --out B.simclose [options]
  Writes the whole store as one encrypted file, while it may be in use, and reads it back before it gets its name.
  What opens the store now opens the backup, anywhere, but for the keyring.
  --out B.simclose
                 the file to write
  --json         {"file", "bytes", "schema", "cases", "events", "letters", "receipts", "opensElsewhere"}
${STORE_TEXT}`;

/** Usage of `restore`. */
export const RESTORE_USAGE = `simclose restore B.simclose [options]
  Proves a backup, then puts it in the place of the store, which is kept aside in a folder before-restore-….
  SIMCLOSE_PASSPHRASE or SIMCLOSE_RECOVERY_KEY hold what opened the store when the backup was made.
  --json         {"madeAtMs", "schema", "cases", "events", "letters", "receipts", "aside": NAME or null}
${STORE_TEXT}`;

/** Usage of `check`. */
export const CHECK_USAGE = `simclose check [options]
  Looks through the whole store: its pages, what refers to what, the chains of events, the digests of all files.
  --json         {"schema", "cases", "events", "letters", "receipts", "problems": [{"path", "code", "params"}]}
${STORE_TEXT}`;

/** Usage of `erase`. */
export const ERASE_USAGE = `simclose erase --yes [options]
  Erases the store for good: its keys first, then its files, copies made before changes, and stores kept aside. Backups
  elsewhere and files that you saved stay. No program can promise that a solid-state disk keeps no trace.
  --yes          without it nothing is erased
  --data DIR     folder of the store; the program's own if left out
  --json         {"erased": [NAME, …]}`;

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

/** Usage of the whole. */
export const USAGE = `simclose COMMAND …
  letter     makes a cancellation request, another form or an aid as a PDF
  packet     makes letters, enclosures and aids as one PDF
  batch      makes a letter for each row of a table
  new        starts a case
  event      records what happened to a case
  import     archives receipts
  status     lists the cases, or shows one
  calendar   writes what lies ahead as a calendar file
  dossier    makes one sealed PDF of a case with all originals inside
  verify     tells whether a dossier is as it was made, and where not
  export     writes everything as plain files and JSON into one ZIP
  import-archive
             brings such a ZIP into a store
  search     finds cases
  keys       lists or changes what opens the store
  backup     writes the whole store as one encrypted file
  restore    puts a backup in the place of the store
  check      looks for anything in the store that is not as it was written
  erase      erases the store for good
  guide      prints what to do, step by step
  operators  lists what is known about the operators; hands corrections on
  passport   reads the lines of a passport from a picture, a PDF or text
  protect    makes a copy of a passport to hand out
  fields     lists the fields of somebody else's PDF form
  fill       fills somebody else's PDF form

simclose COMMAND --help tells more. Exit: 0 done, 1 refused (one line per problem), 2 wrong arguments.`;
