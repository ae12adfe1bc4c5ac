/** The Kazakh individual identification number, which few visitors have. Warns, never blocks. */
import { problem, type Problem } from '../outcome.ts';

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * Warnings about an IIN: twelve digits whose last is a check digit.
 * Source: Law No. 223 of 12.01.2007 (check digit), weights from a public implementation, read 2026-11-22.
 */
export function checkIin(text: string, path: string): readonly Problem[] {
  if (!/^\d{12}$/.test(text)) return [problem(path, 'applicant/iin-format')];
  const digits = [...text].map(Number);
  const first = weightedRemainder(digits, FIRST_WEIGHTS);
  const expected = first === 10 ? weightedRemainder(digits, SECOND_WEIGHTS) : first;
  return expected === digits[11] ? [] : [problem(path, 'applicant/iin-check-digit')];
}

function weightedRemainder(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
}
