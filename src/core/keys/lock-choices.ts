/** What the user chooses about locking. */
import { z } from 'zod';

/** Minutes without a key or the mouse after which the records may be locked; null: never. */
export const IDLE_MINUTES = [5, 15, 60, null] as const;

/** Choices about locking. */
export const lockChoicesSchema = z.strictObject({
  idleMinutes: z.union([z.literal(5), z.literal(15), z.literal(60), z.null()]),
});
/** Choices about locking. */
export type LockChoices = z.output<typeof lockChoicesSchema>;

/** What holds until the user chooses. */
export const DEFAULT_LOCK_CHOICES: LockChoices = { idleMinutes: 15 };
