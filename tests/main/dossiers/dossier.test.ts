import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { verifyDossier, type Verdict } from '../../../src/core/dossier/verify.ts';
import type { Dossier } from '../../../src/main/dossiers/make-dossier.ts';
import { nodeCrypto } from '../../../src/main/dossiers/node-crypto.ts';
import { sha256Of } from '../../../src/main/store/digest.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { photoOnItsSide, SECRETS, unpacked } from '../packets/sample-files.ts';
import { rawDatabase, valueOf } from '../store/support/open-stores.ts';
import { dossierOf, sampleCase, SMS, storeOfFile, tryDossier } from './sample-dossier.ts';

type Intact = Verdict & { readonly result: 'intact' };

async function intact(bytes: Uint8Array): Promise<Intact> {
  const verdict = await verifyDossier(bytes, nodeCrypto);
  if (verdict.result !== 'intact') throw new Error(JSON.stringify(verdict));
  return verdict;
}

describe('a dossier of a letter, a photo, a document and a text', () => {
  let dossier: Dossier;
  let file: PdfFile;
  let head: string;
  let folder: string;
  let opened: Awaited<ReturnType<typeof sampleCase>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'simclose-dossier-'));
    opened = await sampleCase(storeOfFile());
    dossier = await dossierOf(opened.store, opened.id);
    head = valueOf(opened.store.events.verify(opened.id)).head;
    file = new PdfFile(dossier.bytes);
    writeFileSync(join(folder, 'd.pdf'), dossier.bytes);
  });
  afterAll(() => {
    file.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is a sound PDF that every reader opens', () => {
    file.check();
    expect(file.pageCount()).toBe(dossier.pageCount);
    // Summary, timeline, letter, photo, three pages of the document, the text, what it proves.
    expect(dossier.pageCount).toBe(9);
    expect(file.mupdf(1).width).toBe(file.poppler(1).width);
  });

  it('tells whose SIM it is about and what happened, by both clocks', () => {
    const [summary, timeline] = [file.text(1), file.text(2)];
    for (const text of ['+7 705 123 45 67', 'EA1234567', 'ZHANG WEI · 张伟', 'Beeline', 'Подтверждено'])
      expect(summary).toContain(text);
    expect(timeline).toContain('25.11.2026 17:00 Алматы');
    expect(timeline).toContain('25.11.2026 20:00 Asia/Shanghai');
    expect(timeline).toContain('Письмо подано, в салоне связи');
    expect(timeline).toContain('Айгүл');
  });

  it('shows the exhibits upright, with nothing of the pictures but what is seen', () => {
    expect(file.text(4)).toContain('Приложение 2. Бумага с печатью');
    expect(file.text(5)).toContain('Turned page');
    expect(file.text(6)).toContain('Paid 1240 tenge');
    expect(file.text(8)).toContain('нельзя показать на бумаге');
  });

  it('says what it proves and does not, in the language of paper and the traveller’s', () => {
    const text = file.text(9);
    expect(text).toContain('Не доказывает');
    expect(text).toContain('不能证明');
    expect(text).toContain('Таких нет');
    expect(text.replace(/\s/g, '')).toContain(dossier.fingerprint);
  });

  it('holds every original byte for byte, as a reader of PDF takes it out', async () => {
    expect(spawnSync('pdfdetach', ['-saveall', '-o', folder, join(folder, 'd.pdf')]).status).toBe(0);
    const { manifest, statement } = await intact(dossier.bytes);
    const names = ['stamped.jpg', 'ответ (1).pdf', 'sms.txt', 'verify.html', 'manifest.json'];
    expect(statement.files.map(({ name }) => name).slice(1)).toEqual(names);
    for (const { name, sha256, byteCount } of manifest.attachments) {
      const bytes = readFileSync(join(folder, name));
      expect([name, sha256Of(bytes), bytes.byteLength]).toEqual([name, sha256, byteCount]);
    }
    expect(readFileSync(join(folder, 'stamped.jpg')).equals(await photoOnItsSide())).toBe(true);
    expect(readFileSync(join(folder, 'sms.txt'), 'utf8')).toBe(SMS);
  });

  it('carries the whole chain of events, which anybody can compute anew', async () => {
    const { chain, manifest } = await intact(dossier.bytes);
    expect(chain).toEqual({ isIntact: true, head, brokenAt: null });
    expect(manifest.events.map(({ kind }) => kind)).toEqual([
      ...['created', 'letter-made', 'filed', 'receipt-archived', 'receipt-archived', 'receipt-archived'],
    ]);
    expect(manifest).toMatchObject({ program: 'SimClose 1.2.3', missing: [] });
  });

  it('re-encodes the pictures that it shows', () => {
    const content = unpacked(dossier.bytes);
    // The original has them still; it is there once.
    for (const secret of SECRETS) expect(content.split(secret)).toHaveLength(2);
  });

  it('is the same again, sealed with the one key of its store', async () => {
    const again = await dossierOf(opened.store, opened.id);
    expect([again.fingerprint, again.sha256]).toEqual([dossier.fingerprint, dossier.sha256]);
  });
});

describe('a dossier', () => {
  it('hides numbers in the summary where that is wished, and keeps the originals', async () => {
    const { store, id } = await sampleCase();
    const dossier = await dossierOf(store, id, { isMasked: true, lang: 'kk', gloss: 'en' });
    const file = new PdfFile(dossier.bytes);
    const summary = file.text(1);
    file.remove();
    expect(summary).toContain('+7 705 ••• 45 67');
    expect(summary).toContain('EA•••67');
    expect(summary).not.toMatch(/EA1234567|123 45 67|8999701000004417017/);
    expect((await intact(dossier.bytes)).manifest.case.number).toBe('+7 705 ••• 45 67');
  });

  it('names an original that was damaged, one that is missing, and a chain that is broken', async () => {
    const { store, id, folder, key } = await sampleCase();
    const { receipts } = valueOf(store.cancellations.get(id));
    const [sms, , photo] = receipts;
    valueOf(store.receipts.change({ receiptId: sms!.id, cancellationId: null, kind: 'other', note: '' }));
    const db = rawDatabase(folder, key);
    db.exec('DROP TRIGGER receipt_original_is_kept; DROP TRIGGER event_is_final');
    db.prepare(`UPDATE receipt SET bytes = x'ffd8ff00' WHERE id = ?`).run(photo!.id);
    db.prepare(`UPDATE event SET note = 'later' WHERE kind = 'filed'`).run();

    const dossier = await dossierOf(store, id);
    expect(dossier.damagedCount).toBe(2);
    const verdict = await intact(dossier.bytes);
    expect(verdict.chain).toMatchObject({ isIntact: false, brokenAt: 3 });
    const damaged = verdict.manifest.attachments.find(({ name }) => name === 'stamped.jpg');
    expect(damaged).toMatchObject({ recordedSha256: photo!.sha256, byteCount: 4 });
    expect(verdict.manifest.missing).toEqual([{ role: 'receipt', sha256: sms!.sha256, eventPosition: 6 }]);
    const file = new PdfFile(dossier.bytes);
    const page = file.text(dossier.pageCount);
    file.remove();
    expect(page).toContain('2. stamped.jpg');
    expect(page).toContain(sms!.sha256.slice(0, 16));
    expect(page).toContain('Цепочка событий нарушена');
  });

  it('can be stopped while it is made, and tells how far it is', async () => {
    const { store, id } = await sampleCase();
    const controller = new AbortController();
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => {
      steps.push(`${String(done)}/${String(total)}`);
      if (done === 2) controller.abort();
    };
    const made = await tryDossier(store, id, {}, { signal: controller.signal, onProgress });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'form/cancelled' }] });
    expect(steps).toEqual(['0/5', '1/5', '2/5']);
  });
});
