/** What a passport's zone says while it is compared with the passport; nothing goes further before it is ticked. */
import { SvelteSet } from 'svelte/reactivity';

import type { EndpointOutput } from '../../contract/endpoints.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { problem, type Outcome, type Problem } from '../../core/outcome.ts';
import type { TextPath } from './draft-path.ts';
import type { Session } from './session.svelte.ts';

/** A zone as the main process read it. */
export type ZoneReading = EndpointOutput<'passport.readText'>;
/** One of its fields. */
export type ZoneField = ZoneReading['fields'][number];

/** Fields of a zone that the editor asks for, in its order, and where they go. */
export const EDITOR_FIELDS = {
  surname: 'applicant.surname',
  givenNames: 'applicant.givenNames',
  nationality: 'applicant.nationality',
  number: 'applicant.passport.number',
  expiresOn: 'applicant.passport.expiresOn',
  birthDate: 'applicant.birthDate',
} as const satisfies Readonly<Record<string, TextPath>>;
/** Name of such a field. */
export type EditorField = keyof typeof EDITOR_FIELDS;

/** A file to read: its name, and its bytes once they are needed. */
export interface PictureFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One reading of one passport. */
export class PassportReading {
  zone = $state.raw<ZoneReading>();
  isBusy = $state(false);
  fault = $state.raw<Problem>();
  /** Fields that somebody has compared and ticked. */
  readonly seen = new SvelteSet<EditorField>();
  /** What the fields say, corrections included. */
  values = $state<Record<EditorField, string>>(blank());
  #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The fields of the zone that the editor asks for. */
  get fields(): readonly (ZoneField & { readonly name: EditorField })[] {
    const found = this.zone?.fields ?? [];
    return (Object.keys(EDITOR_FIELDS) as EditorField[]).flatMap((name) => {
      const field = found.find((each) => each.name === name);
      return field === undefined ? [] : [{ ...field, name }];
    });
  }

  /** Places of a field whose character may be another one, counted from 0. */
  doubtsOf({ span }: ZoneField): readonly number[] {
    return (this.zone?.doubts[span.line] ?? [])
      .filter((place) => place >= span.start && place < span.end)
      .map((place) => place - span.start);
  }

  /** Whether a field may be ticked: it says something, and its check digit fits or it was corrected by hand. */
  canTick({ name, check, value }: ZoneField & { readonly name: EditorField }): boolean {
    const typed = this.values[name].trim();
    return typed !== '' && (check !== 'failed' || typed !== value);
  }

  /** Reads a picture. */
  async read({ fileName, bytes }: PictureFile): Promise<void> {
    if (bytes.byteLength > MAX_EXHIBIT_BYTES) {
      const maxMegabytes = MAX_EXHIBIT_BYTES / 1024 / 1024;
      this.fault = problem(fileName, 'file/too-large', { maxMegabytes });
    } else await this.#take(() => this.#session.call('passport.readPicture', { fileName, bytes }));
  }

  /** Reads lines that were typed or pasted. */
  async readText(text: string): Promise<void> {
    await this.#take(() => this.#session.call('passport.readText', { text }));
  }

  /** Asks for a picture and reads it. */
  async choose(): Promise<PictureFile | undefined> {
    const outcome = await this.#session.call('passport.choosePicture', undefined);
    if (!outcome.ok) this.fault = outcome.problems[0];
    return outcome.ok ? (outcome.value ?? undefined) : undefined;
  }

  /** Gives the reading up. */
  stop(): void {
    if (this.isBusy) void this.#session.call('passport.cancelReading', undefined);
  }

  /** Ticks everything that may be ticked. */
  tickAll(): void {
    for (const field of this.fields) if (this.canTick(field)) this.seen.add(field.name);
  }

  /** What a field says is changed by hand; it is to be compared again. */
  correct(name: EditorField, text: string): void {
    this.values[name] = text;
    this.seen.delete(name);
  }

  async #take(read: () => Promise<Outcome<ZoneReading>>): Promise<void> {
    this.isBusy = true;
    this.fault = undefined;
    const outcome = await read();
    this.isBusy = false;
    if (!outcome.ok) {
      const [found] = outcome.problems;
      this.fault = found?.code === 'form/cancelled' ? undefined : found;
      return;
    }
    this.zone = outcome.value;
    this.seen.clear();
    this.values = blank();
    for (const { name, value } of this.fields) this.values[name] = value;
    // Only what a check digit confirms, and no look doubts, is ticked beforehand; names never are.
    for (const field of this.fields)
      if (field.check === 'passed' && this.canTick(field) && this.doubtsOf(field).length === 0)
        this.seen.add(field.name);
  }
}

function blank(): Record<EditorField, string> {
  return { surname: '', givenNames: '', nationality: '', number: '', expiresOn: '', birthDate: '' };
}
