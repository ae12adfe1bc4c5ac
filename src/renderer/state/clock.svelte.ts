/** The present time as the window shows it: to the minute, on two clocks, and the day in Kazakhstan. */
import { kazakhDateOf } from '../../core/calendar.ts';

/** How often the clock is looked at; a computer that slept is right again soon after. */
const LOOK_EVERY_MS = 5000;
const MINUTE_MS = 60_000;

/** The window's clock. */
export class Clock {
  /** Start of the present minute, epoch milliseconds. */
  nowMs = $state(thisMinute());
  /** The day in Kazakhstan; what is due goes by it. */
  readonly todayOn = $derived(kazakhDateOf(this.nowMs));

  /** Keeps the clock going; returns how to stop it. */
  start(): () => void {
    const timer = setInterval(() => (this.nowMs = thisMinute()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
}
