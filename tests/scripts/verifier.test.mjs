import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { buildVerifier } from '../../scripts/verifier/page.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../resources/verifier/verify.html'), 'utf8');

test('the page that checks dossiers is built from the source as it is; npm run verifier builds it anew', async () => {
  expect(await buildVerifier()).toBe(page);
});

test('the page asks for nothing and may run nothing but what is in it', () => {
  expect(page).toMatch(
    /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src/,
  );
  expect(page).not.toMatch(
    /<(link|img|iframe|object|embed)\b|\ssrc=|\bimport\(|\bfetch\(|XMLHttpRequest|WebSocket/,
  );
});
