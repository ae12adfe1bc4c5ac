/** The last pages of a dossier: what it proves and does not prove, what is damaged, the key, and what is attached. */
import type { Manifest } from '../../dossier/manifest.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import { shiftMarks } from '../layout/mark.ts';
import type { Part } from '../layout/part.ts';
import { beside, stack } from '../layout/stack.ts';
import type { FourLanguages } from '../packet/packet-words.ts';
import type { DossierContent } from './content.ts';
import { PROOF_WORDS as WORDS } from './dossier-words.ts';
import type { DossierTexts } from './flow.ts';
import { inGroups } from './summary.ts';

const INDENT_PT = 12;

/** The parts of these pages. */
export function proofParts(
  texts: DossierTexts,
  content: DossierContent,
  { attachments }: Pick<Manifest, 'attachments'>,
): readonly Part[] {
  return [
    texts.fixed(WORDS.title, 'title'),
    texts.heading(WORDS.proves),
    ...[WORDS.unaltered, WORDS.sameOriginals, WORDS.chained].map((text) => item(texts, text)),
    texts.heading(WORDS.provesNot),
    ...[WORDS.notWho, WORDS.notTrue, WORDS.notWhen].map((text) => item(texts, text)),
    texts.heading(WORDS.damagedTitle),
    ...damagedParts(texts, content),
    texts.heading(WORDS.key),
    texts.given(inGroups(content.fingerprint), 'body'),
    stack([texts.fixed(WORDS.publicKey, 'label'), texts.given(inGroups(content.publicKey), 'label')], 1),
    texts.fixed(WORDS.check, 'body'),
    texts.heading(WORDS.attachments),
    ...attachments.map(({ name, byteCount, sha256 }) =>
      stack(
        [
          texts.given(`${name} · ${String(byteCount)} ${texts.words(WORDS.bytes).main}`, 'label'),
          texts.given(`SHA-256 ${inGroups(sha256)}`, 'gloss'),
        ],
        0.5,
      ),
    ),
  ];
}

function damagedParts(texts: DossierTexts, { papers, missing, chain }: DossierContent): readonly Part[] {
  const found: Part[] = papers.flatMap(({ name, sha256, recordedSha256 }, index) =>
    sha256 === recordedSha256 ? [] : [named(texts, `${String(index + 1)}. ${name}`, WORDS.damaged)],
  );
  for (const { sha256, eventPosition } of missing)
    found.push(named(texts, `№ ${String(eventPosition)} · SHA-256 ${sha256.slice(0, 16)}…`, WORDS.missing));
  if (chain.brokenAt !== null) found.push(named(texts, String(chain.brokenAt), WORDS.chainBroken));
  return found.length === 0 ? [texts.fixed(WORDS.noneDamaged, 'body')] : found;
}

function named(texts: DossierTexts, name: string, what: FourLanguages): Part {
  return stack([texts.fixed(what, 'heading'), texts.given(name, 'body')], 1);
}

/** A text after a dash. */
function item(texts: DossierTexts, text: FourLanguages): Part {
  const part = texts.fixed(text, 'body', CONTENT_WIDTH_PT - INDENT_PT);
  const dash = texts.given('–', 'body', INDENT_PT);
  return beside(dash, { ...part, marks: shiftMarks(part.marks, 0, 0) }, INDENT_PT);
}
