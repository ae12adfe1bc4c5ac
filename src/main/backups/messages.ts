/** What goes to and comes from the thread that makes, restores and checks. */
import type { Outcome } from '../../core/outcome.ts';
import type { BackupOrder } from './write-backup.ts';
import type { StageOrder } from './stage-restore.ts';
import type { CheckOrder } from './check-store.ts';

/** What is being done: copying the database, writing the file, reading it back, looking through it. */
export const BACKUP_STAGES = ['copy', 'write', 'read', 'examine'] as const;
/** One of them. */
export type BackupStage = (typeof BACKUP_STAGES)[number];

/** Told how far a stage is; `total` is never 0. */
export type Report = (stage: BackupStage, done: number, total: number) => void;

/** A task of the thread. */
export type BackupTask =
  | { readonly kind: 'backup'; readonly order: BackupOrder }
  | { readonly kind: 'stage'; readonly order: StageOrder }
  | { readonly kind: 'check'; readonly order: CheckOrder };

/** What the thread posts. */
export type BackupMessage =
  | { readonly kind: 'progress'; readonly stage: BackupStage; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: Outcome<unknown> };
