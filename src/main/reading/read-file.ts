/** Reads one archived file: the codes of our pages in it, and its text. Only the thread of the reading calls this. */
import type { Sharp } from 'sharp';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { MAX_SEEN_PAGES, MAX_TEXT_LENGTH, MAX_TEXT_PAGES } from '../../core/receipt/limits.ts';
import { tidyRecognisedText } from '../../core/receipt/recognised-text.ts';
import type { TextSource } from '../../core/receipt/text-source.ts';
import { visibleText } from '../../core/visible-text.ts';
import { decodeTelephonePhoto } from '../packets/telephone-photo.ts';
import { mediaTypeOf, UNKNOWN_MEDIA_TYPE } from '../store/media-type.ts';
import { greyOf, PICTURE_TYPES, pipelineOf, readPictures, type GreyPicture } from './grey-picture.ts';
import type { ReadFile, SeenCode } from './messages.ts';
import { openOcrEngine, type OcrEngine } from './ocr-engine.ts';
import { findModels, type OcrLanguage } from './ocr-models.ts';
import { findPageCodes } from './page-codes.ts';
import { openPdf, type OpenPdf } from './pdf-pages.ts';
import { decodeText, looksLikeText } from './plain-text.ts';

/** A file to read; `mediaType` as it was told by its content. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly mediaType: string;
  /** For pictures, the most likely first; undefined recognises nothing and only looks for codes. */
  readonly languages: readonly OcrLanguage[] | undefined;
}

const TELEPHONE_PHOTOS = /^image\/hei[cf](-sequence)?$/;
/** Fewer letters and digits on a page of a PDF than this are no text but a stamp of the scanner. */
const LEAST_LETTERS = 16;
/** Letters are recognised best when a small one is some 25 pixels high: 300 dpi in print. */
const READING_DPI = 300;
/** Codes are seen at less, faster. */
const CODE_DPI = 170;
const MOST_ATTACHMENTS = 10;
const SMALL_PIXELS = 1700;
const PAGE_ENDS = /[\f\v]/gu;
/** Fillers of e-mails and places where a word may be parted: nothing is hidden by leaving them out. */
const WITHOUT_WIDTH = /[\u00ad\u200b\u2060\ufeff]|\u034f|\u200c|\u200d/gu;
/** Mean grey below which a screen is dark. */
const DARK = 110;

/**
 * Reads a file by its content. Problems at `path`: `reading/not-supported` (no text can be in it), `reading/damaged`,
 * `reading/too-many-pixels`, `reading/no-model`, `form/needs-password`, `receipt/empty`.
 */
export async function readFile(file: FileToRead): Promise<Outcome<ReadFile>> {
  const { bytes, path, mediaType } = file;
  if (bytes.byteLength === 0) return fail(problem(path, 'receipt/empty'));
  const ocr = new LazyOcr(file.languages);
  if (mediaType === 'application/pdf') return readPdf(file, ocr);
  if (PICTURE_TYPES.has(mediaType)) {
    const pictures = await readPictures(bytes, path);
    return pictures.ok ? readEach(pictures.value, path, ocr) : pictures;
  }
  if (TELEPHONE_PHOTOS.test(mediaType)) {
    const photo = await telephonePicture(bytes, path);
    return photo.ok ? readEach([photo.value], path, ocr) : photo;
  }
  if (mediaType === 'message/rfc822') return readMessage(file);
  if (mediaType.startsWith('text/') || (mediaType === UNKNOWN_MEDIA_TYPE && looksLikeText(bytes)))
    return succeed(fromFile(decodeText(bytes), 'plain'));
  return fail(problem(path, 'reading/not-supported'));
}

/** The picture of a file that a code was seen in; for looking at it again. Problems as {@link readFile}'s. */
export async function pictureOf(
  { bytes, path, mediaType }: Omit<FileToRead, 'languages'>,
  index: number,
): Promise<Outcome<GreyPicture>> {
  if (mediaType === 'application/pdf') {
    const pdf = await openPdf(bytes, path);
    return pdf.ok ? succeed(await pdf.value.pictureOf(index, CODE_DPI)) : pdf;
  }
  if (TELEPHONE_PHOTOS.test(mediaType)) {
    const photo = await telephonePicture(bytes, path);
    return photo.ok ? greyOutcome(photo.value, path) : photo;
  }
  const pictures = await readPictures(bytes, path);
  if (!pictures.ok) return pictures;
  const picture = pictures.value[index];
  return picture === undefined ? fail(problem(path, 'reading/damaged')) : greyOutcome(picture, path);
}

/** The recogniser, loaded when the first picture needs it. */
class LazyOcr {
  readonly #languages: readonly OcrLanguage[] | undefined;
  #engine: Promise<OcrEngine> | undefined;

  constructor(languages: readonly OcrLanguage[] | undefined) {
    this.#languages = languages;
  }

  async read(
    draw: () => GreyPicture | Promise<GreyPicture>,
    path: string,
  ): Promise<Outcome<{ text: string; confidence: number }>> {
    if (this.#languages === undefined) return succeed({ text: '', confidence: 0 });
    const models = findModels(this.#languages);
    if (models.length === 0) return fail(problem(path, 'reading/no-model'));
    this.#engine ??= openOcrEngine({ models });
    const engine = await this.#engine;
    const { text, confidence } = engine.recognise(await forReading(await draw(), this.#languages[0]));
    return succeed({ text: tidyRecognisedText(text), confidence });
  }
}

/**
 * Dark screens are turned to dark on light. Small pictures are enlarged for alphabets, whose letters are then told
 * apart better; Chinese characters are as large as they need be already.
 */
async function forReading(picture: GreyPicture, language: OcrLanguage | undefined): Promise<Uint8Array> {
  const upright = isDark(picture) ? pipelineOf(picture).negate() : pipelineOf(picture);
  const isSmall = Math.max(picture.width, picture.height) < SMALL_PIXELS && language !== 'chi_sim';
  const sized = isSmall ? upright.resize({ width: picture.width * 2, kernel: 'cubic' }) : upright;
  return sized.png({ compressionLevel: 1 }).toBuffer();
}

function isDark({ data }: GreyPicture): boolean {
  let sum = 0;
  for (const value of data) sum += value;
  return sum < DARK * data.length;
}

async function readEach(pictures: readonly Sharp[], path: string, ocr: LazyOcr): Promise<Outcome<ReadFile>> {
  const codes: SeenCode[] = [];
  const texts: string[] = [];
  const sureness: number[] = [];
  for (const [index, pipeline] of pictures.entries()) {
    const picture = await greyOutcome(pipeline, path);
    if (!picture.ok) return picture;
    codes.push(...(await codesOn(picture.value, index)));
    const read = await ocr.read(() => picture.value, path);
    if (!read.ok) return read;
    texts.push(read.value.text);
    if (read.value.text !== '') sureness.push(read.value.confidence);
  }
  return succeed({ ...recognised(texts, sureness, 'ocr'), codes });
}

async function readPdf({ bytes, path }: FileToRead, ocr: LazyOcr): Promise<Outcome<ReadFile>> {
  const opened = await openPdf(bytes, path);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const pages = await readPdfPages(pdf, path, ocr);
    const isCut = pdf.pageCount > MAX_TEXT_PAGES;
    return pages.ok ? succeed({ ...pages.value, isCut: pages.value.isCut || isCut }) : pages;
  } catch {
    return fail(problem(path, 'reading/damaged'));
  } finally {
    pdf.close();
  }
}

async function readPdfPages(pdf: OpenPdf, path: string, ocr: LazyOcr): Promise<Outcome<ReadFile>> {
  const codes: SeenCode[] = [];
  const texts: string[] = [];
  const sureness: number[] = [];
  for (let page = 0; page < Math.min(pdf.pageCount, MAX_TEXT_PAGES); page += 1) {
    const text = pdf.textOf(page).trim();
    if (page < MAX_SEEN_PAGES) codes.push(...(await codesOn(await pdf.pictureOf(page, CODE_DPI), page)));
    const hasText = (text.match(/[\p{L}\d]/gu) ?? []).length >= LEAST_LETTERS;
    if (hasText || page >= MAX_SEEN_PAGES) texts.push(text);
    else {
      const read = await ocr.read(() => pdf.pictureOf(page, READING_DPI), path);
      if (!read.ok) return read;
      texts.push(read.value.text);
      if (read.value.text !== '') sureness.push(read.value.confidence);
    }
  }
  return succeed({ ...recognised(texts, sureness, 'pdf'), codes });
}

/** The message and the texts of what came with it; a file that cannot be read leaves out no other. */
async function readMessage(file: FileToRead): Promise<Outcome<ReadFile>> {
  const { readMail } = await import('./mail-text.ts');
  const mail = await readMail(file.bytes).catch(() => undefined);
  if (mail === undefined) return fail(problem(file.path, 'reading/damaged'));
  const texts = [mail.text];
  const codes: SeenCode[] = [];
  for (const { name, bytes } of mail.attachments.slice(0, MOST_ATTACHMENTS)) {
    const mediaType = await mediaTypeOf(bytes);
    texts.push(name);
    // A mail in a mail is left out, so that no file can nest forever.
    if (mediaType === 'message/rfc822') continue;
    const read = await readFile({ ...file, bytes, mediaType });
    if (!read.ok) continue;
    texts.push(read.value.text);
    codes.push(...read.value.codes.map((code) => ({ ...code, isAttached: true })));
  }
  return succeed({ ...fromFile(texts.filter((text) => text !== '').join('\n\n'), 'email'), codes });
}

async function telephonePicture(bytes: Uint8Array, path: string): Promise<Outcome<Sharp>> {
  const decoded = await decodeTelephonePhoto(bytes, path);
  if (!decoded.ok) return fail(problem(path, 'reading/damaged'));
  const { width, height, data } = decoded.value;
  const { default: sharp } = await import('sharp');
  return succeed(sharp(data, { raw: { width, height, channels: 4 } }));
}

async function greyOutcome(picture: Sharp, path: string): Promise<Outcome<GreyPicture>> {
  try {
    return succeed(await greyOf(picture));
  } catch {
    return fail(problem(path, 'reading/damaged'));
  }
}

async function codesOn(picture: GreyPicture, index: number): Promise<readonly SeenCode[]> {
  const found = await findPageCodes(picture);
  return found.map((code) => ({ ...code, picture: index, isAttached: false }));
}

function fromFile(text: string, source: TextSource): ReadFile {
  const seen = visibleText(text.replace(PAGE_ENDS, '\n').replace(WITHOUT_WIDTH, ''));
  const kept = seen.slice(0, MAX_TEXT_LENGTH);
  return { text: kept, source, confidence: null, codes: [], isCut: kept.length < seen.length };
}

/** `source` is what it is where no picture had to be read. */
function recognised(
  texts: readonly string[],
  sureness: readonly number[],
  source: TextSource,
): Omit<ReadFile, 'codes'> {
  const whole = fromFile(texts.filter((text) => text !== '').join('\n\n'), source);
  if (sureness.length === 0) return whole;
  const confidence = Math.round(sureness.reduce((sum, value) => sum + value, 0) / sureness.length);
  return { ...whole, source: 'ocr', confidence };
}
