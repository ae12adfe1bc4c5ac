/** The menu for the screen that shows. */
import { succeed } from '../../core/outcome.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of `menu.`. */
export function menuHandlers({ showMenu }: Surroundings): Pick<Handlers, 'menu.show'> {
  return {
    'menu.show': (state) => {
      showMenu(state);
      return succeed(undefined);
    },
  };
}
