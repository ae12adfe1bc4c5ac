/** How each state of a case looks everywhere: an icon and a tone; the word comes from the texts. */
import type { Component } from 'svelte';
import type { LucideProps } from '@lucide/svelte';
import Archive from '@lucide/svelte/icons/archive';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import CircleX from '@lucide/svelte/icons/circle-x';
import Eye from '@lucide/svelte/icons/eye';
import Hourglass from '@lucide/svelte/icons/hourglass';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Upload from '@lucide/svelte/icons/upload';

import type { CancellationState } from '../../core/cancellation/state.ts';

/** A state's icon and tone. */
export interface StateLook {
  readonly icon: Component<LucideProps>;
  readonly tone: 'quiet' | 'accent' | 'plain' | 'ok' | 'danger';
}

/** The look of every state. */
export const STATE_LOOKS: Readonly<Record<CancellationState, StateLook>> = {
  draft: { icon: CircleDashed, tone: 'quiet' },
  ready: { icon: CircleDot, tone: 'accent' },
  filed: { icon: Upload, tone: 'plain' },
  waiting: { icon: Hourglass, tone: 'plain' },
  overdue: { icon: TriangleAlert, tone: 'danger' },
  refused: { icon: CircleX, tone: 'danger' },
  confirmed: { icon: BadgeCheck, tone: 'ok' },
  aftercare: { icon: Eye, tone: 'ok' },
  closed: { icon: Archive, tone: 'quiet' },
  reopened: { icon: RotateCcw, tone: 'danger' },
};
