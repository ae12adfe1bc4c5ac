/** Which commands of menu and keys the screen that shows can carry out. */
import { SvelteMap } from 'svelte/reactivity';

import { COMMAND_NAMES, type Command } from '../../contract/commands.ts';

/** The commands on offer. A part of the window offers what it can do for as long as it shows. */
export class Commands {
  readonly #offered = new SvelteMap<Command, () => void>();

  /** Those that can be carried out now, in the order of the menus. */
  readonly possible: readonly Command[] = $derived(COMMAND_NAMES.filter((name) => this.#offered.has(name)));

  /** Offers a command; returns how to take that back. */
  offer(command: Command, run: () => void): () => void {
    this.#offered.set(command, run);
    return () => {
      // The next screen may have offered the same before this one is gone.
      if (this.#offered.get(command) === run) this.#offered.delete(command);
    };
  }

  /** Carries a command out, where that can be done: a question that is open comes first, but for locking. */
  run(command: Command): void {
    if (command !== 'lock' && document.querySelector('dialog[open]') !== null) return;
    this.#offered.get(command)?.();
  }
}
