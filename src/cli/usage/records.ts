/** Usage of the commands that keep the records safe, and bring them elsewhere. */
import { STORE_TEXT } from './store-options.ts';

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
