import type { EntityKind } from "../api/generated";
import type { Surface } from "../timeline/Surface";
import type { Theme } from "../timeline/theme";

export const RADIUS = 8;
export const END_RADIUS = 12;
/** Faint enough for names to stand out, and still three times as dark as the ground. */
export const LINK_OPACITY = 0.75;

/** The shapes of parties, by the names that the graph's library gives them. */
export const SHAPES: Readonly<Record<EntityKind, "ellipse" | "round-rectangle" | "diamond" | "triangle">> = {
  COUNTRY: "ellipse",
  COMPANY: "round-rectangle",
  ORGANIZATION: "diamond",
  PERSON: "triangle",
};

export interface Looks {
  readonly kind: EntityKind;
  readonly end: boolean;
  readonly pinned: boolean;
  readonly chosen: boolean;
}

/** How wide a link of so many acts is. */
export function widthOf(count: number): number {
  return 1.5 + ((Math.min(30, Math.max(1, count)) - 1) / 29) * 5.5;
}

/** A party of the graph in a picture or a legend, as the graph has it on the screen. */
export function drawParty(surface: Surface, { kind, end, pinned, chosen }: Looks, x: number, y: number, theme: Theme): void {
  const r = end ? END_RADIUS : RADIUS;
  if (chosen) {
    surface.circle(x, y, r + 5, { fill: theme.accent, opacity: 0.3 });
  }
  const style = { fill: end ? theme.accent : theme.ink3, ...(pinned && { stroke: theme.ink, width: 3 }) };
  switch (SHAPES[kind]) {
    case "ellipse":
      surface.circle(x, y, r, style);
      break;
    case "round-rectangle":
      surface.rect(x - r, y - r, 2 * r, 2 * r, r / 3, style);
      break;
    case "diamond":
      surface.polygon([[x, y - r], [x + r, y], [x, y + r], [x - r, y]], style);
      break;
    case "triangle":
      surface.polygon([[x, y - r], [x + r, y + r], [x - r, y + r]], style);
      break;
  }
}

export function drawLink(surface: Surface, from: readonly [number, number], to: readonly [number, number], look: { readonly count: number; readonly structural: boolean; readonly chosen: boolean }, theme: Theme): void {
  const width = widthOf(look.count);
  if (look.chosen) {
    surface.line(from[0], from[1], to[0], to[1], { stroke: theme.accent, width: width + 10, opacity: 0.3 });
  }
  surface.line(from[0], from[1], to[0], to[1], { stroke: theme.ink3, width, opacity: LINK_OPACITY, ...(look.structural && { dash: [6, 4] }) });
}
