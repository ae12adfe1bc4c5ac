import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';

import { addDays, kazakhDateOf } from '../../../src/core/calendar.ts';
import { completeInput } from '../../support/inputs.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

describe('calendar', () => {
  it('writes the same file again, in the language that is asked for, whatever zone the computer is in', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const departsOn = addDays(kazakhDateOf(Date.now()), 20);
    const input = inputFile(folder, { ...completeInput(), trip: { departsOn } });
    const { id } = JSON.parse((await simclose(['new', input, ...data, '--json'])).out) as { id: string };

    const out = join(folder, 'a.ics');
    const ran = await simclose(['calendar', '--out', out, '--lang', 'zh-Hans', ...data, '--json'], {
      TZ: 'Asia/Almaty',
    });
    expect(ran).toMatchObject({ code: 0, lines: [] });
    expect(JSON.parse(ran.out)).toEqual({ file: out, entryCount: 1 });
    const file = readFileSync(out, 'utf8');
    const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    expect(new ICAL.Event(event).startDate.toString()).toBe(addDays(departsOn, -1));
    expect(new ICAL.Event(event).summary).toContain('返程');

    const again = ['calendar', id, '--out', out, '--lang', 'zh-Hans', ...data];
    expect(await simclose(again, { TZ: 'Pacific/Kiritimati' })).toMatchObject({
      code: 0,
      out: `${out}: 1 entry\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe(file);
  });

  it('refuses what it cannot write, each in a line', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const out = join(folder, 'a.ics');
    await simclose(['new', inputFile(folder, completeInput()), ...data]);
    expect(await simclose(['calendar', '--out', out, ...data])).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^calendar: nothing to be reminded of/)],
    });
    expect(await simclose(['calendar', 'SC-ZZZZ-ZZZZ', '--out', out, ...data])).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^SC-ZZZZ-ZZZZ: no such cancellation/)],
    });
    expect((await simclose(['calendar', ...data])).code).toBe(2);
    expect((await simclose(['calendar', '--out', out, '--lang', 'de', ...data])).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
