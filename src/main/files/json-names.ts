/** Finds object names that JSON.parse would merge or misread: the same name twice, and `__proto__`. */
import { problem, type Problem } from '../../core/outcome.ts';
import { visibleLine } from '../../core/visible-text.ts';

/** An object or array that is being walked through. */
interface Level {
  readonly isObject: boolean;
  readonly names: Set<string>;
  /** The name or index of the value that is being read. */
  current: string;
  /** Whether a string now would be a name. */
  expectsName: boolean;
}

/** Problems of the names in a text that is known to be valid JSON, in their order. */
export function problemsOfNames(json: string): readonly Problem[] {
  const problems: Problem[] = [];
  const levels: Level[] = [];
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/gs)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') levels.push(levelOf(token));
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') advance(level);
    else if (level?.expectsName === true) {
      const name = JSON.parse(token) as string;
      const fault = readName(level, name);
      const path = levels.map(({ current }) => current).join('.');
      if (fault === 'twice') problems.push(problem(path, 'input/duplicate', { value: printable(name) }));
      if (fault === 'prototype') problems.push(problem(path, 'input/unknown-name'));
    }
  }
  return problems;
}

function levelOf(token: '{' | '['): Level {
  const isObject = token === '{';
  return { isObject, names: new Set(), current: isObject ? '' : '0', expectsName: isObject };
}

function advance(level: Level | undefined): void {
  if (level === undefined) return;
  if (level.isObject) level.expectsName = true;
  else level.current = String(Number(level.current) + 1);
}

function readName(level: Level, name: string): 'twice' | 'prototype' | undefined {
  level.current = printable(name);
  level.expectsName = false;
  if (name === '__proto__') return 'prototype';
  if (level.names.has(name)) return 'twice';
  level.names.add(name);
  return undefined;
}

/** A name as it can stand in one line of a message. */
function printable(name: string): string {
  return visibleLine(name).slice(0, 80);
}
