/** The window's boundaries as far as they are plain functions; the rest is tried in a real window. */
import { describe, expect, it } from 'vitest';

import { isTrustedSender } from '../../../src/main/ipc/trust.ts';
import { CONTENT_SECURITY_POLICY, fileOfRequest } from '../../../src/main/window/scheme.ts';
import { isLocalUrl } from '../../../src/main/window/session-guard.ts';

type Sender = Parameters<typeof isTrustedSender>[0];
const frame = (url: string, parent: unknown = null) =>
  ({ senderFrame: { url, parent } }) as unknown as Sender;

describe('fileOfRequest', () => {
  it('serves files of the folder only', () => {
    expect(fileOfRequest('simclose://app/index.html', '/srv')).toBe('/srv/index.html');
    expect(fileOfRequest('simclose://app/assets/a%20b.js?x=1', '/srv')).toBe('/srv/assets/a b.js');
  });

  it.each([
    'simclose://app/',
    'simclose://app/..%2f..%2fetc/passwd',
    'simclose://app/%2e%2e/%2e%2e/etc/passwd',
    'simclose://other/index.html',
    'file:///srv/index.html',
    'simclose://app/%ff',
    'simclose://app/a%00.html',
  ])('refuses %s or keeps it inside', (url) => {
    const file = fileOfRequest(url, '/srv');
    expect(file === undefined || file.startsWith('/srv/')).toBe(true);
    expect(file ?? '').not.toMatch(/\0|\/\.\.\//);
  });
});

describe('isTrustedSender', () => {
  it('trusts the top frame of our page alone', () => {
    expect(isTrustedSender(frame('simclose://app/index.html'))).toBe(true);
    expect(isTrustedSender(frame('simclose://app/index.html#case'))).toBe(true);
    expect(isTrustedSender(frame('simclose://app/index.html', {}))).toBe(false);
    expect(isTrustedSender(frame('simclose://app/other.html'))).toBe(false);
    expect(isTrustedSender(frame('simclose://app/index.html.evil'))).toBe(false);
    expect(isTrustedSender(frame('https://simclose.example/index.html'))).toBe(false);
    expect(isTrustedSender({ senderFrame: null })).toBe(false);
  });
});

describe('isLocalUrl', () => {
  it.each([
    ['simclose://app/index.html', true],
    ['blob:simclose://app/1234', true],
    ['data:image/png;base64,AA==', true],
    ['https://example.com/', false],
    ['http://127.0.0.1:8080/', false],
    ['ws://localhost/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['not a url', false],
  ])('%s: %s', (url, isLocal) => {
    expect(isLocalUrl(url)).toBe(isLocal);
  });
});

it('allows nothing by default, and no script that is not ours', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
  expect(CONTENT_SECURITY_POLICY).toMatch(/script-src 'self'(;|$)/);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
});
