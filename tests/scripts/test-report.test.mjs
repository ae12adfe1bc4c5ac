import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readVitestReport } from '../../scripts/test-report.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'simclose-report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const brokenFile = { status: 'failed', assertionResults: [] };

test.each([
  ['passed tests', [passedFile], 3, 0, 0, { passed: 3, failed: 0 }],
  ['a failed test once, not its file as well', [failedFile], 2, 1, 1, { passed: 2, failed: 1 }],
  ['a file that does not load as one failure', [passedFile, brokenFile], 3, 0, 1, { passed: 3, failed: 1 }],
  ['an error outside of the tests', [passedFile], 3, 0, 1, { passed: 3, failed: 1 }],
  ['a run without any test as one failure', [], 0, 0, 0, { passed: 0, failed: 1 }],
])('counts %s', (_what, testResults, numPassedTests, numFailedTests, exitCode, tally) => {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ testResults, numPassedTests, numFailedTests }));
  expect(readVitestReport(file, exitCode)).toEqual(tally);
});

test('counts a run that left no report as one failure', () => {
  expect(readVitestReport(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
});
