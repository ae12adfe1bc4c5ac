/** Starts the built program for a test, in a window on the tests' display and with a data folder of its own. */
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { inject, onTestFailed, onTestFinished, type RunnerTestCase as Test, TestRunner } from 'vitest';

import { descendantsOf, untilEnded } from './linux-processes.ts';
import { removeFolder } from './remove-folder.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** How to start the program. */
export interface LaunchOptions {
  /** The data folder to use and keep; without it a new one is made, and removed by `close`. */
  dataFolder?: string;
  /** Further command line arguments of the program. */
  args?: string[];
  /** Environment variables added to those of the test. */
  env?: Record<string, string>;
  /** The system language, as in `zh-CN`. */
  locale?: string;
  /** What the system prefers, as the page sees it. */
  colorScheme?: 'light' | 'dark' | 'no-preference';
}

/** The running program. */
export interface LaunchedApp {
  app: ElectronApplication;
  /** Its first window, loaded. */
  window: Page;
  dataFolder: string;
  /** Quits the program and waits for its end. */
  close: () => Promise<void>;
}

/**
 * Starts the program that the last build left.
 * Inside a test it prints the program's log when that test fails, and quits the program when the test forgot to.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'simclose-test-')));
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: commandLine(options, dataFolder),
    cwd: projectFolder,
    env: environment(options),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
  });
  const quit = quitterOf(app);
  const close = async (): Promise<void> => {
    await quit();
    if (options.dataFolder === undefined) await removeFolder(dataFolder);
  };
  watch(app, close);
  const window = await app.firstWindow();
  // Everything is on this computer: what has not happened by then will not happen.
  window.setDefaultTimeout(10_000);
  await window.waitForLoadState('domcontentloaded');
  return { app, window, dataFolder, close };
}

/**
 * Returns what quits a program just launched and waits until every process of it has ended, so that its folders can
 * be removed; once more does no harm.
 */
export function quitterOf(app: ElectronApplication): () => Promise<void> {
  // Playwright no longer tells it once the program has ended.
  const { pid = 0 } = app.process();
  return async () => {
    const helpers = descendantsOf(pid);
    await app.close();
    await untilEnded(helpers);
  };
}

/** Ties the program to the running test; a hook around several tests has none and must close it itself. */
function watch(app: ElectronApplication, close: () => Promise<void>): void {
  const log = collectLog(app);
  if (TestRunner.getCurrentTest<Test | undefined>() === undefined) return;
  onTestFailed(() => {
    process.stderr.write(`Log of the program:\n${log.join('\n')}\n`);
  });
  onTestFinished(close);
}

function commandLine(options: LaunchOptions, dataFolder: string): string[] {
  return [
    projectFolder,
    ...sandboxArguments(),
    `--user-data-dir=${dataFolder}`,
    ...languageArguments(options),
    ...(options.args ?? []),
  ];
}

/** Outside of Electron its package exports the path of the executable, which its types do not tell. */
export function electronExecutable(): string {
  return createRequire(import.meta.url)('electron') as string;
}

/** Chromium refuses to start as root with its sandbox. */
export function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function languageArguments({ locale }: LaunchOptions): string[] {
  return locale === undefined ? [] : [`--lang=${locale}`];
}

function environment({ env, locale }: LaunchOptions): Record<string, string> {
  return {
    ...displayEnvironment(),
    ...(locale === undefined ? {} : systemLanguage(locale)),
    ...env,
  };
}

/** The environment of the test, with the display that its windows open on. */
export function displayEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const display = inject('display');
  return {
    ...Object.fromEntries(inherited),
    ...(display === undefined ? {} : { DISPLAY: display }),
  };
}

/** The variables from which Linux programs take the user's language. */
function systemLanguage(locale: string): Record<string, string> {
  const name = locale.replace('-', '_');
  return { LANGUAGE: name, LANG: `${name}.UTF-8`, LC_ALL: `${name}.UTF-8` };
}

function collectLog(app: ElectronApplication): string[] {
  const log: string[] = [];
  const add = (source: string) => (chunk: Buffer) => log.push(`${source}: ${chunk.toString().trimEnd()}`);
  app.process().stdout?.on('data', add('out'));
  app.process().stderr?.on('data', add('err'));
  app.on('window', (page) => {
    page.on('console', (message) => log.push(`page: ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => log.push(`page: ${error.stack ?? error.message}`));
  });
  return log;
}
