/** Calls about reminders: calendar files, and when the program itself reminds. */
import { z } from 'zod';

import { reminderChoicesSchema } from '../../core/reminder/choices.ts';
import { cancellationId } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

/** Endpoints of `calendar.`, `reminder.`. */
export const REMINDER_ENDPOINTS = {
  /**
   * Saves what lies ahead of one case, or of all, as a calendar file where the user says; `path` is null when the
   * user cancelled. `calendar/empty` when there is nothing to be reminded of.
   */
  'calendar.save': endpoint(
    z.strictObject({ id: cancellationId.nullable() }),
    z.object({ path: z.string().nullable(), entryCount: z.number().int().positive() }),
  ),
  'reminder.get': endpoint(nothing, reminderChoicesSchema),
  'reminder.set': endpoint(reminderChoicesSchema, nothing),
} as const;
