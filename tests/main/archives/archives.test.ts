import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { archivedCaseSchema, archiveIndexSchema } from '../../../src/core/archive/schema.ts';
import { importArchive } from '../../../src/main/archives/import-archive.ts';
import { writeArchive } from '../../../src/main/archives/write-archive.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { sampleCase, SMS } from '../dossiers/sample-dossier.ts';
import { plainPicture } from '../packets/sample-files.ts';
import {
  addText,
  codesOf,
  newCase,
  NOON_MS,
  temporaryFolder,
  temporaryStore,
  valueOf,
} from '../store/support/open-stores.ts';
import { hostileZip, type HostileEntry } from './hostile-zip.ts';

const OPTIONS = { program: 'SimClose 1.2.3', exportedAtMs: NOON_MS };
const CORRECTION = { item: 'kcell-jsc.hotline', value: '3030', source: 'card', checkedOn: '2026-11-20' };

async function fullStore() {
  const opened = await sampleCase();
  const { store, id } = opened;
  const enclosed = { cancellationId: id, kind: 'passport-copy', fileName: '护照.png' } as const;
  valueOf(await store.exhibits.keep({ ...enclosed, bytes: await plainPicture('png') }));
  valueOf(store.operators.correct([CORRECTION]));
  valueOf(store.guideTicks.set(id, 'rebind', true));
  await addText(store, 'не разобрано');
  newCase(store);
  return opened;
}

async function exported(store: Store, folder = temporaryFolder()): Promise<string> {
  const path = join(folder, 'all.zip');
  valueOf(await writeArchive(store, { path, ...OPTIONS }));
  return path;
}

/** All that an archive says of a store, without what only a store's own clock and rows tell. */
async function contentOf(store: Store): Promise<unknown> {
  const path = await exported(store);
  const list = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n').sort();
  return Object.fromEntries(
    list.map((name) => [
      name,
      execFileSync('unzip', ['-p', path, name.replace(/[[\]*?]/g, '[$&]')]).toString('base64'),
    ]),
  );
}

describe('an export', () => {
  it('comes back whole into a new store: the same files, byte for byte, and chains that verify', async () => {
    const { store, id } = await fullStore();
    const path = await exported(store);
    const other = temporaryStore().store;
    const report = valueOf(await importArchive(other, path));
    expect(report).toMatchObject({ knownCases: [], newReceipts: 4, knownReceipts: 0, problems: [] });
    expect(report.newCases).toHaveLength(2);
    expect(await contentOf(other)).toEqual(await contentOf(store));
    expect(valueOf(other.events.verify(id))).toEqual(valueOf(store.events.verify(id)));
    const [before, after] = [store, other].map((one) => valueOf(one.cancellations.get(id)));
    expect(after?.standing).toEqual(before?.standing);
    expect(after?.receipts.map(({ fileName, sha256 }) => [fileName, sha256])).toEqual(
      before?.receipts.map(({ fileName, sha256 }) => [fileName, sha256]),
    );
    expect(valueOf(other.receipts.inbox())).toHaveLength(1);
    expect(valueOf(other.travellers.list())).toHaveLength(1);
  });

  it('is plain files that any program reads, described by its schema', async () => {
    const { store, id } = await fullStore();
    const folder = temporaryFolder();
    const path = await exported(store, folder);
    execFileSync('unzip', ['-q', path, '-d', folder]);
    const index = archiveIndexSchema.parse(JSON.parse(readFileSync(join(folder, 'simclose.json'), 'utf8')));
    expect(index).toMatchObject({ program: 'SimClose 1.2.3', corrections: [CORRECTION] });
    const sms = index.receipts.find(({ fileName }) => fileName === 'sms.txt')!;
    expect(readFileSync(join(folder, sms.path), 'utf8')).toBe(SMS);
    const document = readFileSync(join(folder, `cases/${id}/case.json`), 'utf8');
    const { letters, enclosures, ticks } = archivedCaseSchema.parse(JSON.parse(document));
    expect(readFileSync(join(folder, letters[0]!.path)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(existsSync(join(folder, enclosures[0]!.path))).toBe(true);
    expect(ticks).toMatchObject([{ step: 'rebind' }]);
  });

  it('can be stopped, and leaves nothing', async () => {
    const { store } = await fullStore();
    const folder = temporaryFolder();
    const controller = new AbortController();
    const path = join(folder, 'all.zip');
    const onProgress = () => controller.abort();
    const stopped = await writeArchive(
      store,
      { path, ...OPTIONS },
      { signal: controller.signal, onProgress },
    );
    expect(codesOf(stopped)).toEqual(['form/cancelled']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an import into a store that has something', () => {
  it('changes nothing the second time', async () => {
    const { store } = await fullStore();
    const path = await exported(store);
    const before = await contentOf(store);
    const report = valueOf(await importArchive(store, path));
    expect(report).toMatchObject({ newCases: [], newReceipts: 0, knownReceipts: 4, problems: [] });
    expect(report.knownCases).toHaveLength(2);
    expect(await contentOf(store)).toEqual(before);
  });

  it('keeps a case that went on here, names one that went on differently, and keeps corrections', async () => {
    const { store, id } = await fullStore();
    const first = await exported(store);
    const other = temporaryStore().store;
    valueOf(await importArchive(other, first));
    const note = { id, kind: 'note', atMs: NOON_MS, via: null } as const;
    valueOf(store.events.add({ ...note, note: 'here' }));
    expect(valueOf(await importArchive(store, first)).problems).toEqual([]);
    valueOf(other.events.add({ ...note, note: 'there' }));
    valueOf(other.operators.correct([{ ...CORRECTION, value: '7070' }]));
    const before = await contentOf(other);
    const { problems, knownCases } = valueOf(await importArchive(other, await exported(store)));
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      [id, 'archive/conflict'],
      [CORRECTION.item, 'archive/correction-differs'],
    ]);
    expect(knownCases).toHaveLength(1);
    expect(await contentOf(other)).toEqual(before);
  });

  it('leaves a proof in the case that has it here', async () => {
    const { store, id } = await fullStore();
    const other = temporaryStore().store;
    const home = newCase(other);
    await addText(other, SMS, home);
    const { problems } = valueOf(await importArchive(other, await exported(store)));
    expect(problems).toMatchObject([{ code: 'archive/receipt-elsewhere' }]);
    expect(valueOf(other.cancellations.get(home)).receipts).toHaveLength(1);
    expect(valueOf(other.events.verify(id)).isIntact).toBe(true);
  });
});

describe('what is no honest archive', () => {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const index = (more: object = {}) => ({
    name: 'simclose.json',
    content: json({
      ...{ format: 'simclose-archive', version: 1, program: 'x', exportedAtMs: 0 },
      ...{ cases: [], receipts: [], corrections: [], ...more },
    }),
  });
  const receipt = {
    path: 'a.txt',
    sha256: '0'.repeat(64),
    byteCount: 1,
    cancellationId: null,
    kind: 'other',
  };
  const listed = { ...receipt, fileName: 'a.txt', mediaType: 'text/plain', note: '', addedAtMs: 0 };
  const hostile: readonly [string, string, readonly HostileEntry[] | Buffer][] = [
    ['no ZIP', 'archive/not-archive', Buffer.from('hello')],
    ['empty', 'archive/not-archive', Buffer.alloc(0)],
    ['a ZIP of something else', 'archive/not-archive', [{ name: 'a.txt', content: Buffer.from('a') }]],
    ['of a later version', 'archive/newer-version', [index({ version: 2 })]],
    ['with unknown fields', 'archive/damaged', [index({ surprise: 1 })]],
    [
      'with a way out',
      'archive/path-unsafe',
      [index(), { name: '../../etc/cron.d/x', content: Buffer.from('x') }],
    ],
    [
      'with an absolute path',
      'archive/path-unsafe',
      [index(), { name: '/etc/x', content: Buffer.from('x') }],
    ],
    ['with a name twice', 'archive/path-twice', [index(), index()]],
    ['blown up', 'archive/too-large', [index(), { name: 'bomb', content: Buffer.alloc(30_000_000) }]],
    [
      'that lies about its size',
      'archive/not-archive',
      [{ ...index(), content: Buffer.alloc(5_000_000, ' '), saidBytes: 500_000 }],
    ],
  ];

  it.each(hostile)('%s is refused and leaves the store as it was', async (_, code, entries) => {
    const { store } = temporaryStore();
    const path = join(temporaryFolder(), 'x.zip');
    writeFileSync(path, Buffer.isBuffer(entries) ? entries : hostileZip(entries));
    expect(codesOf(await importArchive(store, path))).toEqual([code]);
    expect(valueOf(store.archives.caseIds())).toEqual([]);
  });

  it('a file that is missing, changed or too large is named, and the rest is taken', async () => {
    const { store } = temporaryStore();
    const path = join(temporaryFolder(), 'x.zip');
    const there = {
      ...listed,
      path: 'b.txt',
      sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    };
    writeFileSync(
      path,
      hostileZip([
        index({ receipts: [listed, there, { ...listed, path: 'c.txt' }] }),
        { name: 'b.txt', content: Buffer.from('a') },
        { name: 'c.txt', content: Buffer.from('c') },
      ]),
    );
    const report = valueOf(await importArchive(store, path));
    expect(report.newReceipts).toBe(1);
    expect(report.problems.map(({ path: file, code }) => [file, code])).toEqual([
      ['a.txt', 'archive/file-missing'],
      ['c.txt', 'archive/file-changed'],
    ]);
  });

  it('a case whose events were altered is not taken', async () => {
    const { store, id } = await sampleCase();
    const folder = temporaryFolder();
    const path = await exported(store, folder);
    execFileSync('unzip', ['-q', path, '-d', folder]);
    const file = `cases/${id}/case.json`;
    const entries = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((name) => ({ name, content: readFileSync(join(folder, name)) }))
      .map((entry) =>
        entry.name === file
          ? { ...entry, content: Buffer.from(entry.content.toString('utf8').replace('Достык', 'Абай')) }
          : entry,
      );
    writeFileSync(path, hostileZip(entries));
    const other = temporaryStore().store;
    const { problems, newCases } = valueOf(await importArchive(other, path));
    expect(newCases).toEqual([]);
    expect(problems).toMatchObject([{ path: id, code: 'archive/chain-broken', params: { position: 3 } }]);
  });
});
