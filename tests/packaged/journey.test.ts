/**
 * The whole way through the packaged program, once, as an ordinary user in Chromium's sandbox: no socket to a network,
 * no way to one, nothing personal outside of the encrypted records, and nothing of those after erasing.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isOfStore } from '../../src/main/files/store-files.ts';
import { CupsServer } from '../support/cups-server.ts';
import { descendantsOf } from '../support/linux-processes.ts';
import { filesBelow, placesOf, sharedFilesOf, type Trace } from './support/personal-data.ts';
import { countLocalSockets, kernelProtocols, networkUses } from './support/socket-trace.ts';
import { canTrace, NOBODY, startTraced, type TracedProgram } from './support/traced-program.ts';
import { AWAY, tryToLeave, tryWaysOut, tryWebRtc } from './support/ways-out.ts';
import { goAllTheWay } from './support/whole-journey.ts';

/** Folders in which every user may leave files. */
const SHARED = ['/tmp', '/var/tmp', '/dev/shm'];

describe.runIf(canTrace())('the packaged program, all the way', () => {
  const startedAtMs = Date.now();
  let cups: CupsServer;
  let program: TracedProgram;
  let traces: readonly Trace[];

  beforeAll(async () => {
    cups = await CupsServer.start();
    await cups.addPrinters();
    program = await startTraced(cups.environment);
  });
  afterAll(async () => {
    await program.remove();
    await cups.stop();
  });

  const placesOutside = async () =>
    placesOf(traces, [
      ...(await filesBelow(program.home, program.documents)),
      ...(await sharedFilesOf(NOBODY, SHARED, startedAtMs)),
    ]);

  it('goes from the first start to the closed case', { timeout: 240_000 }, async () => {
    traces = await goAllTheWay(program);
  });

  it("runs its pages inside Chromium's sandbox, and nothing as root", () => {
    const processes = descendantsOf(program.pid).filter(({ args }) => !args.includes('strace'));
    expect(processes.filter(({ uid }) => uid === 0)).toEqual([]);
    const renderers = processes.filter(({ args }) => args.includes('--type=renderer'));
    expect(renderers).not.toEqual([]);
    for (const renderer of renderers) {
      expect(renderer).toMatchObject({ seccomp: 2, hasNoNewPrivileges: true });
      expect(renderer.args).not.toContain('--no-sandbox');
    }
  });

  it('opens no socket to a network, and sends nothing', async () => {
    const trace = await program.trace();
    expect(networkUses(trace)).toEqual([]);
    expect(await program.packetsSent()).toBe(0);
    // The screen and the print service are files of this computer; without them nothing would have been traced.
    expect(countLocalSockets(trace)).toBeGreaterThan(10);
    // The kernel's news of addresses and devices, which Chromium listens to.
    expect(new Set(['NETLINK_KOBJECT_UEVENT', 'NETLINK_ROUTE'])).toEqual(kernelProtocols(trace));
  });

  it('keeps what was entered in the encrypted records and in the files that were asked for', async () => {
    // What the user asked for is readable, which also shows that such traces are found.
    const asked = await placesOf(traces, await filesBelow(program.documents));
    const found = new Set(asked.map((place) => place.split(':')[0]));
    expect([...found]).toEqual(expect.arrayContaining(['surname', 'number', 'answer', 'photo']));
    expect(await placesOutside()).toEqual([]);
  });

  it('is refused every way to a network by its policy, and by its filter alone, which logs it', async () => {
    const { window } = program;
    const refused = Object.fromEntries(Object.keys(await tryWaysOut(window)).map((way) => [way, 'refused']));
    expect(Object.keys(refused)).toHaveLength(10);
    expect(await tryWaysOut(window)).toEqual(refused);
    const stays = { address: window.url(), windows: 1 };
    expect(await tryToLeave(window)).toEqual(stays);

    const protocol = await window.context().newCDPSession(window);
    await protocol.send('Page.setBypassCSP', { enabled: true });
    await window.reload();
    await window.getByRole('button', { name: 'New cancellation' }).first().waitFor();
    expect(await tryWaysOut(window)).toEqual(refused);
    expect(await tryToLeave(window)).toEqual(stays);
    const log = await readFile(path.join(program.dataFolder, 'logs', 'main.log'), 'utf8');
    expect(log.match(/refused a request: (https|wss): \w+$/gm)?.length).toBeGreaterThanOrEqual(10);
    expect(log).not.toContain(AWAY);
  });

  it('sends nothing either when a page asks by WebRTC or tries to leave', async () => {
    await tryWebRtc(program.window);
    // Chromium asks the kernel which way it would take, by sockets that send nothing. Their addresses are its own.
    const asked = async () => networkUses(await program.trace()).map(({ call }) => call);
    await expect.poll(async () => (await asked()).length).toBeGreaterThanOrEqual(4);
    for (const call of await asked()) {
      expect(call).toMatch(
        /^socket\(AF_INET6?, SOCK_DGRAM|^connect\(.*(port=htons\(53\).*"(8\.8\.8\.8|2001:4860:4860::8888)")/,
      );
    }
    expect(await program.packetsSent()).toBe(0);
  });

  it('leaves nothing of the records after erasing, and nothing personal after its end', async () => {
    const { window, dataFolder } = program;
    // Playwright still waits for the pages that were refused.
    await window.reload();
    await window.getByRole('button', { name: 'Settings' }).click();
    await window.getByRole('button', { name: 'Backup and restore' }).click();
    await window.getByRole('button', { name: 'Erase…' }).click();
    await window.getByLabel('Type ERASE to go on').fill('ERASE');
    await window.getByRole('button', { name: 'Erase for good' }).click();
    await window.getByRole('heading', { name: 'Welcome to SimClose' }).waitFor();
    await window.close();
    await program.untilEnded();
    expect((await readdir(dataFolder)).filter(isOfStore)).toEqual([]);
    expect(await placesOutside()).toEqual([]);
  });
});
