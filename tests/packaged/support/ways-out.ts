/** Every way in which a page can reach for a network, tried from inside the window. */
import type { Page } from 'playwright-core';

/** An address that answers nobody (RFC 5737); its port is not to be found anywhere else. */
export const AWAY = '192.0.2.1:40713';

/** What came of each way: `reached`, or `refused`. */
export function tryWaysOut(window: Page): Promise<Readonly<Record<string, string>>> {
  return window.evaluate(async (host) => {
    const url = (name: string) => `https://${host}/${name}`;
    const settled = (promise: Promise<unknown>) =>
      promise.then(
        () => 'reached',
        () => 'refused',
      );
    const loaded = (element: HTMLElement) =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve('reached');
        element.onerror = () => resolve('refused');
        document.head.append(element);
      });
    const opened = (open: () => EventTarget) =>
      new Promise<string>((resolve) => {
        try {
          const connection = open();
          connection.addEventListener('open', () => resolve('reached'));
          connection.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      });
    const linked = (rel: string) =>
      loaded(Object.assign(document.createElement('link'), { rel, href: url(rel) }));
    const image = Object.assign(new Image(), { src: url('image') });
    return {
      fetch: await settled(fetch(url('fetch'))),
      image: await loaded(image),
      script: await loaded(Object.assign(document.createElement('script'), { src: url('script') })),
      'style sheet': await linked('stylesheet'),
      prefetch: await linked('prefetch'),
      preload: await loaded(
        Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: url('preload') }),
      ),
      font: await settled(new FontFace('away', `url(${url('font')})`).load()),
      WebSocket: await opened(() => new WebSocket(`wss://${host}/socket`)),
      EventSource: await opened(() => new EventSource(url('events'))),
      worker: await opened(() => new Worker(url('worker'))),
    };
  }, AWAY);
}

/** Asks a server for this computer's addresses by WebRTC; what comes of it is in the trace alone. */
export async function tryWebRtc(window: Page): Promise<void> {
  await window.evaluate(async (host) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] });
    connection.createDataChannel('away');
    await connection.setLocalDescription(await connection.createOffer());
  }, AWAY);
}

/** Tries to leave the page or to open another; tells where the window is afterwards and how many there are. */
export async function tryToLeave(window: Page): Promise<{ address: string; windows: number }> {
  await window.evaluate((host) => {
    navigator.sendBeacon(`https://${host}/beacon`, 'x');
    const form = Object.assign(document.createElement('form'), { action: `https://${host}/form` });
    const frame = Object.assign(document.createElement('iframe'), { src: `https://${host}/frame` });
    const hint = Object.assign(document.createElement('link'), {
      rel: 'preconnect',
      href: `https://${host}`,
    });
    document.body.append(form, frame, hint);
    form.submit();
    open(`https://${host}/window`);
    location.href = `https://${host}/page`;
    location.href = 'file:///etc/passwd';
  }, AWAY);
  return { address: window.url(), windows: window.context().pages().length };
}
