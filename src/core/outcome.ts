/**
 * Expected failures as values, shared by every layer.
 * A bug throws; everything a user or a file can get wrong is returned as a {@link Problem}.
 */

/** Values that a message interpolates, such as the offending year or the list of allowed names. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** One thing that is wrong, where it is, and (through its code) what to do about it. */
export interface Problem {
  /** Path in the input with dots (`sim.number`, `attachments.1`), or the name of a file or option. */
  readonly path: string;
  /** Stable identifier; its sentence in each language is in the catalogues under the same name. */
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
}

/** Every code that can be returned. The catalogues are complete over this list by type. */
export type ProblemCode =
  // the shape of the input
  | 'input/missing'
  | 'input/unknown-name'
  | 'input/wrong-type'
  | 'input/empty'
  | 'input/too-long'
  | 'input/control-character'
  | 'input/unseen-character'
  | 'input/not-one-of'
  | 'input/duplicate'
  | 'input/date-format'
  | 'input/date-impossible'
  | 'input/time-zone'
  | 'input/email-format'
  | 'input/amount-format'
  // the SIM
  | 'sim/number-unreadable'
  | 'sim/number-other-country'
  | 'sim/number-not-mobile'
  | 'sim/operator-differs'
  | 'sim/iccid-length'
  | 'sim/iccid-check-digit'
  // the applicant
  | 'applicant/nationality-unknown'
  | 'applicant/phone-unreadable'
  | 'applicant/phone-is-closing'
  | 'applicant/iin-format'
  | 'applicant/iin-check-digit'
  | 'applicant/passport-format'
  | 'applicant/passport-expired'
  | 'applicant/birth-in-future'
  | 'applicant/not-found'
  // the request
  | 'requests/terminate-missing'
  | 'requests/end-in-past'
  | 'reason/note-missing'
  // the directory of operators
  | 'operator/item-unknown'
  | 'operator/bin-format'
  | 'operator/date-in-future'
  | 'operator/not-corrections'
  | 'operator/newer-file'
  // forms and letters
  | 'form/glyph-missing'
  // a form of somebody else
  | 'form/not-a-pdf'
  | 'form/damaged'
  | 'form/needs-password'
  | 'form/dynamic-xfa'
  | 'form/too-complex'
  | 'form/took-too-long'
  | 'form/no-fields'
  | 'form/field-unknown'
  | 'form/field-similar'
  | 'form/field-not-fillable'
  | 'form/field-hidden'
  | 'form/field-read-only'
  | 'form/value-continued'
  | 'form/signature-lost'
  | 'form/option-missing'
  | 'form/boxes-too-few'
  | 'form/place-outside'
  | 'form/cancelled'
  | 'form/not-found'
  | 'form/not-confirmed'
  // enclosures
  | 'exhibit/not-supported'
  | 'exhibit/damaged'
  | 'exhibit/too-many-pixels'
  | 'exhibit/too-many-pages'
  | 'exhibit/took-too-long'
  | 'exhibit/not-found'
  // taking back
  | 'undo/too-late'
  // signatures
  | 'signature/no-applicant'
  | 'signature/not-found'
  | 'signature/not-a-photo'
  | 'signature/no-ink'
  | 'signature/too-small'
  | 'signature/too-narrow'
  // passports
  | 'passport/no-zone'
  | 'passport/two-zones'
  | 'passport/not-a-picture'
  // files and the command line
  | 'file/not-found'
  | 'file/no-folder'
  | 'file/not-readable'
  | 'file/not-writable'
  | 'file/disk-full'
  | 'file/is-input'
  | 'file/not-json'
  | 'file/too-large'
  | 'file/is-folder'
  | 'file/not-opened'
  | 'file/link-leads-out'
  | 'file/too-many'
  | 'file/folder-empty'
  // batches
  | 'batch/column-missing'
  | 'batch/not-a-table'
  | 'batch/too-many-cells'
  | 'batch/jobs-format'
  | 'batch/rows-format'
  // the store
  | 'store/key-missing'
  | 'store/wrong-passphrase'
  | 'store/keyring-unavailable'
  | 'store/passphrase-short'
  | 'store/newer-schema'
  | 'store/damaged'
  | 'store/not-writable'
  | 'store/disk-full'
  | 'store/disk-gone'
  | 'store/disk-fault'
  | 'store/busy'
  | 'store/locked'
  | 'store/not-found'
  | 'store/already-exists'
  | 'store/wait'
  // what opens the store
  | 'keys/recovery-length'
  | 'keys/recovery-group'
  | 'keys/recovery-wrong'
  | 'keys/last-way'
  | 'keys/no-such-way'
  // backups, and what they are made of
  | 'backup/not-a-backup'
  | 'backup/damaged'
  | 'backup/newer'
  | 'backup/stopped'
  | 'backup/not-proven'
  | 'backup/opens-here-only'
  | 'backup/in-use'
  | 'check/database'
  | 'check/reference'
  | 'check/chain'
  | 'check/digest'
  | 'check/writes-missing'
  | 'clock/behind'
  | 'erase/not-confirmed'
  // cases
  | 'cancellation/not-found'
  | 'cancellation/not-valid'
  | 'cancellation/changed-elsewhere'
  | 'cancellation/other-case'
  | 'event/detail-of-other-kind'
  | 'event/close-unconfirmed'
  | 'event/close-charge-open'
  | 'event/due-before'
  | 'event/in-future'
  | 'event/received-outside'
  | 'event/received-unposted'
  | 'event/time-format'
  | 'receipt/not-found'
  | 'receipt/empty'
  | 'receipt/own-letter'
  | 'receipt/in-other-case'
  | 'receipt/damaged'
  | 'receipt/mislabelled'
  | 'receipt/unknown-format'
  | 'receipt/stopped'
  | 'letter/not-found'
  // dossiers
  | 'dossier/no-seal'
  | 'dossier/altered-page'
  | 'dossier/altered-pages'
  | 'dossier/altered-attachment'
  | 'dossier/altered-structure'
  | 'dossier/altered-seal'
  | 'dossier/bytes-missing'
  | 'dossier/bytes-added'
  | 'dossier/chain-broken'
  | 'dossier/other-key'
  | 'dossier/originals-damaged'
  | 'dossier/too-large'
  | 'dossier/not-made'
  // reading receipts
  | 'reading/not-supported'
  | 'reading/damaged'
  | 'reading/too-many-pixels'
  | 'reading/took-too-long'
  | 'reading/no-model'
  // open archives
  | 'archive/not-archive'
  | 'archive/newer-version'
  | 'archive/damaged'
  | 'archive/path-unsafe'
  | 'archive/path-twice'
  | 'archive/too-large'
  | 'archive/took-too-long'
  | 'archive/file-missing'
  | 'archive/file-changed'
  | 'archive/conflict'
  | 'archive/chain-broken'
  | 'archive/receipt-elsewhere'
  | 'archive/correction-differs'
  // reminders
  | 'calendar/empty'
  // printing and mail
  | 'print/not-reachable'
  | 'print/printer-unknown'
  | 'print/refused'
  | 'print/stopped'
  | 'print/job-failed'
  | 'print/took-too-long'
  | 'print/pages-format'
  | 'print/busy'
  | 'mail/not-opened'
  // the window's boundary
  | 'ipc/bad-request'
  | 'ipc/internal';

/** Either a value or at least one problem, in the order of the input. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Wraps a value as a success. */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps one or more problems as a failure. */
export function fail(...problems: readonly [Problem, ...Problem[]]): Outcome<never> {
  return { ok: false, problems };
}

/** Builds a problem; leaves `params` out when there are none, so that problems compare equal. */
export function problem(path: string, code: ProblemCode, params?: ProblemParams): Problem {
  return params === undefined ? { path, code } : { path, code, params };
}
