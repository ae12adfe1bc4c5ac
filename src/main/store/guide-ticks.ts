/** Which steps of the guide are done in a case: the traveller's own list, no part of the record of events. */
import type { GuideTick } from '../../contract/views.ts';
import { STEP_IDS, type StepId } from '../../core/guidance/guide.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { caseExists, noSuchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** The ticks of the store. Problems carry the path `id`. */
export interface GuideTicks {
  /** The ticked steps of a case, in the guide's order; steps that this version does not have are left out. */
  list(cancellationId: string): Outcome<GuideTick[]>;
  /** Ticks a step, or takes the tick back; a step that is ticked keeps its time. Returns all ticks. */
  set(cancellationId: string, step: StepId, isDone: boolean): Outcome<GuideTick[]>;
}

interface TickRow {
  step: string;
  ticked_at_ms: number;
}

/** The ticks over an open store. */
export function createGuideTicks(context: StoreContext): GuideTicks {
  return {
    list: (id) =>
      read(context, () => (caseExists(context, id) ? succeed(ticksOf(context, id)) : noSuchCase('id'))),
    set: (id, step, isDone) =>
      write(context, () => {
        if (!caseExists(context, id)) return noSuchCase('id');
        if (isDone) tick(context, id, step);
        else untick(context, id, step);
        return succeed(ticksOf(context, id));
      }),
  };
}

function ticksOf({ db }: StoreContext, id: string): GuideTick[] {
  const sql = 'SELECT step, ticked_at_ms FROM guide_tick WHERE cancellation_id = ?';
  const times = new Map(
    prepared<TickRow>(db, sql)
      .all(id)
      .map((row) => [row.step, row.ticked_at_ms]),
  );
  return STEP_IDS.flatMap((step) => {
    const tickedAtMs = times.get(step);
    return tickedAtMs === undefined ? [] : [{ step, tickedAtMs }];
  });
}

function tick({ db, now }: StoreContext, id: string, step: StepId): void {
  const sql = 'INSERT OR IGNORE INTO guide_tick (cancellation_id, step, ticked_at_ms) VALUES (?, ?, ?)';
  prepared(db, sql).run(id, step, now());
}

function untick({ db }: StoreContext, id: string, step: StepId): void {
  prepared(db, 'DELETE FROM guide_tick WHERE cancellation_id = ? AND step = ?').run(id, step);
}
