/** The window's texts about packets in English: the pattern for the other languages. */

/** English texts about packets. */
export const enPacket = {
  packet: {
    open: 'Packet…',
    title: 'Packet for the shop',
    exhibits: 'Attachments',
    aids: 'Aids',
    papers: 'Earlier papers of this case',
    add: 'Add…',
    replace: 'Replace…',
    remove: 'Remove',
    removed: 'Enclosure removed.',
    missing: 'No file: the contents page names it as missing',
    itself: 'Handed over itself; a photo is optional',
    dropHint: 'JPEG, PNG, WebP, HEIC or PDF; choose a file or drop it on its line.',
    reading: 'Reading the file…',
    save: 'Save packet…',
    saving: 'Making the packet…',
    back: 'Back to the letter',
    ownCopy: 'A second letter, to be stamped',
    ownCopyHint: 'The stamped one is your proof.',
    stop: 'Stop',
    stopped: 'Stopped. The packet below may be out of date.',
    again: 'Make it',
    checks: {
      title: 'Checked',
      complete: 'No empty placeholders',
      draft: 'Something is missing: the letter carries ЧЕРНОВИК (“draft”)',
      onePage: 'Each letter fits 1 page',
      morePages: (pages: string) => `Each letter has ${pages}`,
      codes: 'One code on every page',
      noCodes: (count: number) => `${count} without a code`,
      missing: (name: string) => `Missing: ${name}`,
      noAddress: 'Operator’s address not verified: left out',
    },
  },
};

/** Texts about packets in any language. */
export type PacketTexts = typeof enPacket;
