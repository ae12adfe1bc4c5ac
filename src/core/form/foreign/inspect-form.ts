/** Tells what a person must know of a form to say what goes where: pages, fields, and what they seem to ask for. */
import { succeed, type Outcome } from '../../outcome.ts';
import { describeField, type ForeignField } from './field-model.ts';
import { orDamaged } from './fill-foreign-form.ts';
import { openForm } from './open-form.ts';
import { sizeOf, type PageSize } from './pages.ts';
import { proposeMapping, type MappingProposal } from './propose-mapping.ts';

/** A form as it is shown to people; plain data. */
export interface FormOverview {
  /** Never empty. */
  readonly pages: readonly PageSize[];
  /** In the order of the form; none when it is flat. */
  readonly fields: readonly ForeignField[];
  /** In the order of the fields. */
  readonly proposals: readonly MappingProposal[];
}

/** Reads a form. Problems as those of opening it. */
export async function inspectForm(bytes: Uint8Array, path: string): Promise<Outcome<FormOverview>> {
  const opened = await openForm(bytes, path);
  if (!opened.ok) return opened;
  const { fields: nodes, pages } = opened.value;
  return orDamaged(path, () => {
    const fields = nodes.map((node) => describeField(node, pages));
    return succeed({ pages: pages.map(sizeOf), fields, proposals: proposeMapping(fields) });
  });
}
