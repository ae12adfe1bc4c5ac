/** The other programs: how each is told the values, and the command that fills the form with them. */
import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { BLANK_FILE, type FieldValues } from './form.ts';

/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** Another program that fills forms. */
export interface Peer {
  readonly name: string;
  /** Writes the values as the program reads them, and says how to call it; not part of what is timed. */
  prepare(values: FieldValues, folder: string, target: string): CommandLine;
}

const execute = promisify(execFile);

/** Debian's programs. What each does: docs/benchmarks.md. */
export const PEERS: readonly Peer[] = [
  {
    name: 'mutool',
    prepare: (values, folder, target) => {
      const script = path.join(import.meta.dirname, 'fill.mutool.js');
      return ['mutool', 'run', script, BLANK_FILE, writeJson(values, folder), target];
    },
  },
  {
    name: 'pdftk-java',
    prepare: (values, folder, target) => {
      const file = path.join(folder, 'values.fdf');
      writeFileSync(file, fdfOf(values));
      return ['pdftk', BLANK_FILE, 'fill_form', file, 'output', target];
    },
  },
  {
    name: 'qpdf',
    prepare: (values, folder, target) => {
      const file = path.join(folder, 'objects.json');
      writeFileSync(file, JSON.stringify(qpdfUpdate(values)));
      return ['qpdf', BLANK_FILE, `--update-from-json=${file}`, '--generate-appearances', target];
    },
  },
  {
    name: 'pypdf',
    prepare: (values, folder, target) => {
      const script = path.join(import.meta.dirname, 'fill_pypdf.py');
      return ['/usr/bin/python3', script, BLANK_FILE, writeJson(values, folder), target];
    },
  },
];

/** The peer of a name. */
export function peerOf(name: string): Peer {
  const peer = PEERS.find((candidate) => candidate.name === name);
  if (peer === undefined) throw new Error(`No peer ${name}`);
  return peer;
}

/** Runs a program as a whole process; rejects when it fails. */
export async function runCommand([program, ...args]: CommandLine): Promise<void> {
  await execute(program, args);
}

/** Names of the fields whose value is not in a filled form as it was given. */
export function lostIn(file: string, given: FieldValues): readonly string[] {
  const { texts, ticks } = readBack(file);
  const lost = Object.entries(given.texts).filter(
    ([name, text]) => sameLines(texts[name]) !== sameLines(text),
  );
  return [...lost.map(([name]) => name), ...given.ticks.filter((name) => !ticks.includes(name))];
}

function sameLines(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n');
}

/** The values of a filled form that still has its fields: texts, and the names of ticked boxes. */
function readBack(file: string): FieldValues {
  const { acroform } = JSON.parse(
    execFileSync('qpdf', ['--json', '--json-key=acroform', file], { encoding: 'utf8' }),
  ) as { acroform: { fields: { fullname: string; fieldtype: string; value: string | null }[] } };
  const { fields } = acroform;
  const texts = fields.flatMap(({ fullname, fieldtype, value }) =>
    fieldtype === '/Tx' && value?.startsWith('u:') === true ? [[fullname, value.slice(2)]] : [],
  );
  return {
    texts: Object.fromEntries(texts) as Record<string, string>,
    ticks: fields.filter(({ value }) => value === '/Yes').map(({ fullname }) => fullname),
  };
}

function writeJson(values: FieldValues, folder: string): string {
  const file = path.join(folder, 'values.json');
  writeFileSync(file, JSON.stringify(values));
  return file;
}

/** Form data as pdftk reads it (PDF 1.7, 12.7.7). */
function fdfOf({ texts, ticks }: FieldValues): string {
  const parents = new Map<string, string[]>();
  const add = (fullName: string, value: string) => {
    const [parent = '', name = ''] = fullName.split('.');
    parents.set(parent, [...(parents.get(parent) ?? []), `<</T(${name})/V${value}>>`]);
  };
  for (const [name, text] of Object.entries(texts)) add(name, `<FEFF${utf16Hex(text)}>`);
  for (const name of ticks) add(name, '/Yes');
  const fields = [...parents].map(([name, kids]) => `<</T(${name})/Kids[${kids.join('')}]>>`).join('');
  return `%FDF-1.2\n1 0 obj\n<</FDF<</Fields[${fields}]>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`;
}

function utf16Hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

type QpdfObjects = Record<string, { value?: Record<string, unknown> }>;

/** The form's objects with the values in them, as qpdf reads them back. */
function qpdfUpdate({ texts, ticks }: FieldValues): unknown {
  const dump = execFileSync('qpdf', ['--json-output', '--json-stream-data=none', BLANK_FILE, '-'], {
    encoding: 'utf8',
  });
  const { qpdf } = JSON.parse(dump) as { qpdf: [unknown, QpdfObjects] };
  const [head, objects] = qpdf;
  const changed: QpdfObjects = {};
  for (const [key, { value }] of Object.entries(objects)) {
    if (value === undefined) continue;
    if (value['/AcroForm'] !== undefined) {
      const form = { ...(value['/AcroForm'] as object), '/NeedAppearances': true };
      changed[key] = { value: { ...value, '/AcroForm': form } };
    }
    const name = fullNameOf(value, objects);
    const text = texts[name];
    if (text !== undefined) changed[key] = { value: { ...value, '/V': `u:${text}` } };
    else if (ticks.includes(name)) changed[key] = { value: { ...value, '/V': '/Yes', '/AS': '/Yes' } };
  }
  return { qpdf: [head, changed] };
}

function fullNameOf(value: Record<string, unknown>, objects: QpdfObjects): string {
  const parent = typeof value['/Parent'] === 'string' ? objects[`obj:${value['/Parent']}`] : undefined;
  return `${textOf(parent?.value?.['/T'])}.${textOf(value['/T'])}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/^u:/, '') : '';
}
