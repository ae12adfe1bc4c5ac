/** What the window cannot do, tried from inside its page as an intruder would. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchApp, type LaunchedApp } from '../support/electron-app.ts';

let dataFolder: string;
let program: LaunchedApp;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'simclose-hardening-'));
  program = await launchApp({ dataFolder, locale: 'en-US' });
});
afterAll(async () => {
  await program.close();
  await rm(dataFolder, { recursive: true, force: true });
});

describe('the page', () => {
  it('has no Node and nothing of Electron but the one transport', async () => {
    const found = await program.window.evaluate(() => ({
      node: [typeof require, typeof process, typeof module, typeof Buffer],
      exposed: Object.keys((window as unknown as { simclose: object }).simclose).sort(),
    }));
    expect(found).toEqual({
      node: ['undefined', 'undefined', 'undefined', 'undefined'],
      exposed: ['invoke', 'subscribe'],
    });
  });

  it('reaches no server, not even on this computer', async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('reached');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    try {
      const outcomes = await program.window.evaluate(async (url) => {
        const image = new Promise((resolve) => {
          const element = new Image();
          element.onload = () => resolve('reached');
          element.onerror = () => resolve('refused');
          element.src = `${url}/image`;
        });
        const request = fetch(`${url}/fetch`).then(
          () => 'reached',
          () => 'refused',
        );
        const socket = new Promise((resolve) => {
          try {
            const connection = new WebSocket(url.replace('http', 'ws'));
            connection.onopen = () => resolve('reached');
            connection.onerror = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        });
        return Promise.all([image, request, socket]);
      }, address);
      expect(outcomes).toEqual(['refused', 'refused', 'refused']);
      // The main process' own guard holds as well, without the page's policy, also in the session that Electron makes.
      const guarded = await program.app.evaluate(
        async ({ session }, url) =>
          Promise.all(
            [session.fromPartition('simclose'), session.defaultSession].map(async (each) => ({
              fetch: await each.fetch(url).then(
                () => 'reached',
                () => 'refused',
              ),
              dictionaries: each.getSpellCheckerLanguages(),
            })),
          ),
        address,
      );
      expect(guarded).toEqual([
        { fetch: 'refused', dictionaries: [] },
        { fetch: 'refused', dictionaries: [] },
      ]);
      expect(requests).toEqual([]);
    } finally {
      server.close();
    }
  });

  it('cannot leave, open windows, or get permissions', async () => {
    const before = program.window.url();
    const found = await program.window.evaluate(async () => {
      location.href = 'https://example.com/';
      location.href = 'file:///etc/passwd';
      const opened = window.open('https://example.com/');
      const view = document.body.appendChild(document.createElement('webview'));
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const notifications = await Notification.requestPermission();
      return { opened, camera, notifications, isWebview: 'getWebContentsId' in view };
    });
    expect(found).toEqual({ opened: null, camera: 'denied', notifications: 'denied', isWebview: false });
    expect(program.window.url()).toBe(before);
    expect(program.app.windows()).toHaveLength(1);
  });

  it('runs no text as code', async () => {
    const found = await program.window.evaluate(async () => {
      const page = window as unknown as { ranInline?: boolean; ranText?: boolean };
      const violations: string[] = [];
      const bothRefused = new Promise<void>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => {
          violations.push(event.effectiveDirective);
          if (violations.length === 2) resolve();
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.head.append(script);
      // A text handed to a timer is compiled by the page itself, unlike one that the test evaluates.
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the attack under test
      setTimeout('window.ranText = true', 0);
      await bothRefused;
      return { violations: violations.sort(), ranInline: page.ranInline, ranText: page.ranText };
    });
    expect(found).toEqual({
      violations: ['script-src', 'script-src-elem'],
      ranInline: undefined,
      ranText: undefined,
    });
  });

  it('gets no answer to calls that are not in the contract', async () => {
    const answers = await program.window.evaluate(async () => {
      const { invoke } = (
        window as unknown as { simclose: { invoke: (n: string, i: unknown) => Promise<unknown> } }
      ).simclose;
      return Promise.all([
        invoke('fs.readFile', { path: '/etc/passwd' }),
        invoke('__proto__', {}),
        invoke('cancellation.get', { id: '../../keys' }),
        invoke('cancellation.list', { words: '' }),
      ]);
    });
    expect(answers).toMatchObject([
      { ok: false, problems: [{ code: 'ipc/bad-request' }] },
      { ok: false, problems: [{ code: 'ipc/bad-request' }] },
      { ok: false, problems: [{ code: 'ipc/bad-request' }] },
      { ok: false, problems: [{ code: 'store/locked' }] },
    ]);
  });

  it('runs sandboxed, isolated, and in a session that is not on disk', async () => {
    const found = await program.app.evaluate(({ BrowserWindow, session }) => {
      const [window] = BrowserWindow.getAllWindows();
      const preferences = (
        window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = preferences;
      const { nodeIntegrationInWorker, nodeIntegrationInSubFrames, webviewTag } = preferences;
      const { allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures } = preferences;
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webSecurity,
        // Left as they are by default, which is off.
        others: [
          ...[nodeIntegrationInWorker, nodeIntegrationInSubFrames, webviewTag],
          ...[allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures],
        ].map(Boolean),
        isInMemory: session.fromPartition('simclose').storagePath === null,
        isThatSession: window?.webContents.session === session.fromPartition('simclose'),
      };
    });
    expect(found).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      others: [false, false, false, false, false, false],
      isInMemory: true,
      isThatSession: true,
    });
  });
});
