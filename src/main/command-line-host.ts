/**
 * The command line of an installed program. It has no Node of its own, and its program cannot be used as one, so the
 * program runs the command itself, without a window or a display.
 */

/** The switch of the launcher; the words of the command stand behind `--`, where Chromium reads none of them. */
export const COMMAND_LINE_SWITCH = 'command-line';

/** What the built command line offers. */
interface CommandLine {
  readonly runInstalled: (words: readonly string[], programFolder: string) => Promise<void>;
}

/** Runs the command behind `--`; its exit code is then that of the process. */
export async function runHostedCommand(argv: readonly string[], programFolder: string): Promise<void> {
  // Loaded by its place in the package: no room of the main process knows the command line.
  const file = new URL('../command-line/command-line.js', import.meta.url);
  const { runInstalled } = (await import(/* @vite-ignore */ file.href)) as CommandLine;
  await runInstalled(argv.slice(argv.indexOf('--') + 1), programFolder);
}
