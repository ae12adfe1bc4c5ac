/** What the reader of foreign forms and its host tell each other. */
import type { FilledForm } from '../../core/form/foreign/fill-foreign-form.ts';
import type { ForeignField } from '../../core/form/foreign/field-model.ts';
import type { Outcome } from '../../core/outcome.ts';

/** A form to list or to fill; `path` names it in problems. */
export type FormTask =
  | { readonly kind: 'list'; readonly path: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'fill';
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly values: unknown;
      readonly isFillable: boolean;
      readonly resourcesFolder: string;
    };

/** What comes back, by the task's kind. */
export interface FormResults {
  readonly list: Outcome<readonly ForeignField[]>;
  readonly fill: Outcome<FilledForm>;
}
