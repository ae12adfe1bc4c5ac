/** A verdict as problems, one for each place, so that every language has the same words for it everywhere. */
import { problem, type Problem } from '../outcome.ts';
import type { Place } from './place.ts';
import type { Verdict } from './verify.ts';

/** What keeps a file from being relied on, in the order of the file; empty when it is intact. */
export function problemsOfVerdict(path: string, verdict: Verdict): readonly Problem[] {
  if (verdict.result === 'intact') return [];
  if (verdict.result === 'no-seal') return [problem(path, 'dossier/no-seal')];
  return verdict.places.map((place) => problemOfPlace(path, place));
}

/** What was so when an intact dossier was made, and should be known: originals that were damaged, a broken chain. */
export function warningsOfVerdict(path: string, verdict: Verdict): readonly Problem[] {
  if (verdict.result !== 'intact') return [];
  const { chain, manifest } = verdict;
  const damaged = manifest.attachments.filter(({ recordedSha256 }) => recordedSha256 !== undefined).length;
  const count = damaged + manifest.missing.length;
  return [
    ...(chain.brokenAt === null ? [] : [problem(path, 'dossier/chain-broken', { position: chain.brokenAt })]),
    ...(count === 0 ? [] : [problem(path, 'dossier/originals-damaged', { count })]),
  ];
}

function problemOfPlace(path: string, place: Place): Problem {
  switch (place.kind) {
    case 'page':
      return problem(path, 'dossier/altered-page', { page: place.page });
    case 'pages':
      return problem(path, 'dossier/altered-pages', { pages: place.pages.join(', ') });
    case 'attachment':
      return problem(path, 'dossier/altered-attachment', { name: place.name });
    case 'structure':
      return problem(path, 'dossier/altered-structure');
    case 'seal':
      return problem(path, 'dossier/altered-seal');
    case 'length':
      return place.missingBytes > 0
        ? problem(path, 'dossier/bytes-missing', { count: place.missingBytes })
        : problem(path, 'dossier/bytes-added', { count: -place.missingBytes });
  }
}
