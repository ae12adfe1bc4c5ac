/** Which room of the source imports which, read from the files themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** One room imports another. */
export interface RoomImport {
  /** Folder below `src`, such as `core/form`; a file that lies in no room counts to its layer. */
  readonly from: string;
  readonly to: string;
}

/** Reads every file below a source folder; imports within a room and out of the folder are left out. */
export function readRoomImports(sourceFolder: string): readonly RoomImport[] {
  const found = new Map<string, RoomImport>();
  for (const file of sourceFiles(sourceFolder)) {
    const from = roomOf(file);
    for (const specifier of importsOf(path.join(sourceFolder, file))) {
      const target = path.posix.join(path.posix.dirname(file), specifier);
      const to = roomOf(target);
      if (to !== from && !target.startsWith('..')) found.set(`${from} ${to}`, { from, to });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, room]) => room);
}

/** The layer of a room: `core` of `core/form`. */
export function layerOf(room: string): string {
  return room.split('/')[0] ?? room;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|svelte)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => file.split(path.sep).join('/'));
}

function roomOf(file: string): string {
  const [layer = '', room = '', inRoom] = file.split('/');
  return inRoom === undefined ? layer : `${layer}/${room}`;
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const code = file.endsWith('.svelte') ? scriptsOf(source) : source;
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => specifier.startsWith('.'));
}

function scriptsOf(source: string): string {
  const { instance, module } = parse(source, { modern: true });
  return [module, instance]
    .map((script) => (script ? source.slice(script.start, script.end) : ''))
    .join('\n');
}
