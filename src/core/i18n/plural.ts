/** Plural forms by the Unicode rules; `other` stands in for a form a language does not use. */

/** Texts by plural category. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Returns a chooser for one language: `plural(2, { one: 'a', other: 'b' })`. */
export function pluralIn(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
