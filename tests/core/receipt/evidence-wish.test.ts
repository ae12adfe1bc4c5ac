import { describe, expect, it } from 'vitest';

import type { CancellationState } from '../../../src/core/cancellation/state.ts';
import { wishesOf } from '../../../src/core/receipt/evidence-wish.ts';
import type { EvidenceClass } from '../../../src/core/receipt/evidence.ts';

const TODAY = '2026-11-24';

function wishes(
  filed: EvidenceClass,
  ended: EvidenceClass,
  departsOn?: string,
  state: CancellationState = 'filed',
) {
  return wishesOf({ state, evidence: { filed, ended }, departsOn }, TODAY);
}

describe('wishesOf', () => {
  it('first asks for a stamp, for which one must be there', () => {
    expect(wishes('none', 'none', '2026-11-26', 'ready')).toEqual([
      { want: 'stamp', isSmsAStart: false, before: '2026-11-26' },
    ]);
    expect(wishes('own-note', 'none').map(({ want, before }) => [want, before])).toEqual([
      ['stamp', undefined],
      ['confirmation', undefined],
    ]);
  });

  it('then asks for a confirmation, and takes an SMS for a start while nothing better is there', () => {
    const before = '2026-11-26';
    expect(wishes('stamp', 'none', before)).toEqual([{ want: 'confirmation', isSmsAStart: true, before }]);
    expect(wishes('stamp', 'ticket', before)[0]?.isSmsAStart).toBe(true);
    expect(wishes('sms', 'sms', before)).toEqual([{ want: 'confirmation', isSmsAStart: false, before }]);
  });

  it('counts the day of the flight itself, and no later one', () => {
    expect(wishes('own-note', 'none', TODAY).map(({ want, before }) => [want, before])).toEqual([
      ['stamp', TODAY],
      ['confirmation', TODAY],
    ]);
    expect(wishes('own-note', 'none', '2026-11-23')).toEqual([
      { want: 'confirmation', isSmsAStart: true, before: undefined },
    ]);
    expect(wishes('none', 'none', '2026-11-23', 'ready')).toEqual([]);
  });

  it('wishes for nothing once the end is proved in writing, or the case is closed', () => {
    expect(wishes('own-note', 'letter', '2026-11-26', 'confirmed')).toEqual([]);
    expect(wishes('stamp', 'stamp', undefined, 'confirmed')).toEqual([]);
    expect(wishes('own-note', 'sms', '2026-11-26', 'closed')).toEqual([]);
  });
});
