import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

import { writeFileAtomically } from '../../../src/main/files/atomic-write.ts';
import { defaultDataFolder } from '../../../src/main/files/data-folder.ts';
import { parseInput, readInput } from '../../../src/main/files/read-input.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const parse = (text: string) => parseInput(Buffer.from(text), 'in.json');
const problemsOf = (outcome: ReturnType<typeof parse>) => (outcome.ok ? [] : outcome.problems);

describe('an input file', () => {
  it('reads as what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        if (text.includes('__proto__')) return;
        expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  it('may carry a byte order mark, also of UTF-16', () => {
    const expected = { ok: true, value: { a: '张' } };
    expect(parse('\ufeff{"a":"张"}')).toEqual(expected);
    expect(parseInput(Buffer.from('\ufeff{"a":"张"}', 'utf16le'), 'in.json')).toEqual(expected);
    expect(parseInput(Buffer.from('\ufeff{"a":"张"}', 'utf16le').swap16(), 'in.json')).toEqual(expected);
  });

  it.each([
    ['{"a": 1', 'in.json:1:8'],
    ['{\n  "a": x}', 'in.json:2:8'],
    ['{\n"a": "x\n', 'in.json:2:8'],
    ['', 'in.json:1:1'],
  ])('names the place where %j stops being JSON', (text, path) => {
    expect(problemsOf(parse(text))).toEqual([{ path, code: 'file/not-json' }]);
  });

  it('refuses bytes that are no text', () => {
    expect(problemsOf(parseInput(Buffer.of(0x50, 0x4b, 3, 4, 0xff), 'in.json'))).toEqual([
      { path: 'in.json', code: 'file/not-json' },
    ]);
  });

  it('refuses names that would be merged or misread', () => {
    const text =
      '{"sim": {"number": "1", "n\\u0075mber": "2"}, "a": [{}, {"b": 1, "b": 2}], "__proto__": {"x": 1}, "b": "\\"a\\": {"}';
    expect(problemsOf(parse(text))).toEqual([
      { path: 'sim.number', code: 'input/duplicate', params: { value: 'number' } },
      { path: 'a.1.b', code: 'input/duplicate', params: { value: 'b' } },
      { path: '__proto__', code: 'input/unknown-name' },
    ]);
  });

  it('is refused when it is missing, a folder, a device or far too large', async () => {
    const folder = temporaryFolder();
    const large = join(folder, 'large.json');
    writeFileSync(large, '');
    truncateSync(large, 5 * 1024 * 1024);
    const codes = [join(folder, 'none'), join(large, 'x'), folder, '/dev/zero', large].map(async (path) =>
      problemsOf(await readInput(path)).map(({ code }) => code),
    );
    expect((await Promise.all(codes)).flat()).toEqual([
      'file/not-found',
      'file/not-found',
      'file/is-folder',
      'file/not-readable',
      'file/too-large',
    ]);
  });
});

describe('writing a file', () => {
  it('replaces it whole and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'письмо 信.pdf');
    writeFileSync(path, 'old');
    expect(await writeFileAtomically(path, Buffer.from('new'))).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['письмо 信.pdf']);
  });

  it('says why it cannot and leaves everything as it was', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'kept');
    const targets = [
      folder,
      join(folder, 'none', 'a'),
      join(folder, 'file', 'a'),
      '/dev/full',
      '/proc/a',
      join(folder, 'x'.repeat(300)),
    ];
    const outcomes = await Promise.all(targets.map((path) => writeFileAtomically(path, Buffer.from('x'))));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.problems[0]?.code))).toEqual([
      'file/is-folder',
      'file/no-folder',
      'file/not-writable',
      'file/not-writable',
      'file/not-writable',
      'file/not-writable',
    ]);
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
  });
});

describe('the data folder', () => {
  it.each([
    ['linux', '/home/w', {}, '/home/w/.config/SimClose'],
    ['linux', '/home/w', { XDG_CONFIG_HOME: '/c' }, '/c/SimClose'],
    ['linux', '/home/w', { XDG_CONFIG_HOME: 'c' }, '/home/w/.config/SimClose'],
    ['darwin', '/Users/w', {}, '/Users/w/Library/Application Support/SimClose'],
    ['win32', 'C:\\Users\\w', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\SimClose'],
    ['win32', 'C:\\Users\\w', {}, 'C:\\Users\\w\\AppData\\Roaming\\SimClose'],
  ] as const)('on %s under %s with %j is %s', (platform, home, env, expected) => {
    expect(defaultDataFolder({ platform, home, env })).toBe(expected);
  });
});
