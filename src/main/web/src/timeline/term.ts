import type { Surface } from "./Surface";
import type { Theme } from "./theme";

/** What an act tells of later days, in pixels of a drawing. */
export interface Term {
  /** Where its mark ends. */
  readonly from: number;
  /** The possible days of taking effect; null where none is told. */
  readonly effect: readonly [number, number] | null;
  /** The end of the last day; null where no end is told. */
  readonly end: number | null;
}

const TICK = 6;
const BAR = 3.5;
/** How long an arrow at the edge is. */
const ARROW = 6;

/**
 * A broken line leads to an upright stroke, the day of taking effect. A bar leads to a wall, the last day. Neither needs colour. What goes on
 * beyond the edge of the drawing ends in an arrow there.
 */
export function drawTerm(surface: Surface, { from, effect, end }: Term, y: number, width: number, color: string, theme: Theme): void {
  const inside = (x: number) => Math.max(0, Math.min(width, x));
  if (effect) {
    const [first, last] = effect;
    if (inside(first) > inside(from)) {
      surface.line(inside(from), y, inside(first), y, { stroke: color, width: 1.5, dash: [3, 3] });
    }
    if (inside(last) - inside(first) > 2) {
      surface.fade(inside(first), y - 4, inside(last) - inside(first), 8, color, "both");
    }
    if (first >= 0 && first <= width) {
      surface.line(first, y - TICK, first, y + TICK, { stroke: color, width: 2 });
    }
  }
  const begin = inside(effect ? effect[0] : from);
  if (end !== null && inside(end) > begin) {
    surface.rect(begin, y - BAR, inside(end) - begin, 2 * BAR, 1, { fill: theme.surface, stroke: color, width: 1.25 });
    if (end <= width) {
      surface.line(end, y - TICK - 1, end, y + TICK + 1, { stroke: color, width: 2.5 });
    }
  }
  if (Math.max(end ?? -Infinity, effect?.[0] ?? -Infinity) > width && from < width) {
    surface.polygon([[width, y], [width - ARROW, y - ARROW + 1], [width - ARROW, y + ARROW - 1]], { fill: color });
  }
}
