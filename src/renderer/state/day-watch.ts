/** Notices that a new day has begun in Kazakhstan, which makes other states and deadlines. */
import type { Clock } from './clock.svelte.ts';

/** Remembers the day that a screen shows. */
export class DayWatch {
  readonly #clock: Clock;
  #shownOn: string;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#shownOn = clock.todayOn;
  }

  /** Runs `work` once for every change of the day; call it inside an effect. */
  whenChanged(work: () => void): void {
    if (this.#clock.todayOn === this.#shownOn) return;
    this.#shownOn = this.#clock.todayOn;
    work();
  }
}
