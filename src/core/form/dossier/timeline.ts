/** The pages of a dossier that tell all events, each by both clocks and with its digest. */
import type { ManifestEvent } from '../../dossier/manifest.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import { ruleBelow, type Part } from '../layout/part.ts';
import { beside, stack } from '../layout/stack.ts';
import { bothClocks } from './clock.ts';
import type { DossierContent } from './content.ts';
import { DOSSIER_WORDS as WORDS } from './dossier-words.ts';
import type { DossierTexts } from './flow.ts';
import { inGroups } from './summary.ts';
import { detailWords, eventWords } from './window-words.ts';

const CLOCKS_WIDTH_PT = 190;
const RIGHT_WIDTH_PT = CONTENT_WIDTH_PT - CLOCKS_WIDTH_PT;
/** An event that was written down within a minute needs no second time. */
const AT_ONCE_MS = 60_000;

const NOTHING: Part = { heightPt: 0, marks: [] };
const RULE: Part = { heightPt: 0.5, marks: [ruleBelow(0, 0, CONTENT_WIDTH_PT)] };

/** The parts of the timeline, in the order in which the events were recorded. */
export function timelineParts(texts: DossierTexts, content: DossierContent): readonly Part[] {
  return [
    texts.heading(WORDS.timeline),
    texts.fixed(WORDS.clocks, 'label'),
    ...content.events.flatMap((event) => eventParts(texts, content, event)),
  ];
}

function eventParts(texts: DossierTexts, content: DossierContent, event: ManifestEvent): readonly Part[] {
  const { timeZone, lang, papers } = content;
  const clocks = bothClocks(event.atMs, timeZone, lang).map((text) =>
    texts.given(text, 'body', CLOCKS_WIDTH_PT - 8),
  );
  const number = texts.given(`№ ${String(event.position)} · ${inGroups(event.hash.slice(0, 16))}`, 'gloss');
  const right: Part[] = [texts.fixed(eventWords(event.kind, event.via), 'heading', RIGHT_WIDTH_PT)];
  for (const [name, value] of detailsOf(event)) {
    const label = texts.words(detailWords(name)).main;
    right.push(texts.given(`${label}: ${value}`, 'body', RIGHT_WIDTH_PT));
  }
  const sha256 = event.receiptSha256 ?? event.letterSha256;
  const exhibit = papers.findIndex(({ recordedSha256 }) => recordedSha256 === sha256) + 1;
  if (exhibit > 0)
    right.push(texts.given(`${texts.words(WORDS.exhibit).main} ${String(exhibit)}`, 'label', RIGHT_WIDTH_PT));
  if (event.recordedAtMs - event.atMs > AT_ONCE_MS) {
    const recorded = bothClocks(event.recordedAtMs, timeZone, lang).join(' · ');
    right.push(texts.given(`${texts.words(WORDS.recorded).main}: ${recorded}`, 'label', RIGHT_WIDTH_PT));
  }
  const [first, ...rest] = event.note === '' ? [] : texts.givenLong(event.note, 'body', RIGHT_WIDTH_PT);
  const told = stack([...right, ...(first === undefined ? [] : [first])], 1.5);
  return [
    RULE,
    beside(stack([...clocks, number], 1), told, CLOCKS_WIDTH_PT),
    ...rest.map((part) => beside(NOTHING, part, CLOCKS_WIDTH_PT)),
  ];
}

function detailsOf({ details }: ManifestEvent): readonly (readonly [string, string])[] {
  if (details === null) return [];
  return Object.entries(JSON.parse(details) as Record<string, unknown>).map(([name, value]) => [
    name,
    // A line breaks only between words.
    name === 'sha256' ? inGroups(String(value)) : String(value),
  ]);
}
