/** Packets of a case: earlier letters and receipts become numbered attachments of the next letter. */
import { expect, it, vi } from 'vitest';

import type { ReceiptKind } from '../../../src/core/receipt/kind.ts';
import { caseFactsOf } from '../../../src/main/letters/case-facts.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { packetInCase } from '../../../src/main/packets/case-packet.ts';
import { createExhibitReader } from '../../../src/main/packets/exhibit-reader.ts';
import { createPacketMaker } from '../../../src/main/packets/make-packet.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { completeInput } from '../../support/inputs.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { newCase, NOON_MS, temporaryStore, valueOf } from '../store/support/open-stores.ts';
import { photoOnItsSide } from './sample-files.ts';

vi.setConfig({ testTimeout: 60_000 });

const letters = createLetterMaker(RESOURCES);
const maker = createPacketMaker(letters, createExhibitReader(RESOURCES));
const draft = { ...completeInput(), attachments: ['passport-copy'] };
const choice = { draft, lang: 'ru', gloss: 'en', date: '2026-12-24', isComplete: true } as const;

async function keepLetter(store: Store, id: string) {
  const facts = valueOf(caseFactsOf(store, id, choice.date));
  const form = 'termination';
  const { bytes, pageCount, contentDigest } = valueOf(await letters.make({ ...choice, ...facts, form }));
  const content = {
    form,
    lang: 'ru',
    gloss: 'en',
    isComplete: true,
    pageCount,
    contentDigest,
    bytes,
  } as const;
  valueOf(store.letters.keep({ cancellationId: id, number: facts.letterNumber, ...content }));
}

async function archive(store: Store, id: string, kind: ReceiptKind, bytes: Uint8Array) {
  valueOf(await store.receipts.add({ bytes, fileName: `${kind}.bin`, kind, cancellationId: id }));
}

it('encloses what was filed and what came of it, under the numbers that the claim names', async () => {
  const { store } = temporaryStore();
  const id = newCase(store, draft);
  await keepLetter(store, id);
  valueOf(store.events.add({ id, kind: 'filed', atMs: NOON_MS + 60_000, via: 'shop', note: 'вх. № 123' }));
  await archive(store, id, 'stamped-copy', await photoOnItsSide());
  // A recording proves something, but no page can show it.
  await archive(store, id, 'answer', new TextEncoder().encode('Отказ по телефону'));
  await archive(store, id, 'other', new TextEncoder().encode('Фото витрины'));

  const given = { ...choice, form: 'claim', aids: [], exhibits: new Map() } as const;
  const packet = valueOf(await maker.make(valueOf(packetInCase(store, id, given))));
  // Contents, two claims, the stamped copy, the application.
  expect(packet).toMatchObject({ pageCount: 5, missing: ['answer', 'passport-copy'] });
  const file = new PdfFile(packet.bytes);
  try {
    file.check();
    const contents = file.text(1, 'reading').replace(/\s+/g, ' ');
    expect(contents).toContain('Приложение 1 / Қосымша 1: копии прежних заявлений');
    expect(contents).toMatch(
      /Приложение 2 \/ Қосымша 2: Заявление о расторжении договора об оказании услуг связи, 26\.11\.2026/,
    );
    expect(contents).toContain('Приложение 3 / Қосымша 3: ответ оператора');
    expect(contents.match(/В комплекте нет/g)).toHaveLength(2);
    expect(file.text(2)).toContain('26.11.2026, № 123 (Приложение 1, 2)');
    expect(file.text(5)).toContain('Приложение 2 / Қосымша 2');
    // The application itself, drawn on the page of the attachment.
    expect(file.text(5)).toContain('Прошу:');
  } finally {
    file.remove();
  }
});

it('speaks to the authority in a complaint, and encloses nothing that is not there', async () => {
  const { store } = temporaryStore();
  const bare = { ...draft, attachments: [] };
  const id = newCase(store, bare);
  const form = 'regulator-complaint';
  const given = { ...choice, form, aids: [], exhibits: new Map() } as const;
  const options = valueOf(packetInCase(store, id, { ...given, draft: bare }));
  const packet = valueOf(await maker.make(options));
  expect(packet).toMatchObject({ pageCount: 3, missing: [] });
  const file = new PdfFile(packet.bytes);
  try {
    expect(file.text(1)).toContain('экземпляр для адресата');
    expect(file.text(1)).not.toContain('Приложение');
  } finally {
    file.remove();
  }
});
