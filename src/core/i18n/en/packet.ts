/** The window's texts about packets in English: the pattern for the other languages. */

/** English texts about packets. */
export const enPacket = {
  packet: {
    open: 'Packet…',
    title: 'Packet for the shop',
    text: 'One PDF: contents, two copies of the letter, the attachments, and the aids you choose.',
    exhibits: 'Attachments',
    aids: 'Aids',
    papers: 'Earlier papers of this case',
    add: 'Add…',
    replace: 'Replace…',
    remove: 'Remove',
    missing: 'No file: the contents page names it as missing',
    itself: 'Handed over itself; a photo is optional',
    dropHint: 'JPEG, PNG, WebP, HEIC or PDF; choose a file or drop it on its line.',
    reading: 'Reading the file…',
    save: 'Save packet…',
    saving: 'Making the packet…',
  },
};

/** Texts about packets in any language. */
export type PacketTexts = typeof enPacket;
