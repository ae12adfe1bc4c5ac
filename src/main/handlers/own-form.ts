/** Operators' own forms with the values of a case: what the mapping view shows, and the filled form. */
import type { OpenedForm } from '../../contract/endpoints/form.ts';
import { kazakhDateOf } from '../../core/calendar.ts';
import type { Draft } from '../../core/cancellation/draft.ts';
import type { LetterLanguage } from '../../core/cancellation/schema.ts';
import { answersOfEarlier } from '../../core/form/foreign/earlier-mapping.ts';
import { caseValues, type CaseValues } from '../../core/form/foreign/mapping-source.ts';
import { valuesOf } from '../../core/form/values-of.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { CaseForm } from '../foreign-forms/fill-for-case.ts';
import { caseFactsOf, type CaseFacts } from '../letters/case-facts.ts';
import type { OwnFormOriginal } from '../store/own-forms.ts';
import type { Surroundings } from './surroundings.ts';

/** Which form is filled for which case, and the language of its added pages. */
export interface OwnFormChoice {
  readonly id: string;
  readonly formId: number;
  readonly lang: LetterLanguage;
}

/** A filled form of an operator, as the next letter of its case. */
export interface FilledOwnForm extends CaseForm {
  readonly fileName: string;
  readonly number: number;
}

/**
 * Fills a form by its confirmed mapping; nothing is kept. Problems: `form/not-found` (also for a form of
 * another operator), `form/not-confirmed`, `cancellation/not-found`, and those of filling.
 */
export async function fillOwnForm(
  surroundings: Surroundings,
  { id, formId, lang }: OwnFormChoice,
  draft: Draft,
): Promise<Outcome<FilledOwnForm>> {
  const { storeSession, foreignForms } = surroundings;
  const found = formOfCase(surroundings, id, formId, draft);
  if (!found.ok) return found;
  const { facts, form } = found.value;
  const { bytes, fileName, operator, sha256 } = form;
  const mapping = storeSession.use((store) => store.formMappings.get(operator, sha256));
  if (!mapping.ok) return mapping;
  if (mapping.value === null) return fail(problem(fileName, 'form/not-confirmed'));
  const { cancellationId, letterNumber, chainHead } = facts;
  const content = {
    ...{ mapping: mapping.value, values: valuesFor(surroundings, draft, lang, facts) },
    ...{ lang, date: today(surroundings), cancellationId, letterNumber, chainHead },
  };
  const filled = await foreignForms.fillMapped(bytes, content, fileName);
  return filled.ok ? succeed({ ...filled.value, fileName, number: letterNumber }) : filled;
}

/** Reads a form for the mapping view, with what this case would put into it. */
export async function openOwnForm(
  surroundings: Surroundings,
  { id, formId, lang }: OwnFormChoice,
  draft: Draft,
): Promise<Outcome<OpenedForm>> {
  const { storeSession, foreignForms } = surroundings;
  const found = formOfCase(surroundings, id, formId, draft);
  if (!found.ok) return found;
  const { bytes, ...form } = found.value.form;
  const overview = await foreignForms.inspect(bytes, form.fileName);
  if (!overview.ok) return overview;
  const mappings = storeSession.use((store) => store.formMappings.list(form.operator));
  if (!mappings.ok) return mappings;
  const { pages, fields, proposals } = overview.value;
  const others = mappings.value.filter(({ formDigest }) => formDigest !== form.sha256);
  const earlier = answersOfEarlier(others, fields, pages.length);
  const answered = new Set(earlier?.entries.map(({ field }) => field));
  return succeed({
    form,
    bytes,
    pages: [...pages],
    fields: [...fields],
    proposals: [
      ...(earlier?.entries ?? []).map((entry) => ({ ...entry, origin: 'earlier' as const })),
      ...proposals
        .filter(({ field }) => !answered.has(field))
        .map(({ field, source }) => ({ field, source, origin: 'words' as const })),
    ],
    earlierPlaced: earlier?.placed ?? [],
    values: Object.fromEntries(valuesFor(surroundings, draft, lang, found.value.facts)),
    mapping: mappings.value.find(({ formDigest }) => formDigest === form.sha256) ?? null,
  });
}

/** A form serves the cases of its operator. */
function formOfCase(
  surroundings: Surroundings,
  id: string,
  formId: number,
  draft: Draft,
): Outcome<{ facts: CaseFacts; form: OwnFormOriginal }> {
  const { storeSession } = surroundings;
  const facts = storeSession.use((store) => caseFactsOf(store, id, today(surroundings)));
  if (!facts.ok) return facts;
  const form = storeSession.use((store) => store.ownForms.original(formId));
  if (!form.ok) return form;
  if (form.value.operator !== draft.operator) return fail(problem('formId', 'form/not-found'));
  return succeed({ facts: facts.value, form: form.value });
}

function valuesFor(
  surroundings: Surroundings,
  draft: Draft,
  lang: LetterLanguage,
  { history, directory }: CaseFacts,
): CaseValues {
  const facts = { draft, lang, date: today(surroundings), history, directory };
  return caseValues(draft, valuesOf('termination', facts));
}

function today({ now }: Surroundings) {
  return kazakhDateOf(now());
}
