/** What goes into which field of an operator's own form, while a person decides it. */
import { SvelteMap } from 'svelte/reactivity';
import type { OpenedForm } from '../../contract/endpoints/form.ts';
import type { ForeignField } from '../../core/form/foreign/field-model.ts';
import { applyMapping } from '../../core/form/foreign/mapping.ts';
import {
  LEFT_BLANK,
  TEXT_SOURCES,
  TICK_SOURCES,
  caseValuesOf,
  type CaseValues,
  type MappingSource,
} from '../../core/form/foreign/mapping-source.ts';
import type { PageSize } from '../../core/form/foreign/pages.ts';
import { describePlaced, type PlacedField } from '../../core/form/foreign/placed-field.ts';
import type { PdfRectangle } from '../../core/form/geometry.ts';

const A4: PageSize = { widthPt: 595.28, heightPt: 841.89 };
const USUAL_SIZE_PT = 10;

/** One line of the list. */
export interface MappingRow {
  readonly field: ForeignField;
  /** Set for a field that a person placed. */
  readonly placed: PlacedField | undefined;
  /** What may go into it; empty for what is filled by hand. */
  readonly sources: readonly MappingSource[];
}

/** The decisions about one form. */
export class FormMapping {
  readonly opened: OpenedForm;
  /** From 1. */
  page = $state(1);
  /** Name of the field that is highlighted in the list and on the page. */
  selected = $state<string>();
  placed = $state.raw<readonly PlacedField[]>([]);

  readonly rows = $derived.by((): readonly MappingRow[] => [
    ...this.opened.fields
      .filter(({ hidden, page }) => !hidden && page !== null)
      .map((field) => ({ field, placed: undefined, sources: sourcesFor(field) })),
    ...this.placed.map((placed) => {
      const field = describePlaced(placed);
      return { field, placed, sources: sourcesFor(field) };
    }),
  ]);
  readonly rowsHere = $derived(
    this.rows.filter(({ field }) => field.places.some(({ page }) => page === this.page)),
  );
  readonly size = $derived.by((): PageSize => this.opened.pages[this.page - 1] ?? A4);
  /** Every field with its source, as it is remembered. */
  readonly entries = $derived(
    this.rows
      .filter(({ sources }) => sources.length > 0)
      .map(({ field: { name } }) => ({ field: name, source: this.sourceOf(name) })),
  );

  readonly #sources = new SvelteMap<string, MappingSource>();
  readonly #values: CaseValues;

  constructor(opened: OpenedForm) {
    this.opened = opened;
    this.#values = caseValuesOf(opened.values);
    this.placed = opened.mapping?.placed ?? opened.earlierPlaced;
    for (const { field, source } of opened.mapping?.entries ?? opened.proposals)
      this.#sources.set(field, source);
  }

  /** What goes into a field. */
  sourceOf(name: string): MappingSource {
    return this.#sources.get(name) ?? LEFT_BLANK;
  }

  /** Decides what goes into a field. */
  choose(name: string, source: MappingSource): void {
    this.#sources.set(name, source);
  }

  /** What this case would write there, and whether the form offers it. */
  valueOf({ field }: MappingRow): {
    readonly value: string | boolean | undefined;
    readonly isOffered: boolean;
  } {
    const source = this.sourceOf(field.name);
    const { values, unmatched } = applyMapping({ entries: [{ field: field.name, source }] }, this.#values, [
      field,
    ]);
    const isOffered = !unmatched.includes(field.name);
    return { value: values[field.name] ?? this.#values.get(source), isOffered };
  }

  /** Whether a field's source was answered for an earlier version and not changed since. */
  isEarlier(name: string): boolean {
    if (this.opened.mapping !== null) return false;
    const found = this.opened.proposals.find(({ field }) => field === name);
    return found?.origin === 'earlier' && found.source === this.sourceOf(name);
  }

  /** Places a field on the page that is shown, highlights it and returns its name. */
  place(rectangle: PdfRectangle): string {
    const taken = [...this.opened.fields, ...this.placed].map(({ name }) => name);
    let number = this.placed.length + 1;
    while (taken.includes(`placed-${number}`)) number += 1;
    const name = `placed-${number}`;
    const field = {
      name,
      label: '',
      kind: 'text',
      page: this.page,
      rectangle,
      sizePt: USUAL_SIZE_PT,
    } as const;
    this.placed = [...this.placed, field];
    this.selected = name;
    return name;
  }

  /** Changes a placed field; a value that its new kind cannot take is dropped. */
  change(name: string, change: Partial<Omit<PlacedField, 'name'>>): void {
    this.placed = this.placed.map((field) => (field.name === name ? { ...field, ...change } : field));
    const row = this.rows.find(({ field }) => field.name === name);
    if (row !== undefined && !row.sources.includes(this.sourceOf(name))) this.choose(name, LEFT_BLANK);
  }

  /** Takes placed fields away: one, or all. */
  unplace(name?: string): void {
    const gone = this.placed.filter((field) => name === undefined || field.name === name);
    this.placed = this.placed.filter((field) => !gone.includes(field));
    for (const field of gone) this.#sources.delete(field.name);
    if (gone.some((field) => field.name === this.selected)) this.selected = undefined;
  }
}

function sourcesFor({ type }: ForeignField): readonly MappingSource[] {
  if (type === 'signature' || type === 'button') return [];
  return [LEFT_BLANK, ...(type === 'check' ? TICK_SOURCES : TEXT_SOURCES)];
}
