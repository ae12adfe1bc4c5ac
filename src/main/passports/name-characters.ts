/** Names the characters of a zone, looking at each several times, and says which of them may be wrong. */
import { ZONE_SHAPES, type ZoneFormat } from '../../core/applicant/mrz-text.ts';
import type { Plane } from '../signatures/plane.ts';
import { stripOf, STRIP_MARGIN, type GridLine, type Nudge } from './cut-strips.ts';
import { CELL, PITCH_PIXELS, ZONE_CHARACTERS, cellAt } from './glyph-cell.ts';
import { likelihoodsOf, type GlyphNet } from './glyph-net.ts';
import { allowedIn } from './zone-grammar.ts';

/** A named character. */
export interface NamedCharacter {
  readonly character: string;
  /** The likeliest other one. */
  readonly other: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  /** Whether looking again could have given another answer. */
  readonly isDoubtful: boolean;
}

/** Looks at the same cell: as it stands, and from a little beside. */
const NUDGES: readonly Nudge[] = [
  { across: 0, down: 0 },
  { across: 0.06, down: 0 },
  { across: -0.06, down: 0 },
  { across: 0, down: 0.05 },
  { across: 0, down: -0.05 },
];
/** Below this a character is doubtful even where all looks agree. */
const SURE = 0.97;
/** What is left of an answer that the rules of the zone forbid. */
const LEAST = 1e-6;

/** The characters of all lines. */
export function namedCharacters(
  picture: Plane,
  lines: readonly GridLine[],
  format: ZoneFormat,
  net: GlyphNet,
): readonly (readonly NamedCharacter[])[] {
  const allowed = allowedIn(format);
  const characters = ZONE_SHAPES.find((shape) => shape.format === format)?.characters ?? 0;
  return lines.map((line, row) => {
    const strips = NUDGES.map((nudge) => stripOf(picture, line, nudge));
    return Array.from({ length: characters }, (_, place) => {
      const left = STRIP_MARGIN + place * PITCH_PIXELS - (CELL.width - PITCH_PIXELS) / 2;
      const looks = strips.map((strip) => likelihoodsOf(net, cellAt(strip, left)));
      return named(looks, allowed[row]?.[place] ?? /./);
    });
  });
}

function named(looks: readonly Float32Array[], allowed: RegExp): NamedCharacter {
  const open = [...ZONE_CHARACTERS].map((character) => allowed.test(character));
  const limited = looks.map((look) => look.map((value, index) => (open[index] === true ? value : 0)));
  const scores = [...ZONE_CHARACTERS].map((_, index) =>
    open[index] === true
      ? Math.exp(
          limited.reduce((sum, look) => sum + Math.log(Math.max(look[index] ?? 0, LEAST)), 0) / looks.length,
        )
      : 0,
  );
  const sum = scores.reduce((a, b) => a + b, 0);
  const order = scores.map((score, index) => ({ index, score })).toSorted((a, b) => b.score - a.score);
  const [best, second] = order;
  const likelihood = (best?.score ?? 0) / sum;
  const agree = limited.every((look) => look.indexOf(Math.max(...look)) === best?.index);
  return {
    character: ZONE_CHARACTERS.charAt(best?.index ?? 0),
    other: ZONE_CHARACTERS.charAt(second?.index ?? 0),
    likelihood,
    isDoubtful: likelihood < SURE || !agree,
  };
}
