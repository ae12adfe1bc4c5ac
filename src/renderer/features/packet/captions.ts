/** What stands below each page of a packet: the document that it belongs to, and for whom that is. */
import type { EndpointOutput } from '../../../contract/endpoints.ts';
import type { UiLanguage } from '../../../contract/views.ts';

type Part = EndpointOutput<'packet.preview'>['parts'][number];

/** The captions of all pages, in order. */
export function captionsOf(parts: readonly Part[], language: UiLanguage): readonly string[] {
  const captions: string[] = [];
  for (const { name, note, pages } of parts) {
    if (pages === null) continue;
    const [first, last] = pages;
    const caption = textIn(name, language) + (note === null ? '' : ` (${textIn(note, language)})`);
    for (let page = first; page <= last; page += 1) captions[page - 1] = caption;
  }
  return captions;
}

/** The names of what should be in the packet and is not. */
export function missingIn(parts: readonly Part[], language: UiLanguage): readonly string[] {
  return parts.filter(({ isMissing }) => isMissing).map(({ name }) => textIn(name, language));
}

function textIn(texts: Part['name'], language: UiLanguage): string {
  return texts[language === 'zh-Hans' ? 'zh' : language];
}
