/** Looks through a whole store. Runs in a thread. */
import { randomBytes } from 'node:crypto';

import { succeed, type Outcome } from '../../core/outcome.ts';
import type { Examination } from '../store/examine.ts';
import { openStore } from '../store/open.ts';
import type { Report } from './messages.ts';

/** Which store. */
export interface CheckOrder {
  /** The data folder. */
  readonly folder: string;
  /** The caller wipes it. */
  readonly key: Uint8Array;
  /** Present time, epoch milliseconds. */
  readonly nowMs: number;
}

/** Everything that is wrong with a store, and what it holds. Problems: those of opening it. */
export function checkStore({ folder, key, nowMs }: CheckOrder, report: Report): Outcome<Examination> {
  const opened = openStore({ folder, key, now: () => nowMs, randomBytes });
  if (!opened.ok) return opened;
  try {
    const examined = opened.value.examine((done, total) => report('examine', done, total));
    const losses = opened.value.notices.losses();
    if (!examined.ok) return examined;
    if (!losses.ok) return losses;
    return succeed({ ...examined.value, problems: [...losses.value, ...examined.value.problems] });
  } finally {
    opened.value.close();
  }
}
