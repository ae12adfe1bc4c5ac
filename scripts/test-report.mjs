/** Reads the counts out of Vitest's JSON report. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts tests, and counts as failed what Vitest does not report as a test: a file that does not load, a run that
 * ends with an error outside any test, a run without any tests.
 * @param {string} reportFile
 * @param {number} exitCode
 */
export function readVitestReport(reportFile, exitCode) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles;
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed };
}
