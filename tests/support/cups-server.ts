/** A real CUPS of the test's own, on a socket in a temporary folder, with two printers that write files. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PPD = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';

/** The default printer: the virtual PDF printer of Debian, which redraws every page through PostScript. */
export const OFFICE = 'Office';
/** A printer on both sides that takes PDF as it is; the pages and copies it gets are in one file. */
export const COPIER = 'Copier';

/** Whether this machine can run the test's own CUPS; if not, says why in one line. */
export function canRunCups(): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) process.stderr.write('printing is not tested: the cups-pdf backend runs only as root\n');
  return isRoot;
}

/** A running print service. */
export class CupsServer {
  readonly #folder: string;
  readonly #daemon: ChildProcess;
  readonly #officeConfig: string;

  private constructor(folder: string, daemon: ChildProcess, officeConfig: string) {
    this.#folder = folder;
    this.#daemon = daemon;
    this.#officeConfig = officeConfig;
  }

  /** Starts the service without printers and waits until it answers. */
  static async start(): Promise<CupsServer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'simclose-cups-'));
    await chmod(folder, 0o755);
    await writeConfig(folder);
    const daemon = spawn(
      'cupsd',
      ['-f', '-c', path.join(folder, 'cupsd.conf'), '-s', path.join(folder, 'cups-files.conf')],
      { stdio: 'ignore', env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` } },
    );
    const name = path.basename(folder);
    const server = new CupsServer(folder, daemon, `/etc/cups/cups-pdf-${name}.conf`);
    while (!server.run('lpstat', '-r').includes('is running')) {
      if (daemon.exitCode !== null) throw new Error(`cupsd ended with ${String(daemon.exitCode)}`);
      await wait(50);
    }
    return server;
  }

  /** What a program needs to find this service instead of the machine's. */
  get environment(): { readonly CUPS_SERVER: string } {
    return { CUPS_SERVER: path.join(this.#folder, 'cups.sock') };
  }

  /** Adds both printers. */
  async addPrinters(): Promise<void> {
    const output = path.join(this.#folder, 'office');
    await mkdir(output, { mode: 0o777 });
    // The backend reads its configuration nowhere else; the name is this test's alone.
    await writeFile(this.#officeConfig, `Out ${output}\nAnonDirName ${output}\nLabel 1\n`);
    const name = path.basename(this.#folder);
    this.run('lpadmin', '-p', OFFICE, '-E', '-D', 'Приёмная 前台', '-v', `cups-pdf:/${name}`, '-P', PPD);
    const copierPpd = path.join(this.#folder, 'copier.ppd');
    await writeFile(copierPpd, copierOf(await readFile(PPD, 'utf8')));
    this.run('lpadmin', '-p', COPIER, '-E', '-v', `file:${this.copierFile}`, '-P', copierPpd);
    this.run('lpadmin', '-d', OFFICE);
  }

  /** The pages that the copier got last. */
  get copierFile(): string {
    return path.join(this.#folder, 'copier.pdf');
  }

  /** The files that came out of the office printer, oldest first. */
  async officeFiles(): Promise<readonly string[]> {
    const folder = path.join(this.#folder, 'office');
    const files = await readdir(folder);
    const jobOf = (file: string) => Number(/job_(\d+)/.exec(file)?.[1]);
    return files.sort((a, b) => jobOf(a) - jobOf(b)).map((file) => path.join(folder, file));
  }

  /** Runs one of CUPS' programs against this service and returns what it prints. */
  run(program: string, ...args: readonly string[]): string {
    const result = spawnSync(program, args, {
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`,
        LC_ALL: 'C',
        ...this.environment,
      },
    });
    if (result.error !== undefined) throw result.error;
    return result.stdout;
  }

  /** Ends the service and removes everything of it. */
  async stop(): Promise<void> {
    if (this.#daemon.exitCode === null) {
      const ended = once(this.#daemon, 'exit');
      this.#daemon.kill();
      await ended;
    }
    await rm(this.#officeConfig, { force: true });
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function writeConfig(folder: string): Promise<void> {
  const inFolder = (name: string) => path.join(folder, name);
  const { uid, gid } = accountOf('lp');
  for (const name of ['etc', 'etc/ppd', 'spool', 'spool/tmp', 'cache', 'run']) {
    await mkdir(inFolder(name), { mode: 0o770 });
    await chown(inFolder(name), name.startsWith('spool') ? 0 : uid, gid);
  }
  await chmod(inFolder('spool/tmp'), 0o1770);
  const directories = [
    ...[
      `ServerRoot ${inFolder('etc')}`,
      `RequestRoot ${inFolder('spool')}`,
      `TempDir ${inFolder('spool/tmp')}`,
    ],
    ...[`CacheDir ${inFolder('cache')}`, `StateDir ${inFolder('run')}`],
    ...['Access', 'Error', 'Page'].map((log) => `${log}Log ${inFolder(`${log}.log`)}`),
  ];
  const files = ['User lp', 'Group lp', 'SystemGroup root', 'FileDevice Yes', ...directories];
  await writeFile(inFolder('cups-files.conf'), `${files.join('\n')}\n`);
  const daemon = [
    ...[`Listen ${inFolder('cups.sock')}`, 'Browsing No', 'WebInterface No', 'DefaultAuthType None'],
    ...['<Location />', 'Allow all', '</Location>'],
    ...['<Policy default>', '<Limit All>', 'Allow all', '</Limit>', '</Policy>'],
  ];
  await writeFile(inFolder('cupsd.conf'), `${daemon.join('\n')}\n`);
}

function accountOf(user: string): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** The same printer, taking PDF, printing on both sides and leaving copies to CUPS. */
function copierOf(ppd: string): string {
  return `${ppd}
*cupsFilter: "application/vnd.cups-pdf 0 -"
*cupsManualCopies: True
*OpenUI *Duplex/2-Sided: PickOne
*OrderDependency: 50 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long Edge: ""
*CloseUI: *Duplex
`;
}
