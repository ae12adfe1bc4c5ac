/** The guide's texts in English: the pattern for the other languages. */
import { enGuideFacts, enOpenFacts, enOwnFacts } from './guide-facts.ts';
import { enGuideAfter } from './guide-after.ts';
import { enGuideBefore } from './guide-before.ts';
import { enGuideFiling } from './guide-filing.ts';

/** English texts of the guide. */
export const enGuide = {
  guide: {
    intro: 'Tick what is done. Nothing here holds up the letter.',
    general: 'These are the general steps. Choose operator and kind of card, and the guide becomes specific.',
    chooseThem: 'Choose operator and card',
    phasesLabel: 'Parts of the guide',
    progress: (done: number, total: number) => `${done} of ${total}`,
    ifNeeded: 'only if it happens',
    why: 'Why',
    beforeFiling: 'before handing in',
    recommended: 'recommended',
    oneIsEnough: 'One of these ways is enough:',
    notYet: 'Before you hand anything in, while the SIM still receives SMS. Not ticked yet:',
    doneAt: (when: string) => `ticked ${when}`,
    sourceLine: (source: string, day: string) => `Source: ${source}; looked up on ${day}`,
    noSource: 'nothing found',
    sourceOf: (source: string, date: string) => `${source}, of ${date}`,
    sourceUndated: (source: string) => `${source}, old and undated`,
    old: 'old',
    linkField: (label: string) => `Fill in: ${label}`,
    linkSections: { requests: 'Choose the requests', attachments: 'Tick the attachments' },
    linkEvent: (kind: string) => `Record: ${kind}`,
    linkPacket: 'Packet for the shop',
    linkProof: 'Add the proof',
    phases: {
      decide: 'Decide',
      first: 'First, while the SIM works',
      gather: 'Gather',
      file: 'Hand it in',
      call: 'On the phone',
      wait: 'Wait for the proof',
      after: 'After the confirmation',
      trouble: 'What if',
    },
    steps: { ...enGuideBefore, ...enGuideFiling, ...enGuideAfter },
    knownFacts: enGuideFacts,
    openFacts: enOpenFacts,
    ownFacts: enOwnFacts,
  },
};

/** Texts of the guide in any language. */
export type GuideTexts = typeof enGuide;
