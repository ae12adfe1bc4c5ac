import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { backupNamedIn, OpenedBackup } from '../../src/main/opened-backup.ts';

it.each([
  [['/home/me/B.simclose'], '/home/me/B.simclose'],
  [['--lang=ru', 'B.SIMCLOSE'], resolve('/work', 'B.SIMCLOSE')],
  [['first.simclose', '--inspect', 'second.simclose'], resolve('/work', 'second.simclose')],
  [['.'], undefined],
  [['letter.pdf'], undefined],
  [['--data=/home/me/x.simclose'], undefined],
  [[], undefined],
])('the words %j name %s', (words, path) => {
  expect(backupNamedIn(words, '/work')).toBe(path);
});

it('hands a backup out once, the last that was named', () => {
  const opened = new OpenedBackup();
  expect(opened.take()).toBeUndefined();
  opened.note('/a.simclose');
  opened.note('/b.simclose');
  opened.note(undefined);
  expect(opened.take()).toBe('/b.simclose');
  expect(opened.take()).toBeUndefined();
});
