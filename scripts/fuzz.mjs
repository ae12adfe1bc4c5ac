/**
 * `npm run fuzz -- calls [N]`: sends N hostile payloads, ten thousand unless told, to every endpoint.
 * `npm run fuzz -- importers [N] [PATTERN]`: has N damaged files, two thousand unless told, of each kind read.
 * Both leave their counts in `artifacts/fuzz`; `npm run fuzz -- table FILE...` writes them into the documentation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder, runLocal } from './runtime/local-program.mjs';

/**
 * @typedef {object} Tally What a run counted for one call or kind of file.
 * @property {string} name
 * @property {number} sent
 * @property {number} refused
 * @property {number} accepted
 * @property {number} slowestMs
 * @property {number} [grownMegabytes]
 * @property {string[]} faults
 */

const RUNS = {
  calls: { test: 'tests/hostile/ipc.test.ts', count: '10000', what: 'call', sent: 'payloads' },
  importers: { test: 'tests/hostile/importers.test.ts', count: '2000', what: 'kind of file', sent: 'files' },
};
const DOCUMENT = path.join(projectFolder, 'docs/hostile.md');
const [name = '', ...others] = process.argv.slice(2);

if (name === 'table') writeTables(others);
else if (name === 'calls' || name === 'importers') process.exitCode = run(name, others);
else {
  console.error('simclose: npm run fuzz -- calls [N] | importers [N] [PATTERN] | table FILE...');
  process.exitCode = 2;
}

/**
 * @param {'calls' | 'importers'} name
 * @param {string[]} choice
 */
function run(name, [count = RUNS[name].count, pattern = '']) {
  process.env['SIMCLOSE_FUZZ'] = count;
  process.env['SIMCLOSE_FUZZ_ONLY'] = pattern;
  process.env['SIMCLOSE_FUZZ_COUNTS'] = path.join(projectFolder, 'artifacts/fuzz', `${name}.json`);
  return runLocal('vitest', ['run', '--project', 'hostile', RUNS[name].test]);
}

/**
 * Each file holds the counts of one run; those of importers tell how much memory was held.
 * @param {string[]} files
 */
function writeTables(files) {
  /** @type {Tally[]} */
  const tallies = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
  const isImporter = (/** @type {Tally} */ { grownMegabytes }) => grownMegabytes !== undefined;
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const [mark, list] of /** @type {const} */ ([
    ['calls', tallies.filter((tally) => !isImporter(tally))],
    ['importers', tallies.filter(isImporter)],
  ])) {
    const { what, sent } = RUNS[mark];
    const head = `| ${what} | ${sent} | refused | done | slowest ms | faults |${mark === 'importers' ? ' most memory MB |' : ''}`;
    const rows = list.map(
      (one) =>
        `| \`${one.name}\` | ${one.sent} | ${one.refused} | ${one.accepted} | ${one.slowestMs.toFixed(0)} | ${one.faults.length} |${one.grownMegabytes === undefined ? '' : ` ${one.grownMegabytes.toFixed(0)} |`}`,
    );
    const line = head.replace(/[^|]+/g, '---');
    const table = [head, line, ...rows].join('\n');
    text = text.replace(
      new RegExp(`(<!-- ${mark} -->\n)[^]*?(\n<!-- end -->)`),
      (_, before, after) => `${before}\n${table}\n${after}`,
    );
  }
  writeFileSync(DOCUMENT, text);
}
