/** Where the window is: one union instead of a router. */
import type { StepLink } from '../../core/guidance/link.ts';

/** Parts of a case, in display order. */
export const CASE_TABS = ['guide', 'details', 'letter', 'timeline', 'proof'] as const;
/** One part of a case. */
export type CaseTab = (typeof CASE_TABS)[number];

/** Parts of the settings, in display order; the first is shown when none is named. */
export const SETTINGS_SECTIONS = ['general', 'security', 'backup', 'operators', 'people'] as const;
/** One part of the settings. */
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** A screen with what it needs to be shown. */
export type Route =
  | { readonly screen: 'home' }
  | {
      readonly screen: 'case';
      readonly id: string;
      readonly tab: CaseTab;
      readonly receiptId?: number;
      /** What the guide leads to in the tab; taken up when the tab is shown. */
      readonly aim?: StepLink;
    }
  | { readonly screen: 'inbox'; readonly receiptId?: number }
  | { readonly screen: 'settings'; readonly section?: SettingsSection };
