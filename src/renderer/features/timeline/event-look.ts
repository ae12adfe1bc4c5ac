/** How each kind of event looks on the timeline, and whose doing it was. */
import type { Component } from 'svelte';
import type { LucideProps } from '@lucide/svelte';
import AlarmClock from '@lucide/svelte/icons/alarm-clock';
import Archive from '@lucide/svelte/icons/archive';
import ArrowDownLeft from '@lucide/svelte/icons/arrow-down-left';
import ArrowUpRight from '@lucide/svelte/icons/arrow-up-right';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Banknote from '@lucide/svelte/icons/banknote';
import BookUser from '@lucide/svelte/icons/book-user';
import Camera from '@lucide/svelte/icons/camera';
import CircleX from '@lucide/svelte/icons/circle-x';
import FileText from '@lucide/svelte/icons/file-text';
import Flame from '@lucide/svelte/icons/flame';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import KeyRound from '@lucide/svelte/icons/key-round';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Mail from '@lucide/svelte/icons/mail';
import Pen from '@lucide/svelte/icons/pen';
import Phone from '@lucide/svelte/icons/phone';
import Printer from '@lucide/svelte/icons/printer';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import Scissors from '@lucide/svelte/icons/scissors';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Store from '@lucide/svelte/icons/store';
import X from '@lucide/svelte/icons/x';

import type { EventKind } from '../../../core/cancellation/event.ts';

/** An event's icon, and who acted: the program's own entries have nobody. */
export interface EventLook {
  readonly icon: Component<LucideProps>;
  readonly side: 'you' | 'they' | undefined;
}

/** The look of every kind. */
export const EVENT_LOOKS: Readonly<Record<EventKind, EventLook>> = {
  filed: { icon: ArrowUpRight, side: 'you' },
  call: { icon: Phone, side: 'you' },
  visit: { icon: Store, side: 'you' },
  answer: { icon: ArrowDownLeft, side: 'they' },
  confirmation: { icon: BadgeCheck, side: 'they' },
  refusal: { icon: X, side: 'they' },
  'wait-until': { icon: AlarmClock, side: 'you' },
  charge: { icon: Banknote, side: 'they' },
  'charge-settled': { icon: HandCoins, side: 'they' },
  'sim-destroyed': { icon: Scissors, side: 'you' },
  'account-rebound': { icon: KeyRound, side: 'you' },
  'aftercare-check': { icon: ListChecks, side: 'you' },
  note: { icon: Pen, side: 'you' },
  closed: { icon: Archive, side: 'you' },
  reopened: { icon: RotateCcw, side: 'you' },
  created: { icon: Pen, side: undefined },
  'letter-made': { icon: FileText, side: undefined },
  printed: { icon: Printer, side: undefined },
  'print-failed': { icon: CircleX, side: undefined },
  'mail-drafted': { icon: Mail, side: undefined },
  'receipt-archived': { icon: Camera, side: undefined },
  'receipt-changed': { icon: Camera, side: undefined },
  'dossier-made': { icon: ShieldCheck, side: undefined },
  'passport-given': { icon: BookUser, side: 'you' },
  'passport-kept': { icon: BookUser, side: 'you' },
  'passport-destroyed': { icon: Flame, side: 'you' },
};
