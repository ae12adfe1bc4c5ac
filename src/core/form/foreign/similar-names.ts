/** Finds the names that a mistyped one may have meant. */

const MAX_SUGGESTIONS = 3;
const MAX_COMPARED = 120;

/** Up to three names, the nearest first; none that differs in more than two letters or a third of them. */
export function similarNames(name: string, names: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase().slice(0, MAX_COMPARED);
  // Two letters that changed places count as two.
  const limit = wanted.length < 3 ? 0 : Math.max(2, Math.floor(wanted.length / 3));
  return names
    .map((candidate) => {
      const found = candidate.toLowerCase().slice(0, MAX_COMPARED);
      // The last part of a qualified name is what people remember of it.
      const isPart = wanted !== '' && found.split('.').at(-1) === wanted;
      return { candidate, distance: isPart ? 0 : distanceOf(wanted, found, limit) };
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

/** Letters to change, add or drop; anything beyond `limit` counts as too far. */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    before = current;
  }
  return before.at(-1) ?? Infinity;
}
