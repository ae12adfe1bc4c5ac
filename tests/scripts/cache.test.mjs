import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cached } from '../../scripts/runtime/cache.mjs';

let home;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'simclose-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(home, { recursive: true });
});

const writing = (text) => async (workFolder) => {
  const file = path.join(workFolder, 'part');
  await writeFile(file, text);
  return file;
};

test('makes a part once and finds it again', async () => {
  const first = await cached('part-1', writing('first'));
  const second = await cached('part-1', writing('second'));
  expect(second).toBe(first);
  expect(await readFile(second, 'utf8')).toBe('first');
});

test('leaves nothing behind when making a part fails', async () => {
  const failing = async (workFolder) => {
    await writeFile(path.join(workFolder, 'half'), 'half a part');
    throw new Error('connection lost');
  };
  await expect(cached('part-1', failing)).rejects.toThrow('connection lost');
  expect(await readdir(path.join(home, 'simclose'))).toEqual([]);
});

test('keeps the part of another install that was faster', async () => {
  const overtaken = async (workFolder) => {
    await cached('folder', (other) => makeFolder(other, 'theirs'));
    return makeFolder(workFolder, 'ours');
  };
  const target = await cached('folder', overtaken);
  expect(await readdir(target)).toEqual(['theirs']);
});

test('removes what a killed install left a day ago, and nothing newer', async () => {
  const work = path.join(home, 'simclose');
  await mkdir(path.join(work, 'work-old'), { recursive: true });
  await mkdir(path.join(work, 'work-new'));
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(path.join(work, 'work-old'), longAgo, longAgo);
  await cached('part-1', writing('first'));
  expect((await readdir(work)).toSorted()).toEqual(['part-1', 'work-new']);
});

async function makeFolder(workFolder, name) {
  await mkdir(path.join(workFolder, 'made'));
  await writeFile(path.join(workFolder, 'made', name), '');
  return path.join(workFolder, 'made');
}
