import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { listFolder } from '../../../src/main/files/list-folder.ts';
import { readBoundedFile } from '../../../src/main/files/read-bounded.ts';

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-list-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  return folder;
}

async function listed(folder: string, maxFiles = 100) {
  const list = await listFolder(folder, maxFiles);
  if (!list.ok) return list.problems.map(({ code }) => code);
  const nameOf = (path: string) => relative(folder, path);
  return {
    files: list.value.files.map(nameOf),
    problems: list.value.problems.map(({ path, code }) => `${nameOf(path)} ${code}`),
  };
}

describe('a chosen folder', () => {
  it('gives its files and those of its folders, without what systems leave there', async () => {
    const folder = folderWith(
      'b.jpg',
      'a.pdf',
      'in/c.txt',
      'in/deep/d.eml',
      '.DS_Store',
      'Thumbs.db',
      '.git/x',
    );
    expect(await listed(folder)).toEqual({
      files: ['a.pdf', 'b.jpg', 'in/c.txt', 'in/deep/d.eml'],
      problems: [],
    });
  });

  it('is not left by a link, and a circle of links has an end', async () => {
    const outside = folderWith('secret.txt');
    const folder = folderWith('a.pdf', 'in/b.pdf');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'file'));
    symlinkSync(outside, join(folder, 'in', 'folder'));
    symlinkSync(folder, join(folder, 'in', 'round'));
    symlinkSync(join(folder, 'a.pdf'), join(folder, 'in', 'same'));
    symlinkSync('/nowhere', join(folder, 'broken'));
    expect(await listed(folder)).toEqual({
      files: ['a.pdf', 'in/b.pdf'],
      problems: ['file file/link-leads-out', 'in/folder file/link-leads-out'],
    });
  });

  it('is refused when it holds nothing, too much, or is not there', async () => {
    expect(await listed(folderWith())).toEqual(['file/folder-empty']);
    expect(await listed(folderWith('a', 'b', 'c'), 2)).toEqual(['file/too-many']);
    expect(await listed('/nowhere/at/all')).toEqual(['file/not-found']);
  });

  it('has its files opened without following what took their place, and no pipe is waited for', async () => {
    const folder = folderWith('a.pdf');
    symlinkSync(join(folder, 'a.pdf'), join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await listed(folder)).toMatchObject({ files: ['a.pdf'] });
    const codes = async (name: string, links: 'follow-links' | 'no-links') => {
      const bytes = await readBoundedFile(join(folder, name), 100, links);
      return bytes.ok ? 'read' : bytes.problems[0]?.code;
    };
    expect(await codes('link', 'follow-links')).toBe('read');
    expect(await codes('link', 'no-links')).toBe('file/not-readable');
    expect(await codes('pipe', 'follow-links')).toBe('file/not-readable');
  });
});
