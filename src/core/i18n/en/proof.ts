/** The window's texts about archived proofs in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about archived proofs. */
export const enProof = {
  proof: {
    drop: 'Drop a receipt, paste it (Ctrl V), or',
    choose: 'choose a file…',
    dropNow: 'Drop to archive',
    emptyTitle: 'No proof yet',
    emptyText:
      'Drop the operator’s answer here: a photo, a scan, a PDF or an e-mail. The original is never altered.',
    inboxTitle: 'Unsorted',
    inboxEmptyTitle: 'Nothing to sort',
    inboxEmptyText: 'Proofs that belong to no case yet wait here.',
    inboxCount: (count: number) =>
      plural(count, { one: `${count} proof to sort`, other: `${count} proofs to sort` }),
    kind: 'Kind of proof',
    kinds: {
      confirmation: 'Letter or e-mail: it has ended',
      'stamped-confirmation': 'Stamped paper: it has ended',
      'sms-confirmation': 'SMS: it has ended',
      'stamped-copy': 'Stamped copy of your letter',
      acknowledgement: 'Letter or e-mail: request received',
      'sms-acknowledgement': 'SMS: request received',
      answer: "Operator's answer or refusal",
      'posting-proof': 'Proof of posting',
      'charge-statement': 'Proof of charges',
      other: 'Something else',
      mismatched: 'Names another number or person',
    },
    kindsEnded: 'Proves the end',
    kindsFiled: 'Proves the filing',
    kindsSupport: 'Shows what happened',
    kindsNothing: 'Proves nothing',
    belongsTo: 'Belongs to',
    note: 'Note',
    saveNote: 'Save note',
    original: 'Original',
    unchanged: 'Unchanged since received',
    changed: 'Changed since received',
    changedText: 'The bytes differ from those received. Do not rely on this copy.',
    unchecked: 'Checking…',
    sha: 'SHA-256, taken on arrival',
    size: 'Size',
    type: 'Type',
    added: 'Added',
    bytesKept: 'Kept as bytes',
    bytesKeptText: 'This kind of file cannot be shown here. Its bytes are kept unaltered.',
    unreadable: 'The file says it can be shown, but it cannot. Its bytes are kept unaltered.',
    archived: (name: string, kind: string) => `${name} archived: ${kind}`,
    archivedInbox: (name: string) => `${name} archived in Unsorted`,
    duplicate: (name: string) => `${name} was archived before; nothing was stored twice.`,
    otherKind: 'Is it something else?',
    openIt: 'Show it',
    moved: 'Proof moved.',
    viewer: 'Original',
    previous: 'Previous proof',
    next: 'Next proof',
    pastedName: 'pasted',
  },
};

/** Texts about archived proofs in any language. */
export type ProofTexts = typeof enProof;
