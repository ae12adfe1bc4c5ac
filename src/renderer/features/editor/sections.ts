/** Which section of the form a field belongs to. */

/** Sections in display order. */
export const SECTIONS = ['sim', 'you', 'reason', 'requests', 'attachments', 'language'] as const;
/** One section. */
export type SectionId = (typeof SECTIONS)[number];

/** The section that holds a path. */
export function sectionOf(path: string): SectionId {
  const [root] = path.split('.');
  if (root === 'applicant' || root === 'trip') return 'you';
  if (root === 'reason' || root === 'requests' || root === 'attachments') return root;
  return root === 'letter' ? 'language' : 'sim';
}
