/**
 * `npm run electron-scan`: looks through the source with Electronegativity, which knows what goes wrong in Electron
 * programs, and fails for a finding that is not answered below. Fetches the scanner with npx.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import ts from 'typescript';

import { projectFolder } from './runtime/local-program.mjs';

/** Weaknesses of Electron itself are told by `npm run advisories`; this check of the scanner's would ask elsewhere. */
const WITHOUT = 'AvailableSecurityFixesGlobalCheck';
const SCANNER = '@doyensec/electronegativity@1.10.3';
/** The scanner's parser is older than our syntax; it gets every file as JavaScript of 2019, under its own name. */
const compilerOptions = { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.ESNext };

/**
 * What it finds and why that is right so, by its check and the file.
 * @type {Record<string, string>}
 */
const answered = {
  'CSP_GLOBAL_CHECK N/A':
    'sent as a header with every file of the page (scheme.ts), where the scanner looks for a tag; tests/packaged/journey.test.ts',
  'ELECTRON_VERSION_JSON_CHECK package.json': 'no finding: tells the version',
  'CUSTOM_ARGUMENTS_JS_CHECK src/main/network-silence.js':
    'every switch takes something away: background traffic, names of hosts, routes of WebRTC',
  'AUXCLICK_JS_CHECK src/main/window/main-window.js':
    'a middle click can open nothing: every new window is denied; tests/e2e/hardening.test.ts',
  'PRELOAD_JS_CHECK src/main/window/main-window.js':
    'one call and one subscription (src/preload); tests/e2e/hardening.test.ts',
};

const folder = mkdtempSync(path.join(tmpdir(), 'simclose-scan-'));
try {
  translate(folder);
  const findings = scan(folder);
  for (const finding of findings) console.log(`${finding}: ${answered[finding] ?? 'NOT ANSWERED'}`);
  const open = findings.filter((finding) => answered[finding] === undefined);
  console.log(`${findings.length} findings, ${open.length} not answered`);
  process.exitCode = open.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function translate(/** @type {string} */ target) {
  for (const file of globSync('src/{main,preload,contract,core,renderer}/**/*.ts', { cwd: projectFolder })) {
    const translated = path.join(target, file.replace(/\.ts$/, '.js'));
    mkdirSync(path.dirname(translated), { recursive: true });
    const source = readFileSync(path.join(projectFolder, file), 'utf8');
    writeFileSync(translated, ts.transpileModule(source, { compilerOptions }).outputText);
  }
  for (const file of ['package.json', 'src/renderer/index.html']) {
    cpSync(path.join(projectFolder, file), path.join(target, file));
  }
}

/**
 * What its table names. Its exit code counts the findings, and its files are not written where it cannot ask for news
 * of itself, so the table is read.
 */
function scan(/** @type {string} */ input) {
  const args = ['--yes', SCANNER, '--input', input, '--relative', '--exclude-checks', WITHOUT];
  const { stdout, stderr } = spawnSync('npx', args, { cwd: tmpdir(), encoding: 'utf8' });
  const lines = stripVTControlCharacters(stdout).split('\n');
  if (!lines.some((line) => line.includes('successfully loaded'))) throw new Error(`${stdout}${stderr}`);
  return lines.flatMap((line) => {
    const [, check, file] = /^│ ([A-Z_]+_CHECK) +│ (\S+)/.exec(line) ?? [];
    return check === undefined ? [] : [`${check} ${file}`];
  });
}
