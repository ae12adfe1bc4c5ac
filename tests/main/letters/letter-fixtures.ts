/** Makes letters for tests: from the ten inputs, with the resources that are shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parseDraft, type Draft } from '../../../src/core/cancellation/draft.ts';
import type { Gloss, LetterLanguage } from '../../../src/core/cancellation/schema.ts';
import { makeBlank } from '../../../src/core/form/blank.ts';
import { formTextSchema } from '../../../src/core/form/form-text.ts';
import { makeLetter, type Letter, type LetterSpec } from '../../../src/core/form/letter.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import { readFonts } from '../../../src/main/letters/resources.ts';

/** The resources of the working copy. */
export const RESOURCES = path.join(import.meta.dirname, '../../../resources');

const INPUTS = path.join(import.meta.dirname, '../../fixtures/inputs');

/** Names of the ten inputs. */
export const INPUT_NAMES = readdirSync(INPUTS)
  .filter((name) => name.endsWith('.json'))
  .sort();

/** One of the ten inputs. */
export function readInput(name: string): Draft {
  const draft = parseDraft(JSON.parse(readFileSync(path.join(INPUTS, name), 'utf8')));
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  return draft.value;
}

/** Every text that an input gives and a letter prints as it stands, after Unicode NFC. */
export function printedAsTyped(draft: Draft): readonly string[] {
  const { sim, applicant, reason, requests } = draft;
  const texts = [
    sim?.iccid,
    sim?.account,
    sim?.balanceTenge,
    applicant?.surname,
    applicant?.givenNames,
    applicant?.nativeName,
    applicant?.passport?.number,
    applicant?.email,
    applicant?.phone,
    applicant?.address,
    applicant?.iin,
    reason?.note,
    requests?.refundBalance?.to,
  ];
  return texts.filter((text) => text !== undefined).map((text) => text.normalize('NFC').trim());
}

/** The languages in which an input is printed here: its own gloss, or Chinese. */
export function glossOf(draft: Draft): Gloss {
  const gloss = draft.letter?.gloss;
  return gloss === 'en' || gloss === 'none' ? gloss : 'zh-Hans';
}

const fonts = readFonts(RESOURCES);
const wholeBlanks = new Map<string, Promise<Uint8Array>>();

/** The same letter with whole fonts in it, both in the blank and in the values: what subsets must look like. */
export async function makeWithWholeFonts(spec: LetterSpec): Promise<Outcome<Letter>> {
  const { form, lang, gloss } = spec;
  const name = `${form}.${lang}.${gloss}`;
  const blank = wholeBlanks.get(name) ?? makeWholeBlank(form, lang, gloss);
  wholeBlanks.set(name, blank);
  return makeLetter(spec, { blank: await blank, fonts: await fonts, isSubset: false });
}

async function makeWholeBlank(form: string, lang: LetterLanguage, gloss: Gloss): Promise<Uint8Array> {
  const text = formTextSchema.parse(
    JSON.parse(readFileSync(path.join(RESOURCES, 'texts', `${form}.json`), 'utf8')),
  );
  return makeBlank({ text, lang, gloss, fonts: await fonts, isSubset: false });
}
