/** A protected copy of a passport while it is being made: its picture, what is hidden, what is written across. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import {
  HIDDEN_PARTS,
  MAX_WATERMARK,
  PART_PLACES,
  USUALLY_HIDDEN,
  type HiddenBox,
  type HiddenPart,
  type WatermarkDensity,
} from '../../core/applicant/passport-copy.ts';
import type { Outcome, Problem } from '../../core/outcome.ts';
import type { PictureFile } from './passport-reading.svelte.ts';
import type { Session } from './session.svelte.ts';

/** A box on the picture; one without a part was added by hand. */
export interface CopyBox {
  readonly id: number;
  readonly part: HiddenPart | undefined;
  readonly place: HiddenBox;
}

type CopyInput = EndpointInput<'passport.previewCopy'>;

const DELAY_MS = 350;
/** A box added by hand: in the middle, a fifth of the width. */
const OWN_PLACE: HiddenBox = { x: 0.4, y: 0.45, width: 0.2, height: 0.06 };
const LEAST = 0.01;

/** One copy for one case. */
export class PassportCopy {
  picture = $state.raw<PictureFile>();
  boxes = $state.raw<readonly CopyBox[]>(
    HIDDEN_PARTS.filter((part) => USUALLY_HIDDEN.includes(part)).map((part, id) => ({
      ...{ id, part, place: PART_PLACES[part] },
    })),
  );
  selectedId = $state<number>();
  watermark = $state('');
  density = $state<WatermarkDensity>('usual');
  recipient = $state('');
  /** The copy as it would be handed out; the last one stays until the next is made. */
  made = $state.raw<EndpointOutput<'passport.previewCopy'>>();
  isBusy = $state(false);
  fault = $state.raw<Problem>();
  #session: Session;
  #id: string;
  #nextId = HIDDEN_PARTS.length;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(session: Session, id: string) {
    this.#session = session;
    this.#id = id;
  }

  /** The selected box. */
  get selected(): CopyBox | undefined {
    return this.boxes.find(({ id }) => id === this.selectedId);
  }

  /** Everything that goes to the maker; undefined while there is no picture. */
  get input(): CopyInput | undefined {
    if (this.picture === undefined) return undefined;
    const watermark = this.watermark
      .split('\n')
      .map((line) => line.trim().slice(0, MAX_WATERMARK))
      .filter((line) => line !== '')
      .slice(0, 4);
    const boxes = this.boxes.map(({ place }) => ({ ...place }));
    return { ...this.picture, boxes, watermark, density: this.density };
  }

  /** Reads what the case gives. */
  async start(choice: Pick<EndpointInput<'passport.copyStart'>, 'lang' | 'gloss'>): Promise<void> {
    const outcome = await this.#session.call('passport.copyStart', { id: this.#id, ...choice });
    if (!outcome.ok) {
      this.fault = outcome.problems[0];
      return;
    }
    this.watermark = outcome.value.watermark.join('\n');
    this.recipient = outcome.value.recipient;
    this.picture = outcome.value.picture ?? undefined;
  }

  /** Asks for a picture. */
  async choose(): Promise<PictureFile | undefined> {
    const outcome = await this.#session.call('passport.choosePicture', undefined);
    if (!outcome.ok) this.fault = outcome.problems[0];
    return outcome.ok ? (outcome.value ?? undefined) : undefined;
  }

  /** Hides a part, or shows it. */
  setPart(part: HiddenPart, isHidden: boolean): void {
    if (!isHidden) this.boxes = this.boxes.filter((box) => box.part !== part);
    else this.#add({ part, place: PART_PLACES[part] });
  }

  /** Adds a box in the middle and selects it. */
  addBox(): void {
    this.#add({ part: undefined, place: OWN_PLACE });
  }

  /** Takes a box away. */
  removeBox(id: number): void {
    this.boxes = this.boxes.filter((box) => box.id !== id);
  }

  /** Moves or resizes a box; it stays within the picture. */
  place(id: number, change: Partial<HiddenBox>): void {
    this.boxes = this.boxes.map((box) =>
      box.id === id ? { ...box, place: within({ ...box.place, ...change }) } : box,
    );
  }

  /** Makes the copy anew shortly after the last change. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#make(), DELAY_MS);
  }

  /** Ends what is waiting. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  /** Saves the copy as a file and records who receives it. */
  async save(format: 'jpeg' | 'pdf'): Promise<boolean> {
    const { input } = this;
    if (input === undefined) return false;
    const handing = { id: this.#id, recipient: this.recipient, format };
    const outcome = await this.#during(() =>
      this.#session.call('passport.saveCopy', { ...input, ...handing }),
    );
    return outcome.ok && outcome.value.path !== null;
  }

  /** Encloses the copy in place of the picture and records it. */
  async enclose(): Promise<boolean> {
    const { input } = this;
    if (input === undefined) return false;
    const handing = { id: this.#id, recipient: this.recipient };
    const outcome = await this.#during(() =>
      this.#session.call('passport.encloseCopy', { ...input, ...handing }),
    );
    return outcome.ok;
  }

  #add(box: Omit<CopyBox, 'id'>): void {
    const id = this.#nextId++;
    this.boxes = [...this.boxes, { id, ...box }];
    this.selectedId = id;
  }

  async #make(): Promise<void> {
    const { input } = this;
    if (input === undefined) return;
    const turn = (this.#turn += 1);
    const outcome = await this.#during(() => this.#session.call('passport.previewCopy', input));
    if (turn === this.#turn && outcome.ok) this.made = outcome.value;
  }

  async #during<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    this.isBusy = true;
    const outcome = await work();
    this.isBusy = false;
    this.fault = outcome.ok ? undefined : outcome.problems[0];
    return outcome;
  }
}

function within({ x, y, width, height }: HiddenBox): HiddenBox {
  const [w, h] = [Math.min(Math.max(width, LEAST), 1), Math.min(Math.max(height, LEAST), 1)];
  return { x: Math.min(Math.max(x, 0), 1 - w), y: Math.min(Math.max(y, 0), 1 - h), width: w, height: h };
}
