/**
 * `npm test`: every check in order, each with its own output, and the sum alone on the last line.
 * A failing step does not hide the ones after it. `npm test -- unit e2e` runs only the named steps.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, runLocal } from './runtime/local-program.mjs';
import { installSystemPackages } from './system-packages.mjs';
import { readVitestReport } from './test-report.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

const reportFolder = path.join(projectFolder, 'artifacts', 'reports');
const unitProjects = ['scripts', 'core', 'contract', 'main', 'hostile', 'renderer'];

/** @type {{ name: string, needsBuild?: true, run: () => Tally }[]} */
const steps = [
  check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  check('lint', 'eslint', '--max-warnings', '0', '.'),
  check('types-core', 'tsc', '-p', 'tsconfig.core.json'),
  check('types-node', 'tsc', '-p', 'tsconfig.node.json'),
  check('types-web', 'svelte-check', '--tsconfig', 'tsconfig.web.json', '--fail-on-warnings'),
  check('knip', 'knip'),
  vitest('unit', unitProjects),
  check('build', 'electron-vite', 'build', '--logLevel', 'warn'),
  check('build-cli', 'node', path.join('scripts', 'bundle-cli.mjs')),
  { ...vitest('e2e', ['e2e']), needsBuild: true },
  { ...vitest('packaged', ['packaged']), needsBuild: true },
];

/** A step that counts as one: it passes or fails as a whole. */
function check(/** @type {string} */ name, /** @type {string} */ program, /** @type {string[]} */ ...args) {
  return {
    name,
    run: () => (runLocal(program, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** A step that counts each of its tests. */
function vitest(/** @type {string} */ name, /** @type {string[]} */ projects) {
  const report = path.join(reportFolder, `${name}.json`);
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, run: () => readVitestReport(report, runLocal('vitest', [...args, ...reporters])) };
}

function runSteps(/** @type {string[]} */ wanted) {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(' ')}`);
    return { passed: 0, failed: unknown.length };
  }
  const chosen = wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name));
  let isBuildBroken = false;
  const sum = { passed: 0, failed: 0 };
  for (const step of chosen) {
    console.log(`\n── ${step.name}`);
    // An earlier build would let these tests pass for code that no longer builds.
    const tally = step.needsBuild && isBuildBroken ? skippedForBuild(step.name) : step.run();
    if (step.name === 'build') isBuildBroken = tally.failed > 0;
    console.log(`── ${step.name}: ${tally.passed} passed, ${tally.failed} failed`);
    sum.passed += tally.passed;
    sum.failed += tally.failed;
  }
  return sum;
}

function skippedForBuild(/** @type {string} */ name) {
  console.error(`${name} was not run, because the build failed`);
  return { passed: 0, failed: 1 };
}

rmSync(reportFolder, { recursive: true, force: true });
mkdirSync(reportFolder, { recursive: true });
installSystemPackages('electron', 'test');
const { passed, failed } = runSteps(process.argv.slice(2));
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
