/** What the user chose about reminders. */
import { z } from 'zod';

/** Shape of the choices. */
export const reminderChoicesSchema = z.strictObject({
  /** Whether the program shows notifications while it runs. */
  isShown: z.boolean(),
  /** Hour of the day, by the computer's clock, from which reminders come: 0 to 23. */
  hour: z.number().int().min(0).max(23),
});

/** Choices about reminders. */
export type ReminderChoices = z.output<typeof reminderChoicesSchema>;

/** What holds until the user chooses: mornings, before offices open for long. */
export const DEFAULT_REMINDER_CHOICES: ReminderChoices = { isShown: true, hour: 9 };
