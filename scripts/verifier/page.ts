/** Puts the verifier into one HTML file that may run only what is in it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build, type Rolldown } from 'vite';

const projectFolder = join(import.meta.dirname, '..', '..');
const SOURCE = join(projectFolder, 'src', 'verifier');

/** The page; the same source gives the same text. */
export async function buildVerifier(): Promise<string> {
  const [script, css, page] = await Promise.all([
    bundle(),
    readFile(join(SOURCE, 'style.css'), 'utf8'),
    readFile(join(SOURCE, 'index.html'), 'utf8'),
  ]);
  // What would end the element early may only stand in texts, where the escape means the same; so may the marks of a
  // seal, which a check of a dossier without its end would find in the page that is attached to it.
  const escaped = script
    .trim()
    .replaceAll('</', String.raw`<\/`)
    .replaceAll('\n%Sim', String.raw`\n%Sim`);
  const safe = `\n${escaped}\n`;
  const style = `\n${css.trim()}\n`;
  const policy = `script-src '${hashOf(safe)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return page
    .replace('POLICY', () => policy)
    .replace(/<style>[^]*<\/style>/, () => `<style>${style}</style>`)
    .replace(/<script>[^]*<\/script>/, () => `<script>${safe}</script>`);
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      // Browsers of 2022 and later: what the page's own code needs besides.
      target: ['chrome109', 'firefox115', 'safari16.4'],
      lib: { entry: join(SOURCE, 'main.ts'), formats: ['iife'], name: 'simcloseVerifier' },
    },
  })) as Rolldown.RolldownOutput | readonly Rolldown.RolldownOutput[];
  const [output] = 'output' in built ? [built] : built;
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('The verifier was not built');
  return chunk.code;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
