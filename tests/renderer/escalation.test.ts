/** The card with the rungs: when it is there, what it says, and where its buttons lead. */
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import type { RecordedEventKind } from '../../src/core/cancellation/event.ts';
import type { Session } from '../../src/renderer/state/session.svelte.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

const DAY_MS = 86_400_000;

type Step = readonly [kind: RecordedEventKind, daysAgo: number, details?: { readonly form: 'claim' }];

async function openTimeline(...steps: readonly Step[]): Promise<Session> {
  const program = new MemoryProgram();
  const id = program.addCase(COMPLETE_DRAFT);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  for (const [kind, daysAgo, details = {}] of steps) {
    const atMs = Date.now() - daysAgo * DAY_MS;
    await session.call('event.add', { id, kind, atMs, via: 'shop', note: '', details });
  }
  await session.go({ screen: 'case', id, tab: 'timeline' });
  await screen.findByRole('tabpanel');
  return session;
}

const ladder = () => within(screen.getByTestId('ladder'));
const rungs = () =>
  ladder()
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the ladder', () => {
  it('is not there before anything was filed', async () => {
    await openTimeline();
    expect(screen.queryByTestId('ladder')).toBeNull();
  });

  it('says after a refusal what can be done now and what follows', async () => {
    await openTimeline(['filed', 9], ['refusal', 3]);
    expect(ladder().getByRole('heading').textContent).toBe('After the refusal');
    const [reminder, claim, complaint] = rungs();
    expect(reminder).toMatch(/Reminder\s*now\s*they refused\s*names 1 filing/);
    expect(claim).toMatch(/Consumer claim \(претензия\)\s*possible now/);
    expect(complaint).toMatch(/later\s*after the claim\s*Filing online seems to need/);
  });

  it('tells until when the claim’s reply is due', async () => {
    await openTimeline(['filed', 20], ['filed', 4, { form: 'claim' }]);
    expect(ladder().getByRole('heading').textContent).toBe('If they stay silent');
    expect(rungs()[1]).toMatch(/filed on .+\s*written reply due by .+ 10 calendar days/);
    expect(rungs()[0]).toContain('no longer needed');
    expect(rungs()[2]).toContain('after the claim’s ten days');
  });

  it('opens the letter with the form of the rung, whatever it advises', async () => {
    await openTimeline(['filed', 2]);
    await fireEvent.click(
      ladder().getByRole('button', { name: 'Write: Complaint to the telecom authority' }),
    );
    expect(await screen.findByLabelText('Form')).toHaveProperty('value', 'regulator-complaint');
  });
});
