import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';

import { createClient, isEndpointName } from '../../src/contract/client.ts';
import { callSchema, ENDPOINTS, type EndpointName } from '../../src/contract/endpoints.ts';
import { MAX_PIECE_BYTES } from '../../src/core/receipt/limits.ts';

const PASSPORT_COPY = {
  fileName: 'passport.jpg',
  bytes: new Uint8Array([255, 216]),
  boxes: [{ x: 0, y: 0.75, width: 1, height: 0.25 }],
  watermark: ['ТОЛЬКО'],
  density: 'usual' as const,
};
const names = Object.keys(ENDPOINTS) as EndpointName[];

/** One input that each endpoint accepts; a new endpoint without one fails to compile. */
const GOOD: { readonly [N in EndpointName]: unknown } = {
  'app.start': undefined,
  'store.create': { passphrase: 'correct horse' },
  'store.unlock': {},
  'store.lock': undefined,
  'keys.list': undefined,
  'keys.setPassphrase': { proof: { passphrase: 'long enough' }, passphrase: 'longer still' },
  'keys.addKeyring': { proof: {} },
  'keys.remove': { proof: {}, way: 'recovery' },
  'keys.makeRecoveryKey': { proof: { recoveryKey: '00005' } },
  'keys.copyRecoveryKey': undefined,
  'keys.saveRecoveryPage': undefined,
  'keys.confirmRecoveryKey': { typed: '00005' },
  'keys.dropRecoveryKey': undefined,
  'keys.tryRecoveryKey': { recoveryKey: '00005' },
  'keys.recover': { recoveryKey: '00005', passphrase: 'long enough' },
  'lock.get': undefined,
  'lock.set': { idleMinutes: 5 },
  'backup.make': undefined,
  'backup.progress': undefined,
  'backup.cancel': undefined,
  'backup.choose': undefined,
  'backup.restore': { passphrase: 'long enough' },
  'backup.plan': undefined,
  'backup.setPlan': { interval: 'daily', keptCount: 5 },
  'backup.chooseFolder': undefined,
  'store.check': undefined,
  'store.erase': { isConfirmed: true },
  'settings.get': undefined,
  'settings.set': { language: 'zh-Hans', theme: 'dark' },
  'applicant.list': undefined,
  'applicant.read': { applicantId: 1 },
  'cancellation.list': { words: '' },
  'cancellation.page': { words: '701 555', filter: { operator: 'izi', part: 'notes' }, offset: 0, limit: 50 },
  'cancellation.outlook': undefined,
  'cancellation.create': { draft: {} },
  'cancellation.get': { id: '7K3M9Q2X' },
  'cancellation.save': { id: '7K3M9Q2X', revision: 0, draft: { operator: 'kcell' } },
  'cancellation.remove': { id: '7K3M9Q2X' },
  'guidance.ticks': { id: '7K3M9Q2X' },
  'guidance.tick': { id: '7K3M9Q2X', step: 'rebind', isDone: true },
  'letter.preview': { id: '7K3M9Q2X', draft: {}, form: 'termination', lang: 'ru', gloss: 'none' },
  'letter.save': { id: '7K3M9Q2X', form: 'reminder', lang: 'kk', gloss: 'zh-Hans' },
  'letter.read': { letterId: 1 },
  'print.printers': undefined,
  'print.start': {
    id: '7K3M9Q2X',
    form: 'clerk-card',
    lang: 'ru',
    gloss: 'none',
    letterId: null,
    printer: 'Office',
    copies: 2,
    pages: 'all',
    isTwoSided: false,
  },
  'print.cancel': undefined,
  'print.viewer': { id: '7K3M9Q2X', form: 'claim', lang: 'ru', gloss: 'none', letterId: 3 },
  'mail.draft': {
    id: '7K3M9Q2X',
    form: 'claim',
    lang: 'kk',
    gloss: 'en',
    letterId: null,
    action: 'save',
  },
  'form.list': { operator: 'izi' },
  'form.add': { operator: 'izi', fileName: 'form.pdf', bytes: new Uint8Array(3) },
  'form.choose': { operator: 'altel' },
  'form.open': { id: '7K3M9Q2X', formId: 1 },
  'form.confirm': {
    formId: 1,
    entries: [{ field: 'p', source: 'sim.number' }],
    placed: [
      {
        name: 'p',
        label: '',
        kind: 'text',
        page: 1,
        rectangle: { x: 1, y: 2, width: 30, height: 12 },
        sizePt: 10,
      },
    ],
  },
  'form.preview': { id: '7K3M9Q2X', formId: 1, draft: {}, lang: 'kk' },
  'form.cancel': undefined,
  'form.remove': { formId: 1 },
  'operator.list': undefined,
  'operator.correct': { item: 'kcell-jsc.hotline', value: '3030', source: 'card', checkedOn: '2026-11-20' },
  'operator.restore': { item: 'kcell-jsc.hotline' },
  'operator.export': undefined,
  'operator.open': undefined,
  'operator.import': { corrections: [] },
  'exhibit.list': { id: '7K3M9Q2X' },
  'exhibit.add': { id: '7K3M9Q2X', kind: 'top-up', fileName: 'a.jpg', bytes: new Uint8Array(3) },
  'exhibit.choose': { id: '7K3M9Q2X', kind: 'passport-copy' },
  'exhibit.remove': { id: '7K3M9Q2X', kind: 'passport-copy' },
  'packet.preview': {
    id: '7K3M9Q2X',
    form: 'claim',
    lang: 'kk',
    gloss: 'none',
    aids: [],
    copies: 1,
  },
  'archive.export': undefined,
  'archive.import': undefined,
  'archive.progress': undefined,
  'archive.cancel': undefined,
  'dossier.export': {
    id: '7K3M9Q2X',
    lang: 'ru',
    gloss: 'zh-Hans',
    isMasked: true,
    timeZone: 'Asia/Shanghai',
  },
  'dossier.progress': undefined,
  'dossier.cancel': undefined,
  'dossier.check': { fileName: 'd.pdf', bytes: new Uint8Array([1]) },
  'dossier.choose': undefined,
  'dossier.saveVerifier': undefined,
  'packet.progress': undefined,
  'packet.cancel': undefined,
  'packet.save': {
    id: '7K3M9Q2X',
    form: 'termination',
    lang: 'ru',
    gloss: 'en',
    aids: ['clerk-card'],
    copies: 2,
  },
  'signature.get': { id: '7K3M9Q2X' },
  'signature.choosePhoto': undefined,
  'signature.keep': {
    id: '7K3M9Q2X',
    source: { kind: 'drawn', strokes: [{ hasPressure: true, points: [[1, 2, 0.5]] }] },
  },
  'signature.remove': { id: '7K3M9Q2X' },
  'passport.copyStart': { id: '7K3M9Q2X', lang: 'ru', gloss: 'en' },
  'passport.previewCopy': PASSPORT_COPY,
  'passport.saveCopy': { ...PASSPORT_COPY, id: '7K3M9Q2X', recipient: 'Kcell', format: 'pdf' },
  'passport.encloseCopy': { ...PASSPORT_COPY, id: '7K3M9Q2X', recipient: 'Kcell' },
  'passport.destroyCopy': { id: '7K3M9Q2X' },
  'passport.readText': { text: 'P<UTOERIKSSON<<ANNA' },
  'passport.readPicture': { fileName: 'passport.jpg', bytes: new Uint8Array([255, 216]) },
  'passport.cancelReading': undefined,
  'passport.choosePicture': undefined,
  'event.add': {
    id: '7K3M9Q2X',
    kind: 'call',
    atMs: 1,
    via: null,
    note: '',
    details: { agent: 'Айгерим', minutes: 7 },
    receiptId: null,
  },
  'calendar.save': { id: null },
  'reminder.get': undefined,
  'reminder.set': { isShown: false, hour: 18 },
  'reading.get': { receiptId: 1 },
  'reading.progress': undefined,
  'reading.stop': undefined,
  'reading.start': { againId: null },
  'reading.decline': { receiptId: 1 },
  'receipt.add': { id: null, kind: 'other', fileName: 'a.pdf', bytes: new Uint8Array(3) },
  'receipt.choose': { id: null, kind: 'confirmation', what: 'folder' },
  'receipt.sendPiece': { uploadId: 0, bytes: new Uint8Array(3) },
  'receipt.stop': undefined,
  'receipt.assign': { receiptIds: [1, 2], cancellationId: null, kind: 'other' },
  'receipt.thumbnails': { receiptIds: [1] },
  'receipt.change': { receiptId: 1, cancellationId: null, kind: 'other', note: '' },
  'receipt.inbox': undefined,
  'receipt.read': { receiptId: 1 },
};

describe('endpoints', () => {
  it.each(names)('%s takes its own input, also after a structured clone', (name) => {
    expect(ENDPOINTS[name].input.safeParse(structuredClone(GOOD[name])).success).toBe(true);
  });

  it.each(names)('%s refuses an unknown name beside its own', (name) => {
    const surplus = { ...(GOOD[name] as object | undefined), surplus: 1 };
    expect(ENDPOINTS[name].input.safeParse(surplus).success).toBe(false);
  });

  it.each(names)('%s refuses anything that is not its own shape', (name) => {
    const foreign = fc
      .anything()
      .filter((value) => value !== undefined && Object.keys(value ?? {}).length > 0);
    fc.assert(
      fc.property(
        foreign,
        (value) => !ENDPOINTS[name].input.safeParse(value).success || name === 'store.unlock',
      ),
    );
  });

  it('refuses ids and bytes out of bounds', () => {
    const get = ENDPOINTS['cancellation.get'].input;
    for (const id of ['', '../../etc', '7K3M9Q2', '7k3m9q2x', "7K3M9Q2'", 7]) {
      expect(get.safeParse({ id }).success).toBe(false);
    }
    const big = { ...(GOOD['receipt.add'] as object), bytes: { byteLength: MAX_PIECE_BYTES + 1 } };
    expect(ENDPOINTS['receipt.add'].input.safeParse(big).success).toBe(false);
  });

  it('takes only known details of an event, and no time after the calendar', () => {
    const { input } = ENDPOINTS['event.add'];
    const good = GOOD['event.add'] as object;
    for (const bad of [
      { details: { colour: 'red' } },
      { details: { agent: {} } },
      { atMs: Date.UTC(2200, 0, 1) },
    ]) {
      expect(input.safeParse({ ...good, ...bad }).success).toBe(false);
    }
  });

  it('knows its own names only', () => {
    expect(names.every(isEndpointName)).toBe(true);
    for (const name of ['constructor', '__proto__', 'toString', 'app', ''])
      expect(isEndpointName(name)).toBe(false);
    expect(callSchema.safeParse({ endpoint: 'x'.repeat(65), input: null }).success).toBe(false);
  });
});

describe('createClient', () => {
  it('hands over name and input, and gives back the answer', async () => {
    const calls: unknown[] = [];
    const client = createClient({
      invoke: (endpoint, input) => {
        calls.push([endpoint, input]);
        return Promise.resolve({ ok: true, value: [] });
      },
      subscribe: () => () => undefined,
    });
    expect(await client.call('cancellation.list', { words: 'wei' })).toEqual({ ok: true, value: [] });
    expect(calls).toEqual([['cancellation.list', { words: 'wei' }]]);
  });

  it('drops messages that are none', () => {
    let send: (message: unknown) => void = () => undefined;
    const heard: unknown[] = [];
    createClient({
      invoke: () => Promise.resolve(undefined),
      subscribe: (listener) => {
        send = listener;
        return () => undefined;
      },
    }).onMessage((message) => heard.push(message));
    send({ type: 'store-locked' });
    send({ type: 'evil' });
    send(null);
    expect(heard).toEqual([{ type: 'store-locked' }]);
  });
});
