/** The window as a whole: whether the store is open, which screen shows, in which language and theme. */
import { SvelteSet } from 'svelte/reactivity';

import type { Client } from '../../contract/client.ts';
import type { EndpointInput, EndpointName, EndpointOutput } from '../../contract/endpoints.ts';
import type { Settings, UiLanguage } from '../../contract/views.ts';
import { windowTexts } from '../../core/i18n/catalogue.ts';
import { describeProblem } from '../../core/i18n/describe-problem.ts';
import { problem, type Outcome, type Problem } from '../../core/outcome.ts';
import type { Draft } from '../../core/cancellation/draft.ts';
import { DEFAULT_REQUESTS } from '../../core/cancellation/schema.ts';
import { Clock } from './clock.svelte.ts';
import { Commands } from './commands.svelte.ts';
import { Formatter } from './format.ts';
import { Intake } from './intake.svelte.ts';
import type { Route } from './route.ts';
import { Toasts } from './toasts.svelte.ts';

type Start = EndpointOutput<'app.start'>;

/** Saves what is being edited before a screen is left; false when that failed. */
export type LeaveGuard = () => Promise<boolean>;

/** The state every screen shares. One per window. */
export class Session {
  readonly toasts = new Toasts();
  readonly commands = new Commands();
  readonly clock = new Clock();
  readonly intake = new Intake(this);
  readonly client: Client;

  /** Undefined until the main process has answered. */
  start = $state.raw<Start>();
  store = $state<Start['store']>('locked');
  startProblem = $state.raw<Problem>();
  settings = $state.raw<Settings>({ language: 'system', theme: 'system', passportCopyAtEnd: 'ask' });
  route = $state.raw<Route>({ screen: 'home' });
  inboxCount = $state(0);
  /** Counts how often pictures were drawn or originals checked, after which lists are read again. */
  tendCount = $state(0);
  /** The case that was open last, so that the history comes back to it. */
  lastCaseId: string | undefined;
  /** Which row of the history was active when it was left. */
  lastListIndex = 0;
  /** Counts how often the search was asked for. */
  searchRequests = $state(0);
  /** A backup that the system asked to open; the screen that restores takes it up. */
  openedBackup = $state.raw<EndpointOutput<'backup.opened'>>(null);
  /** Set while the user must decide whether to leave without saving. */
  pendingLeave = $state.raw<() => void>();

  readonly language: UiLanguage = $derived(
    this.settings.language === 'system' ? (this.start?.systemLanguage ?? 'en') : this.settings.language,
  );
  readonly texts = $derived(windowTexts(this.language));
  readonly format = $derived(new Formatter(this.language));

  #guard: LeaveGuard | undefined;
  readonly #namedDamaged = new SvelteSet<number>();
  /** A case that was asked for while the records were locked. */
  #wantedCaseId: string | undefined;

  constructor(client: Client) {
    this.client = client;
  }

  /** Calls the main process; a broken contract becomes a problem instead of an unhandled rejection. */
  async call<N extends EndpointName>(name: N, input: EndpointInput<N>): Promise<Outcome<EndpointOutput<N>>> {
    try {
      const outcome = await this.client.call(name, input);
      if (!outcome.ok && outcome.problems.some(({ code }) => code === 'store/locked')) this.#showLocked();
      return outcome;
    } catch {
      return { ok: false, problems: [problem(name, 'ipc/internal')] };
    }
  }

  /** Asks the main process how things stand, and listens to it. Returns how to stop. */
  begin(): () => void {
    void this.#loadStart().then(() => this.#takeOpenedBackup());
    const stopClock = this.clock.start();
    const stopListening = this.client.onMessage((message) => {
      if (message.type === 'store-locked') this.#showLocked();
      else if (message.type === 'lock-now') void this.lockNow();
      else if (message.type === 'open-case') this.#openCase(message.id);
      else if (message.type === 'backup-opened') void this.#takeOpenedBackup();
      else if (message.type === 'choose-language')
        void this.changeSettings({ ...this.settings, language: message.language });
      else if (message.type === 'choose-theme')
        void this.changeSettings({ ...this.settings, theme: message.theme });
      else if (message.type === 'intake') this.intake.noteSteps(message);
      else if (message.type === 'receipts-tended') this.#noteTended(message.damaged);
      else this.commands.run(message.command);
    });
    return () => {
      stopClock();
      stopListening();
    };
  }

  /** Creates the store on the first run. */
  async create(passphrase: string | undefined): Promise<Outcome<undefined>> {
    const outcome = await this.call('store.create', passphrase === undefined ? {} : { passphrase });
    if (outcome.ok) {
      if (this.start !== undefined) this.start = { ...this.start, hasPassphrase: passphrase !== undefined };
      await this.#opened(true);
    }
    return outcome;
  }

  /** Opens the store with a passphrase, or without one by the operating system's keyring. */
  async unlock(passphrase: string | undefined): Promise<Outcome<undefined>> {
    const outcome = await this.call('store.unlock', passphrase === undefined ? {} : { passphrase });
    if (outcome.ok) await this.#opened(false);
    return outcome;
  }

  /** Saves what is open, then closes the store. */
  async lock(): Promise<void> {
    if (this.#guard !== undefined && !(await this.#guard()))
      this.pendingLeave = () => void this.#closeStore();
    else await this.#closeStore();
  }

  /** Saves what is open as far as that can be done, then closes the store: nobody is there to answer a question. */
  async lockNow(): Promise<void> {
    if (this.store !== 'open') return;
    await this.#guard?.();
    await this.#closeStore();
  }

  /** Opens the records by the recovery key, with a new passphrase. */
  async recover(recoveryKey: string, passphrase: string): Promise<Outcome<undefined>> {
    const outcome = await this.call('keys.recover', { recoveryKey, passphrase });
    if (!outcome.ok) return outcome;
    if (this.start !== undefined) this.start = { ...this.start, hasPassphrase: true };
    await this.#opened(false);
    return outcome;
  }

  /** Asks anew how things stand, after records were restored or erased. */
  async reload(): Promise<void> {
    this.#guard = undefined;
    this.route = { screen: 'home' };
    this.lastCaseId = undefined;
    await this.#loadStart();
  }

  /** Leaves the current screen for another, once what is being edited is saved. */
  async go(route: Route): Promise<void> {
    if (this.#guard !== undefined && !this.#isSameCase(route) && !(await this.#guard())) {
      this.pendingLeave = () => {
        this.#guard = undefined;
        this.#show(route);
      };
      return;
    }
    this.#show(route);
  }

  /** Registers how the open screen saves itself; returns how to take that back. */
  guardLeaving(guard: LeaveGuard): () => void {
    this.#guard = guard;
    return () => {
      if (this.#guard === guard) this.#guard = undefined;
    };
  }

  /** Starts a case with what most travellers ask for, and opens it; for a person who is known, with the passport. */
  async newCancellation(person?: Pick<Draft, 'applicant' | 'letter'>): Promise<void> {
    const gloss = this.language === 'zh-Hans' || this.language === 'en' ? this.language : 'none';
    const draft = { requests: { ...DEFAULT_REQUESTS }, letter: { lang: 'ru', gloss }, ...person };
    const outcome = await this.call('cancellation.create', { draft });
    if (outcome.ok) await this.go({ screen: 'case', id: outcome.value.id, tab: 'details' });
    else this.report(outcome.problems);
  }

  /** Shows settings at once and keeps them. */
  async changeSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    if (this.store !== 'open') return;
    const outcome = await this.call('settings.set', settings);
    if (!outcome.ok) this.report(outcome.problems);
  }

  /** Counts what waits in the inbox. */
  async refreshInboxCount(): Promise<void> {
    const outcome = await this.call('receipt.inbox', undefined);
    if (outcome.ok) this.inboxCount = outcome.value.length;
  }

  /** A problem as a sentence in the window's language; one about a file names it. */
  describe(found: Problem): string {
    const sentence = describeProblem(found, this.language);
    const isAboutFile = /^(store|file)\//.test(found.code) && /[\\/]/.test(found.path);
    const text = sentence.charAt(0).toLocaleUpperCase(this.language) + sentence.slice(1);
    return isAboutFile ? `${text} (${found.path})` : text;
  }

  /** Says that something was deleted, and offers to put it back; `after` shows it again. */
  offerUndo(text: string, after: () => unknown): void {
    const run = async () => {
      const outcome = await this.call('undo.restore', undefined);
      if (!outcome.ok) this.report(outcome.problems);
      await after();
    };
    this.toasts.showUndo(text, { label: this.texts.app.undo, run: () => void run() });
  }

  /** Shows problems that belong to no field. */
  report(problems: readonly Problem[]): void {
    const first = problems[0];
    if (first !== undefined && first.code !== 'store/locked')
      this.toasts.show('danger', this.describe(first));
  }

  async #closeStore(): Promise<void> {
    const outcome = await this.call('store.lock', undefined);
    if (outcome.ok) this.#showLocked();
    else this.report(outcome.problems);
  }

  async #loadStart(): Promise<void> {
    const outcome = await this.call('app.start', undefined);
    if (!outcome.ok) {
      this.startProblem = outcome.problems[0];
      return;
    }
    this.start = outcome.value;
    if (outcome.value.store === 'open') await this.#opened(false);
    else this.store = outcome.value.store;
  }

  /** What opens the records may have changed since the program started. */
  async #refreshStart(): Promise<void> {
    const outcome = await this.call('app.start', undefined);
    if (outcome.ok && this.store === 'locked') this.start = outcome.value;
  }

  async #opened(isNew: boolean): Promise<void> {
    const chosen = this.settings;
    const outcome = await this.call('settings.get', undefined);
    const stored = outcome.ok && !isNew ? outcome.value : chosen;
    // A language picked on the lock screen is the latest wish.
    this.settings = chosen.language === 'system' ? stored : { ...stored, language: chosen.language };
    if (isNew || this.settings.language !== stored.language) await this.call('settings.set', this.settings);
    this.store = 'open';
    if (this.start !== undefined) this.start = { ...this.start, waitSeconds: 0 };
    if (this.#wantedCaseId !== undefined) this.#openCase(this.#wantedCaseId);
    this.#wantedCaseId = undefined;
    await this.refreshInboxCount();
    const notices = await this.call('store.notices', undefined);
    if (notices.ok) for (const found of notices.value) this.toasts.show('danger', this.describe(found));
  }

  /** A damaged original is named once; lists and panels go on showing it. */
  #noteTended(damaged: readonly { readonly id: number; readonly fileName: string }[]): void {
    if (this.store !== 'open') return;
    this.tendCount += 1;
    // A proof may have filed itself.
    void this.refreshInboxCount();
    for (const { id, fileName } of damaged) {
      if (this.#namedDamaged.has(id)) continue;
      this.#namedDamaged.add(id);
      const reason = this.describe(problem(fileName, 'receipt/damaged'));
      this.toasts.show('danger', `${fileName}: ${reason}`);
    }
  }

  /** While the records are locked their screen restores as well; open, the settings do. */
  async #takeOpenedBackup(): Promise<void> {
    const outcome = await this.call('backup.opened', undefined);
    if (!outcome.ok) this.report(outcome.problems);
    else if (outcome.value !== null) {
      this.openedBackup = outcome.value;
      if (this.store === 'open') await this.go({ screen: 'settings', section: 'backup' });
    }
  }

  /** While the records are locked the case waits for them. */
  #openCase(id: string): void {
    if (this.store === 'open') void this.go({ screen: 'case', id, tab: 'timeline' });
    else this.#wantedCaseId = id;
  }

  #show(route: Route): void {
    this.route = route;
    if (route.screen === 'case') this.lastCaseId = route.id;
  }

  #showLocked(): void {
    // A late answer about the lock must not take away what was said since.
    if (this.store !== 'open') return;
    this.#guard = undefined;
    this.store = 'locked';
    this.route = { screen: 'home' };
    this.lastCaseId = undefined;
    this.lastListIndex = 0;
    this.pendingLeave = undefined;
    this.intake.result = undefined;
    this.#namedDamaged.clear();
    this.toasts.clear();
    void this.#refreshStart();
  }

  #isSameCase(route: Route): boolean {
    return route.screen === 'case' && this.route.screen === 'case' && route.id === this.route.id;
  }
}
