/** How much larger the packed program is than the Electron in it; packs what the last build left. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { listPackage, statFile } from '@electron/asar';

import { withFolder } from '../folder.ts';
import { compare, type Benchmark } from '../measure.ts';

const projectFolder = path.join(import.meta.dirname, '..', '..');
const ELECTRON = path.join(projectFolder, 'node_modules', 'electron', 'dist');
/** The most that the program may add to Electron, in MB of 10⁶ bytes, without the data of recognition. */
const LIMIT_MB = 60;

/** `size`: what the package adds to bare Electron, beside a limit. */
export const size: Benchmark = {
  name: 'size',
  needs: () => 'test',
  run: (_runs, hasNotes) =>
    withFolder((folder) => {
      const program = pack(folder);
      const recognitionMb = recognitionDataMb(program);
      const addedMb = folderMb(program) - folderMb(ELECTRON) - recognitionMb;
      const facts = {
        name: 'size',
        goal: 1,
        unit: 'MB',
        peer: `a limit of ${LIMIT_MB} MB over bare Electron`,
        notes: hasNotes ? notesOf(program, addedMb, recognitionMb) : [],
      } as const;
      return Promise.resolve(compare(facts, [addedMb], [LIMIT_MB]));
    }),
};

/** Packs the program into a folder and returns where it lies. */
function pack(folder: string): string {
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const config = ['--config', 'electron-builder.config.mjs', `-c.directories.output=${folder}`];
  const { status, stderr } = spawnSync(
    process.execPath,
    [builder, '--dir', '--publish', 'never', ...config],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`electron-builder failed; build first? ${stderr}`);
  const packed = readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isDirectory());
  if (packed === undefined) throw new Error('electron-builder left no folder');
  return path.join(folder, packed.name);
}

/** What a reader needs to judge the number. */
function notesOf(program: string, addedMb: number, recognitionMb: number): readonly string[] {
  const languagesMb = folderMb(path.join(ELECTRON, 'locales')) - folderMb(path.join(program, 'locales'));
  const show = (mb: number) => mb.toFixed(1);
  return [
    `packed ${show(folderMb(program))} MB, bare Electron ${show(folderMb(ELECTRON))} MB, data of recognition ${show(recognitionMb)} MB`,
    `languages of Chromium that the window does not speak are left out (${show(languagesMb)} MB); the program’s own files are ${show(addedMb + languagesMb)} MB`,
  ];
}

/** The models of Tesseract, without which everything but recognition works. */
function recognitionDataMb(program: string): number {
  const archive = path.join(program, 'resources', 'app.asar');
  const models = listPackage(archive, { isPack: false }).filter((file) =>
    /[\\/]@tesseract\.js-data[\\/].+\.gz$/.test(file),
  );
  return bytesToMb(
    models.reduce((sum, file) => {
      const entry = statFile(archive, file.slice(1));
      return sum + ('size' in entry ? entry.size : 0);
    }, 0),
  );
}

function folderMb(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return bytesToMb(
    files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0),
  );
}

function bytesToMb(bytes: number): number {
  return bytes / 1e6;
}
