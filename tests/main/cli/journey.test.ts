import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import type { CaseView } from '../../../src/contract/views.ts';
import { completeInput } from '../../support/inputs.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the journey in a terminal', () => {
  it('goes from an input file to a closed case', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    const json = async <T>(...args: string[]) => {
      const ran = await simclose([...args, ...data, '--json']);
      expect(ran).toMatchObject({ code: 0, lines: [] });
      return JSON.parse(ran.out) as T;
    };
    const { id } = await json<{ id: string }>('new', input);
    const stateNow = async () => (await json<CaseView>('status', id)).state;
    expect(await stateNow()).toBe('ready');

    const out = join(folder, 'l.pdf');
    const letter = await json<{ reference: string }>(
      'letter',
      input,
      '--out',
      out,
      '--to',
      id,
      '--date',
      '2026-11-26',
    );
    expect(letter.reference.replace(/SC|-/g, '')).toBe(id);
    await json(
      'event',
      letter.reference,
      '--kind',
      'filed',
      '--at',
      '2026-11-26T10:00+05:00',
      '--via',
      'shop',
      '--note',
      'Достык',
    );
    expect(await stateNow()).toBe('filed');

    const early = await simclose(['event', id, '--kind', 'closed', '--at', 'now', ...data]);
    expect(early).toMatchObject({ code: 1, lines: [expect.stringMatching(/^--kind: not confirmed yet/)] });

    const receipt = inputFile(folder, 'Договор расторгнут', 'ответ.txt');
    const hash = sha256(readFileSync(receipt));
    expect(await json('import', receipt)).toEqual({
      receipts: [{ id: 1, sha256: hash, cancellation: null }],
    });
    expect(await stateNow()).toBe('filed');
    expect(await json('import', receipt, '--to', id)).toEqual({
      receipts: [{ id: 1, sha256: hash, cancellation: id, duplicate: true }],
    });
    expect(await stateNow()).toBe('confirmed');
    await json('event', id, '--kind', 'closed', '--at', 'now');

    const found = await json<CaseView>('status', id);
    expect(found).toMatchObject({
      state: 'closed',
      reference: letter.reference,
      draft: { operator: 'beeline' },
    });
    expect(found.letters.map(({ sha256: kept }) => kept)).toEqual([sha256(readFileSync(out))]);
    expect(found.events.map(({ kind }) => kind).sort()).toEqual([
      'closed',
      'created',
      'filed',
      'letter-made',
      'receipt-archived',
    ]);
    const list = await json<{ cancellations: { id: string }[] }>('status');
    expect(list.cancellations.map((row) => row.id)).toEqual([id]);
    expect(await json('search', '张伟', '8 705 123-45-67')).toEqual(list);
    expect(await json('search', 'nobody')).toEqual({ cancellations: [] });
  });

  it('prints the id alone and tables with masked numbers', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const created = await simclose(['new', inputFile(folder, completeInput()), ...data]);
    expect(created.out).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}\n$/);
    const { out } = await simclose(['status', ...data]);
    expect(out).toMatch(/^SC-\S+ +ready +beeline +\+7 705 ••• 45 67 +ZHANG WEI/);
  });

  it('archives what can be read and names what cannot', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const { out: id } = await simclose(['new', inputFile(folder, completeInput()), ...data]);
    writeFileSync(join(folder, 'empty.pdf'), '');
    writeFileSync(join(folder, 'noise.bin'), Uint8Array.of(0, 255, 1));
    const files = ['none.jpg', 'empty.pdf', 'noise.bin'].map((name) => join(folder, name));
    const ran = await simclose(['import', ...files, '--to', id.trim(), '--kind', 'other', '--json', ...data]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ receipts: [{ cancellation: id.trim() }] });
    expect(ran.lines).toEqual([
      expect.stringMatching(/^warning: .*noise\.bin: not a photo, PDF, text or e-mail/),
      expect.stringMatching(/none\.jpg: no such file/),
      expect.stringMatching(/empty\.pdf: the file is empty/),
    ]);
    const nothing = await simclose(['import', join(folder, 'none.jpg'), '--json', ...data]);
    expect(nothing).toMatchObject({ code: 1, out: '' });
  });

  it('lets two commands create and use one store at once', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    const ran = await Promise.all([1, 2, 3].map(() => simclose(['new', input, ...data])));
    expect(ran.map(({ code, lines }) => ({ code, lines }))).toEqual(Array(3).fill({ code: 0, lines: [] }));
    const { out } = await simclose(['status', '--json', ...data]);
    const { cancellations } = JSON.parse(out) as { cancellations: { id: string }[] };
    expect(cancellations.map((row) => row.id).sort()).toEqual(ran.map((one) => one.out.trim()).sort());
  });
});

describe('a file to archive', () => {
  it('confirms nothing when it is the program’s own letter', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    const id = (await simclose(['new', input, ...data])).out.trim();
    const own = join(folder, 'l.pdf');
    await simclose(['letter', input, '--out', own, '--to', id, ...data]);
    const ran = await simclose(['import', own, '--to', id, ...data]);
    expect(ran).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/^warning: .*l\.pdf: a letter that/)],
    });
    const { out } = await simclose(['status', id, '--json', ...data]);
    expect(JSON.parse(out)).toMatchObject({ state: 'ready', receipts: [{ kind: 'other' }] });
  });

  it('is refused for a second case and stays with the first', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    const [first, second] = [
      (await simclose(['new', input, ...data])).out.trim(),
      (await simclose(['new', input, ...data])).out.trim(),
    ];
    const answer = inputFile(folder, 'Договор расторгнут', 'ответ.txt');
    const archive = (id: string) => simclose(['import', answer, '--to', id, ...data]);
    expect(await archive(first)).toMatchObject({ code: 0, lines: [] });
    expect(await archive(first)).toMatchObject({ code: 0, lines: [] });
    const reference = `SC-${first.slice(0, 4)}-${first.slice(4)}`;
    const line = expect.stringContaining(`ответ.txt: archived before in the case ${reference}`) as unknown;
    expect(await archive(second)).toMatchObject({ code: 1, out: '', lines: [line] });
    const { out } = await simclose(['status', '--json', ...data]);
    const { cancellations } = JSON.parse(out) as { cancellations: { id: string; state: string }[] };
    const states = Object.fromEntries(cancellations.map(({ id, state }) => [id, state]));
    expect(states).toEqual({ [first]: 'confirmed', [second]: 'ready' });
  });
});

describe('a document for a case', () => {
  it('is refused when it is about another number or person, and nothing is kept', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const own = completeInput();
    const id = (await simclose(['new', inputFile(folder, own), ...data])).out.trim();
    const number = inputFile(folder, { ...own, sim: { number: '+7 705 123 45 68' } }, 'number.json');
    const applicant = { ...own.applicant, passport: { number: 'EA7654321' } };
    const person = inputFile(folder, { ...own, applicant }, 'person.json');
    const out = join(folder, 'l.pdf');
    for (const command of ['letter', 'packet']) {
      const make = (input: string) => simclose([command, input, '--out', out, '--to', id, ...data]);
      const line = (path: string): unknown => expect.stringContaining(`${path}: not the one of the case SC-`);
      expect(await make(number)).toMatchObject({ code: 1, out: '', lines: [line('sim.number')] });
      expect(await make(person)).toMatchObject({
        code: 1,
        out: '',
        lines: [line('applicant.passport.number')],
      });
    }
    expect(existsSync(out)).toBe(false);
    const { out: status } = await simclose(['status', id, '--json', ...data]);
    expect(JSON.parse(status)).toMatchObject({ letters: [] });
  });
});

describe('events with details', () => {
  it('make a deadline, and are refused by their option’s name', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const { out } = await simclose(['new', inputFile(folder, completeInput()), ...data, '--json']);
    const { id } = JSON.parse(out) as { id: string };
    const record = (...args: string[]) => simclose(['event', id, ...args, ...data, '--json']);
    const filed = ['--kind', 'filed', '--at', '2026-11-20T10:00+05:00', '--via', 'email'];
    const claim = await record(...filed, '--form', 'claim', '--ticket', '98/К', '--agent', 'Айгерим');
    expect(JSON.parse(claim.out)).toMatchObject({
      standing: { deadline: { kind: 'claim-reply', startsOn: '2026-11-20', dueOn: '2026-11-30' } },
    });
    const shown = await simclose(['status', id, ...data]);
    expect(shown.out).toContain('due 2026-11-30');
    expect(shown.out).toContain('ticket=98/К');
    const refusal = async (...args: string[]) => (await record(...args)).lines;
    const charge = ['--kind', 'charge', '--at', 'now'];
    expect(await refusal(...charge, '--amount', 'viel')).toEqual([
      expect.stringMatching(/^--amount: not an amount/),
    ]);
    expect(await refusal(...charge, '--minutes', '3')).toEqual([
      expect.stringMatching(/^--minutes: an event of this kind does not have this/),
    ]);
    expect(await refusal('--kind', 'wait-until', '--at', 'now')).toEqual([
      expect.stringMatching(/^--due: this is needed/),
    ]);
    expect(await refusal('--kind', 'sim-destroyed', '--at', 'now', '--receipt', '7')).toEqual([
      expect.stringMatching(/^--receipt: no such receipt/),
    ]);
  });
});

describe('a store that cannot be opened', () => {
  it('is refused in one line, and left as it is', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    const refusal = async (args: string[], env?: Record<string, string | undefined>) => {
      const ran = await simclose([...args, ...data], env);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.lines).toHaveLength(1);
      return ran.lines[0];
    };
    expect(await refusal(['status'])).toMatch(/data: no store here/);
    expect(await refusal(['new', input], { SIMCLOSE_PASSPHRASE: undefined })).toMatch(
      /^SIMCLOSE_PASSPHRASE: .*set SIMCLOSE_PASSPHRASE/,
    );
    expect(await refusal(['new', input], { SIMCLOSE_PASSPHRASE: 'short' })).toMatch(
      /^SIMCLOSE_PASSPHRASE: too short/,
    );
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect((await simclose(['new', input, ...data])).code).toBe(0);
    expect(await refusal(['status'], { SIMCLOSE_PASSPHRASE: 'wrong horse' })).toMatch(
      /^SIMCLOSE_PASSPHRASE: wrong passphrase/,
    );
    expect(await refusal(['status', 'ZZZZZZZZ'])).toMatch(/^ZZZZZZZZ: no such cancellation/);
    expect(await refusal(['letter', input, '--out', join(folder, 'l.pdf'), '--to', 'ZZZZZZZZ'])).toMatch(
      /^ZZZZZZZZ: /,
    );
    writeFileSync(join(folder, 'data', 'keys.json'), '{');
    expect(await refusal(['new', input])).toMatch(/keys\.json: cannot be read and was left as it is/);
    expect(readdirSync(folder).sort()).toEqual(['data', 'input.json']);
  });

  it('is not asked for when the folder lies under a file', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, completeInput());
    const ran = await simclose(['new', input, '--data', join(input, 'data')]);
    expect(ran).toMatchObject({ code: 1, lines: [expect.stringMatching(/cannot be written/)] });
  });
});
