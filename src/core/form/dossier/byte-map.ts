/** Which bytes of a document that we have written belong to which of its pages and attachments. */
import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream, type PDFDocument, type PDFObject } from 'pdf-lib';

import { indexOf, lastIndexOf } from '../../dossier/find-bytes.ts';
import type { PartPlace } from '../../dossier/place.ts';
import { utf8Bytes, utf8Text } from '../../dossier/utf8.ts';
import type { Embedded } from './attach.ts';

/** A stretch of the document. */
export interface Stretch {
  readonly place: PartPlace;
  readonly from: number;
  readonly byteCount: number;
}

/** Where an embedded file's own bytes lie. */
export interface FileStretch {
  readonly name: string;
  readonly mediaType: string;
  readonly from: number;
  readonly byteCount: number;
}

/** The map of a document. */
export interface ByteMap {
  /** The number after `startxref`. */
  readonly startXref: number;
  /** Without gap from the first byte to the last. */
  readonly parts: readonly Stretch[];
  readonly files: readonly FileStretch[];
}

/** Maps a document that was saved without object streams, as the library wrote it: objects, then a table of them. */
export function mapBytes(document: PDFDocument, files: readonly Embedded[], bytes: Uint8Array): ByteMap {
  const startXref = startXrefOf(bytes);
  const places = placesOfObjects(document, files);
  const starts = objectStarts(bytes, startXref);
  const parts: Stretch[] = [];
  const add = (place: PartPlace, from: number, to: number) => {
    const last = parts.at(-1);
    if (last !== undefined && JSON.stringify(last.place) === JSON.stringify(place))
      parts[parts.length - 1] = { ...last, byteCount: to - last.from };
    else if (to > from) parts.push({ place, from, byteCount: to - from });
  };
  add({ kind: 'structure' }, 0, starts[0]?.from ?? startXref);
  for (const [index, { number, from }] of starts.entries())
    add(places.get(number) ?? { kind: 'structure' }, from, starts[index + 1]?.from ?? startXref);
  add({ kind: 'structure' }, startXref, bytes.byteLength);
  const stretches = files.map(({ stream, name, mediaType, bytes: { byteLength: byteCount } }) => {
    const start = starts.find(({ number }) => number === stream.objectNumber)?.from;
    if (start === undefined) throw new Error('An embedded file was not written');
    const from = indexOf(bytes, STREAM, start) + STREAM.byteLength;
    return { name, mediaType, from, byteCount };
  });
  return { startXref, parts, files: stretches };
}

const STREAM = utf8Bytes('stream\n');

function startXrefOf(bytes: Uint8Array): number {
  const from = lastIndexOf(bytes, utf8Bytes('startxref\n'));
  return Number(/startxref\s+(\d+)/.exec(utf8Text(bytes.subarray(from)) ?? '')?.[1]);
}

/** Where each object begins, in the order of the file: from the table that the library has just written. */
function objectStarts(bytes: Uint8Array, startXref: number): readonly { number: number; from: number }[] {
  const table = utf8Text(bytes.subarray(startXref, indexOf(bytes, utf8Bytes('trailer'), startXref))) ?? '';
  const starts: { number: number; from: number }[] = [];
  let next = 0;
  for (const line of table.split('\n')) {
    const section = /^(\d+) (\d+)\s*$/.exec(line);
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (section !== null) next = Number(section[1]);
    if (entry === null) continue;
    if (entry[2] === 'n') starts.push({ number: next, from: Number(entry[1]) });
    next += 1;
  }
  return starts.sort((a, b) => a.from - b.from);
}

/** The place of each object, by its number; what nothing but the document itself leads to has none. */
function placesOfObjects(document: PDFDocument, files: readonly Embedded[]): ReadonlyMap<number, PartPlace> {
  const pagesOf = new Map<number, number[]>();
  document.getPages().forEach((page, index) => {
    for (const number of reachedFrom(document, page.ref)) {
      pagesOf.set(number, [...(pagesOf.get(number) ?? []), index + 1]);
    }
  });
  const places = new Map<number, PartPlace>();
  for (const [number, pages] of pagesOf) {
    const [page = 1] = pages;
    places.set(number, pages.length === 1 ? { kind: 'page', page } : { kind: 'pages', pages });
  }
  for (const { stream, specification, name } of files) {
    for (const ref of [stream, specification]) places.set(ref.objectNumber, { kind: 'attachment', name });
  }
  return places;
}

/** Numbers of the objects that a page needs; its way up to the page tree is none. */
function reachedFrom(document: PDFDocument, start: PDFRef): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting: (PDFObject | undefined)[] = [start];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object.objectNumber)) continue;
      reached.add(object.objectNumber);
      waiting.push(document.context.lookup(object));
    } else if (object instanceof PDFDict) {
      for (const [name, value] of object.entries()) if (name !== PARENT) waiting.push(value);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  return reached;
}

const PARENT = PDFName.of('Parent');
