/**
 * The text of the QR code on every page, by which a photo of a stamped page files itself.
 *
 * Version 1: `SC1:<id>:<letter>:<page>/<pages>:<digest>`, for example `SC1:7K3M9Q2X:2:1/2:0A1B2C3D`.
 * - `id`: the cancellation's id, eight characters of base 32 (of the letter's content where the
 *   letter was made without a cancellation)
 * - `letter`: number of the letter within the cancellation, from 1
 * - `page`/`pages`: from 1
 * - `digest`: first eight hex digits of the content's sha-256
 *
 * Only capitals, digits, `:` and `/`, so that the compact alphanumeric mode of ISO/IEC 18004 applies;
 * nothing personal.
 */
import { parseReference, type CancellationId } from '../cancellation/reference.ts';

/** What a page's code says. */
export interface PageCode {
  readonly id: CancellationId;
  readonly letterNumber: number;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** First eight hex digits of the content's sha-256, capitals. */
  readonly digest: string;
}

/** Writes a page's code; `contentDigest` may be the whole hex digest. */
export function formatPageCode({ id, letterNumber, page, pageCount, digest }: PageCode): string {
  return `SC1:${id}:${String(letterNumber)}:${String(page)}/${String(pageCount)}:${digest.slice(0, 8).toUpperCase()}`;
}

/** Reads what a scanner saw; undefined for any other code in the world. */
export function parsePageCode(text: string): PageCode | undefined {
  const match = /^SC1:([0-9A-Z]{8}):([1-9]\d{0,5}):([1-9]\d{0,2})\/([1-9]\d{0,2}):([0-9A-F]{8})$/.exec(
    text.trim(),
  );
  if (match === null) return undefined;
  const [, id = '', letter, page, pages, digest = ''] = match;
  if (parseReference(id) !== id || Number(page) > Number(pages)) return undefined;
  return { id, letterNumber: Number(letter), page: Number(page), pageCount: Number(pages), digest };
}
