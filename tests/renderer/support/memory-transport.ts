/**
 * The main process in memory, for tests of the window: the same endpoints over the same schemas,
 * without files, keys or PDFs. Inputs are checked and cloned as they would be on the real channel.
 */
import type { CasePage } from '../../../src/contract/case-page.ts';
import {
  ENDPOINTS,
  type EndpointInput,
  type EndpointName,
  type EndpointOutput,
} from '../../../src/contract/endpoints.ts';
import { zoneLinesIn } from '../../../src/core/applicant/mrz-text.ts';
import { readMrz } from '../../../src/core/applicant/mrz.ts';
import type { Transport } from '../../../src/contract/envelope.ts';
import type {
  CaseView,
  ExhibitView,
  OwnFormView,
  ReceiptView,
  Settings,
} from '../../../src/contract/views.ts';
import { maskPassportNumber } from '../../../src/core/applicant/passport.ts';
import { kazakhDateOf, localDateOf } from '../../../src/core/calendar.ts';
import { readDraft, type Draft } from '../../../src/core/cancellation/draft.ts';
import { readEventDetails } from '../../../src/core/cancellation/event-details.ts';
import { groupOf, GROUPS, placeInGroup } from '../../../src/core/cancellation/group.ts';
import { referenceOf } from '../../../src/core/cancellation/reference.ts';
import { stateOf } from '../../../src/core/cancellation/state.ts';
import { tripSchema } from '../../../src/core/cancellation/trip.ts';
import { waitAfterFailures } from '../../../src/core/keys/unlock-wait.ts';
import { parseCorrection, type Correction } from '../../../src/core/operator/correction.ts';
import { builtInDirectory } from '../../../src/core/operator/directory.ts';
import { resolveDirectory } from '../../../src/core/operator/resolve.ts';
import { changesOf } from '../../../src/core/operator/transfer.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../../src/core/outcome.ts';
import { evidenceOf } from '../../../src/core/receipt/evidence.ts';
import { maskMobileNumber, parseMobileNumber } from '../../../src/core/sim/number.ts';

type Handlers = { [N in EndpointName]: (input: EndpointInput<N>) => Outcome<EndpointOutput<N>> };

/** What nobody has read yet. */
const UNREAD: EndpointOutput<'reading.get'> = {
  ...{ state: 'queued', problem: null, text: '', source: null, confidence: null, isCut: false },
  ...{ pageCode: null, filing: null, proposedKind: null },
};
/** When keys and backups say that they were made. */
const MADE_AT_MS = Date.UTC(2026, 10, 25, 12);
const OFFERED_BACKUP = {
  fileName: 'B.simclose',
  madeAtMs: MADE_AT_MS,
  hasPassphrase: true,
  hasKeyring: false,
  hasRecoveryKey: true,
};

/** What making a recovery key shows. */
export const RECOVERY_KEY = '00005-0000A-0000F-0000M-0000H-0000Y-0000V-0000D';

/** Where letters are signed. */
const PLACE = { x: 350, y: 130, width: 200, height: 30 };

/** How the pretended program stands at the start. */
export interface MemoryOptions {
  readonly store?: 'new' | 'locked' | 'open';
  readonly hasKeyring?: boolean;
  readonly passphrase?: string;
  readonly systemLanguage?: 'zh-Hans' | 'en' | 'ru' | 'kk';
  readonly nowMs?: number;
}

/** The pretended main process. `fail` makes the next call of an endpoint fail. */
export class MemoryProgram implements Transport {
  readonly calls: { name: EndpointName; input: unknown }[] = [];
  readonly cases = new Map<string, CaseView>();
  readonly bytesOfReceipt = new Map<number, Uint8Array<ArrayBuffer>>();
  readonly changedReceipts = new Set<number>();
  readonly readings = new Map<number, EndpointOutput<'reading.get'>>();
  inbox: ReceiptView[] = [];
  /** Keeps the answer to a call back until what it returns is done. */
  hold: ((name: string, input: unknown) => Promise<void> | undefined) | undefined;
  /** Whether searches find more than they show. */
  isCut = false;
  /** What the next import of an archive leaves out. */
  leftOut: readonly Problem[] = [];
  /** What a check of any dossier finds. */
  checkedDossier: EndpointOutput<'dossier.check'> = {
    ...{ fileName: 'd.pdf', result: 'no-seal', warnings: [], facts: null },
    problems: [problem('d.pdf', 'dossier/no-seal')],
  };
  /** What the next save finds to be the traveller's flight. */
  carriedTrip: EndpointOutput<'cancellation.save'>['carriedTrip'] = null;
  settings: Settings = { language: 'system', theme: 'system', passportCopyAtEnd: 'ask' };
  reminderChoices: EndpointOutput<'reminder.get'> = { isShown: true, hour: 9 };
  store: 'new' | 'locked' | 'open';
  passphrase: string | undefined;
  recoveryKey: string | undefined;
  shownRecoveryKey: string | undefined;
  lockChoices: EndpointOutput<'lock.get'> = { idleMinutes: 15 };
  backupPlan: EndpointOutput<'backup.plan'> = {
    interval: 'off',
    keptCount: 5,
    folder: null,
    madeAtMs: null,
    path: null,
    failedAtMs: null,
    failure: null,
  };
  checkProblems: EndpointOutput<'store.check'>['problems'] = [];
  /** What must be known when the records are opened. */
  notices: Problem[] = [];
  waitSeconds = 0;
  #wrongPassphrases = 0;
  printWay: 'direct' | 'viewer' = 'direct';
  exhibits: EndpointOutput<'exhibit.list'> = [];
  ticks: EndpointOutput<'guidance.ticks'> = [];
  ownForms: EndpointOutput<'form.list'> = [];
  /** What every form turns out to be when it is opened. */
  openedForm: Omit<EndpointOutput<'form.open'>, 'form' | 'mapping'> = {
    bytes: new Uint8Array([37, 80, 68, 70]),
    pages: [{ widthPt: 595, heightPt: 842 }],
    fields: [],
    proposals: [],
    earlierPlaced: [],
    values: {},
  };
  mappings = new Map<number, NonNullable<EndpointOutput<'form.open'>['mapping']>>();
  formWarnings: Problem[] = [];
  /** What a protected copy starts from. */
  passportCopy: EndpointOutput<'passport.copyStart'> = {
    picture: null,
    watermark: ['ТОЛЬКО ДЛЯ РАСТОРЖЕНИЯ ДОГОВОРА', 'ONLY FOR CANCELLING'],
    recipient: 'АО «Кселл»',
  };
  /** Places of a zone's second line that a picture leaves in doubt. */
  doubtfulPlaces: readonly number[] = [];
  signature: EndpointOutput<'signature.get'>['signature'] = null;
  corrections: Correction[] = [];
  correctionsToOpen: { fileName: string; isSameEdition: boolean; corrections: Correction[] } | undefined;
  /** Whether the system has asked to open a backup. */
  openedBackup = false;
  savePath: string | null = '/documents/letter.pdf';
  printers: EndpointOutput<'print.printers'>['printers'] = [];
  filesToChoose: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];

  #options: MemoryOptions;
  #failures = new Map<EndpointName, Problem>();
  #nextId = 1;
  #passports: string[] = [];
  #putBack: (() => void) | undefined;
  #listeners = new Set<(message: unknown) => void>();

  constructor(options: MemoryOptions = {}) {
    this.#options = options;
    this.store = options.store ?? 'open';
    this.passphrase = options.passphrase;
  }

  /** Makes the next call of an endpoint answer with a problem. */
  fail(name: EndpointName, found: Problem): void {
    this.#failures.set(name, found);
  }

  /** Sends a message to the window. */
  send(message: unknown): void {
    for (const listener of this.#listeners) listener(message);
  }

  /** How often an endpoint was called. */
  countOf(name: EndpointName): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** Puts a case in the store; returns its id. */
  addCase(draft: Draft): string {
    const id = `0000000${this.#nextId++}`.slice(-8);
    const view: CaseView = {
      id,
      reference: referenceOf(id),
      state: 'draft',
      standing: { state: 'draft' },
      draft,
      problems: [],
      warnings: [],
      createdAtMs: this.#now(),
      updatedAtMs: this.#now(),
      revision: 0,
      events: [],
      letters: [],
      receipts: [],
    };
    this.#put(view);
    return id;
  }

  invoke(name: string, input: unknown): Promise<unknown> {
    const answer = this.#answer(name, input);
    const held = this.hold?.(name, input);
    return held === undefined ? Promise.resolve(answer) : held.then(() => answer);
  }

  #answer(name: string, input: unknown): unknown {
    const known = name as EndpointName;
    this.calls.push({ name: known, input });
    const parsed = ENDPOINTS[known].input.safeParse(structuredClone(input));
    if (!parsed.success) return fail(problem(name, 'ipc/bad-request'));
    const failure = this.#failures.get(known);
    this.#failures.delete(known);
    if (failure !== undefined) return fail(failure);
    // Each handler takes what its own schema has just returned.
    const handler = this.#handlers[known] as (input: unknown) => Outcome<unknown>;
    return structuredClone(handler(parsed.data));
  }

  subscribe(listener: (message: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #refuse({ passphrase }: { passphrase?: string | undefined }) {
    return passphrase === this.passphrase
      ? undefined
      : fail(problem('passphrase', 'store/wrong-passphrase', { seconds: 0 }));
  }

  #handlers: Handlers = {
    'menu.show': () => succeed(undefined),
    'undo.restore': () => {
      if (this.#putBack === undefined) return fail(problem('undo', 'undo/too-late'));
      this.#putBack();
      this.#putBack = undefined;
      return succeed(undefined);
    },
    'app.start': () =>
      succeed({
        version: '0.1.0',
        systemLanguage: this.#options.systemLanguage ?? 'en',
        platform: 'linux',
        store: this.store,
        hasKeyring: this.#options.hasKeyring ?? false,
        hasPassphrase: this.passphrase !== undefined,
        hasRecoveryKey: this.recoveryKey !== undefined,
        waitSeconds: this.waitSeconds,
        dataFolder: '/data/simclose',
      }),
    'store.create': ({ passphrase }) => {
      this.passphrase = passphrase;
      this.store = 'open';
      return succeed(undefined);
    },
    'store.unlock': ({ passphrase }) => {
      if (passphrase !== this.passphrase) {
        this.#wrongPassphrases += 1;
        const seconds = waitAfterFailures(this.#wrongPassphrases);
        return fail(problem('passphrase', 'store/wrong-passphrase', { seconds }));
      }
      this.store = 'open';
      return succeed(undefined);
    },
    'store.lock': () => {
      this.store = 'locked';
      return succeed(undefined);
    },
    'keys.list': () =>
      succeed({
        passphrase: this.passphrase === undefined ? null : { chosenAtMs: MADE_AT_MS },
        keyring: this.#options.hasKeyring ?? false,
        recoveryKey: this.recoveryKey === undefined ? null : { madeAtMs: MADE_AT_MS },
        isKeyringAvailable: this.#options.hasKeyring ?? false,
      }),
    'keys.setPassphrase': ({ proof, passphrase }) => {
      const refused = this.#refuse(proof);
      if (refused === undefined) this.passphrase = passphrase;
      return refused ?? succeed(undefined);
    },
    'keys.addKeyring': ({ proof }) => this.#refuse(proof) ?? succeed(undefined),
    'keys.remove': ({ proof }) => this.#refuse(proof) ?? fail(problem('keys.passphrase', 'keys/last-way')),
    'keys.makeRecoveryKey': ({ proof }) => {
      this.shownRecoveryKey = RECOVERY_KEY;
      return this.#refuse(proof) ?? succeed({ recoveryKey: RECOVERY_KEY });
    },
    'keys.copyRecoveryKey': () => succeed({ seconds: 30 }),
    'keys.saveRecoveryPage': () => succeed({ path: this.savePath }),
    'keys.confirmRecoveryKey': ({ typed }) => {
      if (typed !== this.shownRecoveryKey)
        return fail(problem('recoveryKey', 'keys/recovery-group', { groups: '8' }));
      this.recoveryKey = typed;
      return succeed(undefined);
    },
    'keys.dropRecoveryKey': () => {
      this.shownRecoveryKey = undefined;
      return succeed(undefined);
    },
    'keys.tryRecoveryKey': ({ recoveryKey }) =>
      recoveryKey === this.recoveryKey
        ? succeed(undefined)
        : fail(problem('recoveryKey', 'keys/recovery-group', { groups: '2' })),
    'keys.recover': ({ passphrase }) => {
      this.passphrase = passphrase;
      this.store = 'open';
      return succeed(undefined);
    },
    'lock.get': () => succeed(this.lockChoices),
    'lock.set': (choices) => {
      this.lockChoices = choices;
      return succeed(undefined);
    },
    'backup.make': () =>
      succeed(
        this.savePath === null
          ? null
          : { path: this.savePath, caseCount: this.cases.size, receiptCount: 0, opensElsewhere: true },
      ),
    'backup.progress': () => succeed(null),
    'backup.cancel': () => succeed(undefined),
    'backup.choose': () => succeed(OFFERED_BACKUP),
    'backup.opened': () => {
      const offered = this.openedBackup ? OFFERED_BACKUP : null;
      this.openedBackup = false;
      return succeed(offered);
    },
    'backup.restore': ({ passphrase }) => {
      if (passphrase !== 'of the backup') return fail(problem('passphrase', 'store/wrong-passphrase'));
      this.store = 'locked';
      return succeed({ madeAtMs: MADE_AT_MS, caseCount: 3, receiptCount: 4, aside: 'before-restore-x' });
    },
    'backup.plan': () => succeed(this.backupPlan),
    'backup.setPlan': (plan) => {
      this.backupPlan = { ...this.backupPlan, ...plan };
      return succeed(undefined);
    },
    'backup.chooseFolder': () => succeed('/media/usb'),
    'store.check': () => succeed({ caseCount: 3, receiptCount: 4, problems: this.checkProblems }),
    'store.erase': () => {
      this.store = 'new';
      return succeed(undefined);
    },
    'settings.get': () => succeed(this.settings),
    'settings.set': (settings) => {
      this.settings = settings;
      return succeed(undefined);
    },
    'applicant.list': () => {
      const summaries = [...this.cases.values()].map((view) => this.#summary(view));
      const ids = [...new Set(summaries.flatMap(({ applicantId }) => applicantId ?? []))];
      return succeed(
        ids.map((id) => {
          const cases = summaries.filter(({ applicantId }) => applicantId === id);
          const { nativeName = '', nationality = '', passport } = this.#applicantIn(id);
          return {
            id,
            name: cases[0]?.applicantName ?? '',
            nativeName,
            nationality,
            maskedPassport: maskPassportNumber(passport?.number ?? ''),
            passportExpiresOn: passport?.expiresOn ?? '',
            cases,
          };
        }),
      );
    },
    'applicant.read': ({ applicantId }) => succeed({ applicant: this.#applicantIn(applicantId) }),
    'cancellation.list': ({ words }) =>
      succeed(
        [...this.cases.values()]
          .filter(({ draft }) => JSON.stringify(draft).toLowerCase().includes(words.toLowerCase()))
          .map((view) => this.#summary(view)),
      ),
    'cancellation.page': ({ words, filter, offset, limit }) => {
      const found = [...this.cases.values()]
        .filter(({ draft }) => JSON.stringify(draft).toLowerCase().includes(words.toLowerCase()))
        .map((view) => this.#summary(view))
        .filter(({ operator }) => filter.operator === undefined || operator === filter.operator)
        .filter(({ applicantId }) => filter.applicantId === undefined || applicantId === filter.applicantId);
      const groups = GROUPS.map((group) => ({
        group,
        rows: found
          .filter(({ standing }) => groupOf(standing) === group)
          .sort((a, b) => (placeInGroup(a.standing) < placeInGroup(b.standing) ? -1 : 1)),
      }));
      const shown = groups.filter(({ group }) => filter.group === undefined || group === filter.group);
      const hit = { part: 'details', name: 'applicant.surname', id: null } as const;
      const snippet = { text: words, marks: [[0, words.length]] } as const;
      const hits = words === '' ? [] : [{ ...hit, snippet }];
      return succeed({
        rows: shown
          .flatMap(({ rows }) => rows)
          .slice(offset, offset + limit)
          .map((row) => ({ ...row, hits, hitCount: hits.length })),
        counts: Object.fromEntries(
          groups.map(({ group, rows }) => [group, rows.length]),
        ) as CasePage['counts'],
        isCut: this.isCut,
      });
    },
    'cancellation.outlook': () => {
      const flights = [...this.cases.values()].map((view) => this.#summary(view));
      return succeed({
        flights: flights.filter(({ trip }) => trip !== null),
        travellers: travellersIn(flights),
      });
    },
    'cancellation.create': ({ draft }) => succeed({ id: this.addCase(draft) }),
    // The state is computed at each look, for it depends on the day.
    'cancellation.get': ({ id }) => this.#with(id, (view) => succeed(this.#put(view))),
    'cancellation.save': ({ id, revision, draft }) =>
      this.#with(id, (view) => {
        if (view.revision !== revision) return fail(problem('revision', 'cancellation/changed-elsewhere'));
        const saved = this.#put({ ...view, draft, revision: revision + 1, updatedAtMs: this.#now() });
        const { carriedTrip } = this;
        if (carriedTrip !== null) saved.draft = { ...draft, trip: carriedTrip };
        this.carriedTrip = null;
        const { state, standing, updatedAtMs: savedAtMs } = saved;
        return succeed({ revision: saved.revision, savedAtMs, state, standing, carriedTrip });
      }),
    'cancellation.remove': ({ id }) =>
      this.#with(id, (view) => {
        this.inbox = [
          ...view.receipts.map((receipt) => ({ ...receipt, cancellationId: null })),
          ...this.inbox,
        ];
        this.cases.delete(id);
        this.#putBack = () => {
          this.cases.set(id, view);
          this.inbox = this.inbox.filter((receipt) => !view.receipts.some((own) => own.id === receipt.id));
        };
        return succeed(undefined);
      }),
    'guidance.ticks': ({ id }) => this.#with(id, () => succeed(this.ticks)),
    'guidance.tick': ({ id, step, isDone }) =>
      this.#with(id, () => {
        const others = this.ticks.filter((tick) => tick.step !== step);
        this.ticks = isDone ? [...others, { step, tickedAtMs: this.#now() }] : others;
        return succeed(this.ticks);
      }),
    'letter.preview': () =>
      succeed({ bytes: new Uint8Array([37, 80, 68, 70]), pageCount: 1, signaturePlace: PLACE }),
    'letter.save': ({ id, form, lang, gloss }) =>
      this.#with<EndpointOutput<'letter.save'>>(id, (view) => {
        if (this.savePath === null) return succeed({ path: null, letterId: null });
        const letterId = this.#nextId++;
        const letter = {
          id: letterId,
          form,
          lang,
          gloss,
          pageCount: 1,
          sha256: 'ab'.repeat(32),
          madeAtMs: this.#now(),
        };
        this.#put({ ...view, letters: [letter, ...view.letters] });
        return succeed({ path: this.savePath, letterId });
      }),
    'letter.read': () => succeed({ bytes: new Uint8Array([37, 80, 68, 70]) }),
    'print.printers': () => succeed({ way: this.printWay, printers: this.printers }),
    'print.start': ({ id, letterId }) =>
      this.#with(id, () => succeed({ end: 'printed', letterId: letterId ?? this.#nextId++, pageCount: 1 })),
    'print.cancel': () => succeed(undefined),
    'print.viewer': () => succeed({ path: this.savePath }),
    'mail.draft': () => succeed({ path: this.savePath }),
    'form.list': ({ operator }) => succeed(this.ownForms.filter((form) => form.operator === operator)),
    'form.add': ({ operator, fileName }) => succeed(this.#importForm(operator, fileName)),
    'form.choose': ({ operator }) => succeed(this.#importForm(operator, 'chosen.pdf')),
    'form.open': ({ formId }) => {
      const form = this.ownForms.find(({ id }) => id === formId);
      if (form === undefined) return fail(problem('formId', 'form/not-found'));
      return succeed({ ...this.openedForm, form, mapping: this.mappings.get(formId) ?? null });
    },
    'form.confirm': ({ formId, entries, placed = [] }) => {
      const form = this.ownForms.find(({ id }) => id === formId);
      if (form === undefined) return fail(problem('formId', 'form/not-found'));
      const { operator, sha256: formDigest } = form;
      this.mappings.set(formId, { operator, formDigest, entries, placed });
      this.ownForms = this.ownForms.map((known) => (known === form ? { ...form, isMapped: true } : known));
      return succeed(undefined);
    },
    'form.preview': ({ formId }) =>
      this.mappings.has(formId)
        ? succeed({ bytes: new Uint8Array([37, 80, 68, 70]), pageCount: 1, warnings: this.formWarnings })
        : fail(problem('form.pdf', 'form/not-confirmed')),
    'form.cancel': () => succeed(undefined),
    'form.remove': ({ formId }) => {
      this.ownForms = this.ownForms.filter(({ id }) => id !== formId);
      return succeed(undefined);
    },
    'operator.list': () => succeed(this.#directory()),
    'operator.correct': (typed) => this.#correct([typed]),
    'operator.restore': ({ item }) => {
      this.corrections = this.corrections.filter((correction) => correction.item !== item);
      return succeed(this.#directory());
    },
    'operator.export': () => succeed({ path: this.savePath, count: this.corrections.length }),
    'operator.open': () => {
      if (this.correctionsToOpen === undefined) return succeed(null);
      const { corrections, ...file } = this.correctionsToOpen;
      return succeed({ ...file, changes: [...changesOf(corrections, this.#directory())] });
    },
    'operator.import': ({ corrections }) => this.#correct(corrections),
    'exhibit.list': () => succeed([...this.exhibits]),
    'exhibit.add': ({ kind, fileName, bytes }) => succeed(this.#enclose(kind, fileName, bytes.byteLength)),
    'exhibit.choose': ({ kind }) => succeed(this.#enclose(kind, 'chosen.jpg', 3)),
    'exhibit.remove': ({ kind }) => {
      this.exhibits = this.exhibits.filter((exhibit) => exhibit.kind !== kind);
      return succeed(undefined);
    },
    'archive.export': () => succeed({ path: this.savePath, cases: this.cases.size, receipts: 0 }),
    'archive.import': () =>
      succeed({ newCases: 1, knownCases: 0, newReceipts: 2, knownReceipts: 0, problems: [...this.leftOut] }),
    'archive.progress': () => succeed({ done: 1, total: 3 }),
    'archive.cancel': () => succeed(undefined),
    'dossier.export': () =>
      succeed({ path: this.savePath, pageCount: 7, fingerprint: 'ab'.repeat(32), damagedCount: 0 }),
    'dossier.progress': () => succeed({ done: 1, total: 3 }),
    'dossier.cancel': () => succeed(undefined),
    'dossier.check': ({ fileName }) => succeed({ ...this.checkedDossier, fileName }),
    'dossier.choose': () => succeed(this.checkedDossier),
    'dossier.saveVerifier': () => succeed(this.savePath),
    'packet.preview': ({ copies = 2, aids }) => succeed(this.#packet(copies, aids.length)),
    'packet.progress': () => succeed(null),
    'packet.cancel': () => succeed(undefined),
    'packet.save': ({ id }) =>
      this.#with(id, () => succeed({ path: this.savePath, letterId: this.#nextId++ })),
    'signature.get': ({ id }) =>
      this.#with(id, ({ draft }) =>
        succeed({ hasOwner: draft.applicant?.passport?.number !== undefined, signature: this.signature }),
      ),
    'signature.choosePhoto': () => {
      const [file] = this.filesToChoose;
      return succeed(file === undefined ? null : { fileName: file.name, bytes: file.bytes });
    },
    'signature.keep': ({ source }) => {
      const content =
        source.kind === 'drawn' ? source : { kind: source.kind, png: new Uint8Array([137, 80, 78, 71]) };
      this.signature = { content, madeAtMs: this.#now() };
      return succeed(undefined);
    },
    'signature.remove': () => {
      this.signature = null;
      return succeed(undefined);
    },
    'passport.readText': ({ text }) => this.#readZone(text),
    'passport.readPicture': ({ bytes }) => {
      const read = this.#readZone(new TextDecoder().decode(bytes));
      if (!read.ok) return read;
      const doubts = read.value.lines.map((_, line) => (line === 1 ? [...this.doubtfulPlaces] : []));
      return succeed({ ...read.value, doubts, strips: read.value.lines.map(() => bytes) });
    },
    'passport.copyStart': () => succeed({ ...this.passportCopy }),
    'passport.previewCopy': ({ bytes }) => succeed({ jpeg: bytes, width: 1000, height: 700 }),
    'passport.saveCopy': () => succeed({ path: this.savePath }),
    'passport.encloseCopy': ({ bytes }) =>
      succeed(this.#enclose('passport-copy', 'passport-protected.jpg', bytes.byteLength)),
    'passport.keepCopy': ({ id }) =>
      this.#with(id, (view) => {
        const copy = this.exhibits.find(({ kind }) => kind === 'passport-copy');
        if (copy === undefined) return fail(problem('id', 'exhibit/not-found'));
        const [atMs, sha256] = [this.#now(), copy.sha256];
        const event = {
          id: this.#nextId++,
          kind: 'passport-kept',
          atMs,
          recordedAtMs: atMs,
          via: null,
        } as const;
        const rest = { note: '', letterId: null, receiptId: null, hash: 'cd'.repeat(32) };
        this.#put({ ...view, events: [{ ...event, ...rest, details: { sha256 } }, ...view.events] });
        return succeed(undefined);
      }),
    'passport.destroyCopy': () => {
      this.exhibits = this.exhibits.filter(({ kind }) => kind !== 'passport-copy');
      return succeed(undefined);
    },
    'passport.cancelReading': () => succeed(undefined),
    'passport.choosePicture': () => {
      const [file] = this.filesToChoose;
      return succeed(file === undefined ? null : { fileName: file.name, bytes: file.bytes });
    },
    'event.add': ({ id, kind, atMs, via, note, details: typed = {}, receiptId = null }) =>
      this.#with(id, (view) => {
        if (kind === 'closed' && view.receipts.every((receipt) => receipt.kind !== 'confirmation'))
          return fail(problem('kind', 'event/close-unconfirmed'));
        const details = readEventDetails(kind, typed);
        if (!details.ok) return details;
        const event = {
          id: this.#nextId++,
          kind,
          atMs,
          recordedAtMs: this.#now(),
          via,
          note,
          letterId: null,
          receiptId,
          details: details.value,
          hash: 'cd'.repeat(32),
        };
        this.#put({ ...view, events: [event, ...view.events] });
        return succeed(undefined);
      }),
    'calendar.save': ({ id }) => {
      const flying = [...this.cases.values()].filter(({ draft }) => draft.trip !== undefined);
      const entryCount = flying.filter((view) => id === null || view.id === id).length;
      if (entryCount === 0) return fail(problem('calendar', 'calendar/empty'));
      return succeed({ path: this.savePath, entryCount });
    },
    'reminder.get': () => succeed(this.reminderChoices),
    'reminder.set': (choices) => {
      this.reminderChoices = choices;
      return succeed(undefined);
    },
    'receipt.add': (input) => this.#archive(input),
    'receipt.choose': ({ id, kind }) => {
      const added = this.filesToChoose.map(({ name, bytes }) =>
        this.#archive({ id, kind, fileName: name, bytes }),
      );
      return succeed({
        added: added.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
        problems: added.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)),
      });
    },
    'receipt.change': ({ receiptId, cancellationId, kind, note, paperPlace }) => {
      const receipt = this.#receipts().find(({ id }) => id === receiptId);
      if (receipt === undefined) return fail(problem('receiptId', 'receipt/not-found'));
      this.inbox = this.inbox.filter(({ id }) => id !== receiptId);
      for (const view of this.cases.values()) {
        this.#put({ ...view, receipts: view.receipts.filter(({ id }) => id !== receiptId) });
      }
      const changed = {
        ...receipt,
        cancellationId,
        kind,
        note,
        paperPlace: paperPlace ?? receipt.paperPlace,
      };
      this.#place(changed);
      return succeed(changed);
    },
    'receipt.sendPiece': () => succeed(undefined),
    'receipt.stop': () => succeed(undefined),
    'receipt.assign': ({ receiptIds, cancellationId, kind }) => {
      const moving = this.inbox.filter(({ id }) => receiptIds.includes(id));
      this.inbox = this.inbox.filter((receipt) => !moving.includes(receipt));
      for (const receipt of moving) this.#place({ ...receipt, cancellationId, kind });
      return succeed(undefined);
    },
    'receipt.thumbnails': () => succeed([]),
    'reading.get': ({ receiptId }) => succeed(this.readings.get(receiptId) ?? UNREAD),
    'reading.progress': () =>
      succeed({ queuedCount: 0, readCount: 0, failedCount: 0, receiptId: null, isStopped: false }),
    'reading.stop': () => succeed(undefined),
    'reading.start': () => succeed(undefined),
    'reading.decline': ({ receiptId }) => {
      const reading = this.readings.get(receiptId);
      if (reading !== undefined) this.readings.set(receiptId, { ...reading, proposedKind: null });
      return succeed(undefined);
    },
    'store.notices': () => succeed(this.notices),
    'receipt.inbox': () => succeed(this.inbox),
    'receipt.read': ({ receiptId }) =>
      succeed({
        bytes: this.bytesOfReceipt.get(receiptId) ?? new Uint8Array(),
        isUnchanged: !this.changedReceipts.has(receiptId),
      }),
  };

  #importForm(operator: OwnFormView['operator'], fileName: string): OwnFormView {
    const known = this.ownForms.find((form) => form.operator === operator && form.fileName === fileName);
    if (known !== undefined) return known;
    const form: OwnFormView = {
      id: this.#nextId++,
      operator,
      fileName,
      sha256: 'ab'.repeat(32),
      pageCount: 1,
      byteCount: 4,
      addedAtMs: this.#now(),
      isMapped: false,
    };
    this.ownForms = [form, ...this.ownForms];
    return form;
  }

  #directory() {
    const { items } = resolveDirectory(builtInDirectory(), this.corrections, this.#today());
    return { items: [...items] };
  }

  #correct(typed: readonly unknown[]) {
    for (const one of typed) {
      const correction = parseCorrection(one, this.#today());
      if (!correction.ok) return correction;
      const others = this.corrections.filter(({ item }) => item !== correction.value.item);
      this.corrections = [...others, correction.value];
    }
    return succeed(this.#directory());
  }

  #today() {
    return localDateOf(new Date(this.#now()));
  }

  #archive({
    id,
    kind,
    fileName,
    bytes,
  }: EndpointInput<'receipt.add'>): Outcome<EndpointOutput<'receipt.add'>> {
    const twin = this.#receipts().find(
      (receipt) => String(this.bytesOfReceipt.get(receipt.id)) === String(bytes),
    );
    if (twin !== undefined) return succeed({ receipt: twin, isDuplicate: true, isOwnLetter: false });
    const receipt: ReceiptView = {
      id: this.#nextId++,
      cancellationId: id,
      kind,
      fileName,
      mediaType: fileName.endsWith('.txt') ? 'text/plain' : 'application/octet-stream',
      byteCount: bytes.byteLength,
      sha256: 'ef'.repeat(32),
      addedAtMs: this.#now(),
      note: '',
      paperPlace: '',
      picture: 'none',
      like: null,
      checkedAtMs: null,
      isIntact: null,
    };
    this.bytesOfReceipt.set(receipt.id, bytes);
    this.#place(receipt);
    return succeed({ receipt, isDuplicate: false, isOwnLetter: false });
  }

  #place(receipt: ReceiptView): void {
    const view = receipt.cancellationId === null ? undefined : this.cases.get(receipt.cancellationId);
    if (view === undefined) this.inbox = [receipt, ...this.inbox];
    else this.#put({ ...view, receipts: [receipt, ...view.receipts] });
  }

  #receipts(): ReceiptView[] {
    return [...this.inbox, ...[...this.cases.values()].flatMap(({ receipts }) => receipts)];
  }

  /** Contents, the letters, the aids; the top-up receipt is missing while it has no file. */
  #packet(copies: 1 | 2, aidCount: number): EndpointOutput<'packet.preview'> {
    const inFour = (text: string) => ({ ru: text, kk: text, en: text, zh: text });
    const names = [
      'What is in this packet',
      ...['Letter (operator)', 'Letter (own)'].slice(0, copies),
      ...Array.from({ length: aidCount }, (_, index) => `Aid ${index + 1}`),
    ];
    const parts = names.map((name, index): EndpointOutput<'packet.preview'>['parts'][number] => ({
      ...{ name: inFour(name), note: null, isMissing: false },
      pages: [index + 1, index + 1],
    }));
    if (!this.exhibits.some(({ kind }) => kind === 'top-up'))
      parts.push({ name: inFour('Top-up receipt'), note: null, pages: null, isMissing: true });
    const pageCount = names.length;
    const counts = { pageCount, letterPageCount: 1, codeCount: pageCount, isAddressBlank: true };
    return { bytes: new Uint8Array([37, 80, 68, 70]), parts, ...counts };
  }

  /** A picture is its own text here. */
  #readZone(text: string): Outcome<EndpointOutput<'passport.readText'>> {
    const lines = zoneLinesIn(text, 'passport');
    if (!lines.ok) return lines;
    const read = readMrz(lines.value, '2026-11-25', 'passport');
    if (!read.ok) return read;
    const { fields, ...zone } = read.value;
    return succeed({
      ...zone,
      fields: [...fields],
      lines: [...lines.value],
      doubts: lines.value.map(() => []),
      strips: [],
    });
  }

  #enclose(kind: ExhibitView['kind'], fileName: string, byteCount: number): ExhibitView {
    const sha256 = 'cd'.repeat(32);
    const exhibit = { kind, fileName, mediaType: 'image/jpeg', byteCount, sha256, addedAtMs: this.#now() };
    this.exhibits = [...this.exhibits.filter((other) => other.kind !== kind), exhibit];
    return exhibit;
  }

  #with<T>(id: string, run: (view: CaseView) => Outcome<T>): Outcome<T> {
    const view = this.cases.get(id);
    return view === undefined ? fail(problem('id', 'cancellation/not-found')) : run(view);
  }

  #put(view: CaseView): CaseView {
    const reading = readDraft(view.draft);
    const isComplete = reading.cancellation !== undefined;
    const { events, receipts } = view;
    const standing = stateOf({ isComplete, events, receipts }, kazakhDateOf(this.#now()));
    const { state } = standing;
    const stored = {
      ...view,
      state,
      standing,
      problems: [...reading.problems],
      warnings: [...reading.warnings],
    };
    this.cases.set(view.id, stored);
    return stored;
  }

  /** People are told apart by their passport numbers, in the order in which they first appear. */
  #applicantIdOf(draft: Draft): number | null {
    const number = draft.applicant?.passport?.number ?? '';
    if (number === '') return null;
    if (!this.#passports.includes(number)) this.#passports.push(number);
    return this.#passports.indexOf(number) + 1;
  }

  #applicantIn(id: number): NonNullable<Draft['applicant']> {
    const found = [...this.cases.values()].find(({ draft }) => this.#applicantIdOf(draft) === id);
    return found?.draft.applicant ?? {};
  }

  #summary({ id, reference, state, standing, draft, problems, events, receipts, updatedAtMs }: CaseView) {
    const number = parseMobileNumber(draft.sim?.number ?? '', 'sim.number');
    return {
      id,
      reference,
      state,
      standing,
      operator: draft.operator ?? '',
      cardKind: draft.cardKind ?? '',
      maskedNumber: number.ok ? maskMobileNumber(number.value) : (draft.sim?.number ?? ''),
      applicantName: [draft.applicant?.surname, draft.applicant?.givenNames].filter(Boolean).join(' '),
      applicantId: this.#applicantIdOf(draft),
      missingCount: problems.length,
      receiptCount: receipts.length,
      evidence: evidenceOf(
        events,
        receipts.map(({ kind }) => kind),
      ),
      trip: tripSchema.safeParse(draft.trip).data ?? null,
      updatedAtMs,
    };
  }

  #now(): number {
    return this.#options.nowMs ?? Date.now();
  }
}

/** Everybody to whom a case belongs, once each. */
function travellersIn(rows: readonly { applicantId: number | null; applicantName: string }[]) {
  const names = new Map(rows.map(({ applicantId, applicantName }) => [applicantId, applicantName]));
  return [...names].flatMap(([id, name]) => (id === null ? [] : [{ id, name }]));
}
