/** What the reader of foreign forms and its host tell each other. */

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
