/** How a later letter names earlier filings: day, way, number, and which attachment shows each. */
import reminder from '../../../resources/texts/reminder.json' with { type: 'json' };
import { formatLetterDate } from '../calendar.ts';
import type { FilingWay } from '../cancellation/event.ts';
import type { LetterLanguage } from '../cancellation/schema.ts';
import type { EarlierPaper } from './earlier-paper.ts';
import type { Filing } from './filing-history.ts';
import type { PrintId } from './form-id.ts';
import { enclosuresOf } from './packet/exhibit-kind.ts';
import type { LetterFacts } from './value-sheet.ts';

/** As on the enclosures themselves. */
const ATTACHMENT: Readonly<Record<LetterLanguage, string>> = { ru: 'Приложение', kk: 'Қосымша' };

/** What a filing is printed with. */
interface FilingDetail {
  /** The form that names it, whose attachments are counted. */
  readonly form: PrintId;
  /** Whether the way is told too; where the form has no other place for it. */
  readonly withWay: boolean;
}

/** «02.11.2026, в офисе, № 123 (Приложение 1); 20.11.2026»; blank without a filing. */
export function printedFilings(
  facts: LetterFacts,
  filings: readonly Filing[],
  { form, withWay }: FilingDetail,
): string {
  return filings
    .map((filing) => {
      const { date, via, reference } = filing;
      const way = withWay && via !== undefined ? wayIn(via, facts.lang) : undefined;
      const number = reference === undefined ? undefined : `№ ${reference}`;
      const told = [formatLetterDate(date), way, number].filter((part) => part !== undefined).join(', ');
      const numbers = enclosuresOf(form, facts.draft, facts.history.papers)
        .filter(({ content }) => content.kind === 'paper' && shows(content.paper, filing, facts))
        .map((enclosure) => String(enclosure.number));
      return numbers.length === 0 ? told : `${told} (${ATTACHMENT[facts.lang]} ${numbers.join(', ')})`;
    })
    .join('; ');
}

/** A stamped copy says nothing of which filing it is, so it shows one only where there is no other. */
function shows(paper: EarlierPaper, filing: Filing, { history: { filings } }: LetterFacts): boolean {
  if (paper.kind === 'stamped-copy') return filings.length === 1;
  return paper.letterId !== undefined && paper.letterId === filing.letterId;
}

/** The words of the reminder's own check boxes. */
function wayIn(via: FilingWay, lang: LetterLanguage): string | undefined {
  return reminder.lines.find(({ key }) => key === `how.${via}`)?.[lang];
}
