import type { ChangeKind } from "../api/generated";
import type { Act } from "../model/acts";
import type { Count } from "../model/lanes";
import { barsOf, keyOf, perDay, place, placeBars, type LaneBox, type Placement } from "../model/placement";
import { ticks, type Tick } from "../model/ticks";
import type { TimeScale } from "../model/TimeScale";
import { colorOf, drawGlyph, RADIUS } from "./glyphs";
import type { Style, Surface } from "./Surface";
import { drawTerm } from "./term";
import type { Theme } from "./theme";

export interface Scene {
  readonly scale: TimeScale;
  readonly boxes: readonly LaneBox[];
  readonly ticks: readonly Tick[];
  readonly height: number;
  /** The room above each lane's marks for its name, where names stand over the lanes. */
  readonly gap: number;
  readonly theme: Theme;
  readonly selected: string | null;
  /** The step that the keyboard reached, and the lane that it is in. */
  readonly focused: string | null;
  readonly focusedLane: string | null;
  readonly now: number;
  /** Instants of a comparison of two dates. */
  readonly between: readonly [number, number] | null;
  /** What acts are in that comparison. */
  readonly changed: ReadonlyMap<string, ChangeKind>;
}

/** Draws the lanes, or those of them that are within a view, and returns where each of their marks stands. */
export function paintLanes(surface: Surface, scene: Scene, within: (box: LaneBox) => boolean = () => true): Placement[] {
  const { scale, theme, height } = scene;
  const boxes = scene.boxes.filter(within);
  if (scene.between) {
    const [from, to] = scene.between;
    surface.rect(scale.x(from), 0, Math.max(1, scale.x(to) - scale.x(from)), height, 0, { fill: theme.accentSoft, opacity: 0.6 });
  }
  for (const tick of scene.ticks) {
    const x = Math.round(scale.x(tick.day)) + 0.5;
    surface.line(x, 0, x, height, { stroke: tick.major ? theme.line2 : theme.line, width: 1 });
  }
  for (const box of boxes) {
    const y = box.top + box.height - 0.5;
    surface.line(0, y, scale.width, y, { stroke: theme.line, width: 1 });
  }
  const today = scale.x(scene.now);
  if (today > 0 && today < scale.width) {
    surface.line(today, 0, today, height, { stroke: theme.accent, width: 1, dash: [3, 3] });
  }
  // Bars of all lanes have one scale, whichever are in view.
  const most = Math.max(1, ...scene.boxes.flatMap((box) => barsOf(box.lane).map(perDay)));
  const placements: Placement[] = [];
  for (const box of boxes) {
    const placement = box.lane.counts ? placeBars(box, scale, scene.gap, most) : place(box, scale, scene.gap);
    placements.push(placement);
    paintBars(surface, scene, placement);
    paintMarks(surface, scene, placement);
  }
  return placements;
}

function paintBars(surface: Surface, { theme, focused, focusedLane, height }: Scene, { bars }: Placement): void {
  for (const bar of bars) {
    const reached = bar.lane === focusedLane && keyOf(bar.count) === focused;
    if (reached) surface.line(bar.x + bar.width / 2, 0, bar.x + bar.width / 2, height, { stroke: theme.accent, width: 1, opacity: 0.5 });
    surface.rect(bar.x, bar.y, bar.width, bar.height, 1, { fill: theme.accent, opacity: reached ? 1 : 0.72 });
    if (reached) surface.rect(bar.x - 2.5, bar.y - 2.5, bar.width + 5, bar.height + 5, 3, { stroke: theme.ink, width: 2 });
  }
}

function paintMarks(surface: Surface, scene: Scene, placement: Placement): void {
  const { theme } = scene;
  for (const { act, x, y } of placement.marks) {
    paintSpan(surface, scene, act, y);
    paintTerm(surface, scene, act, x, y);
    if (act.id === scene.selected || act.id === scene.focused) {
      surface.line(x, 0, x, scene.height, { stroke: theme.accent, width: 1, opacity: 0.5 });
    }
  }
  for (const { acts, x, top, height } of placement.clusters) {
    const chosen = acts.some((act) => act.id === scene.selected || act.id === scene.focused);
    const fresh = acts.some((act) => act.isNew);
    surface.rect(x - 7, top, 14, height, 7, { fill: theme.surface3, stroke: chosen || fresh ? theme.accent : theme.line2, width: chosen ? 2 : 1 });
    const ring = ringOf(changeAmong(acts, scene.changed), theme);
    if (ring) surface.rect(x - 7, top, 14, height, 7, ring);
    if (height >= 14) {
      surface.text(x, top + height / 2 + 0.5, acts.length > 99 ? "99+" : String(acts.length), { color: theme.ink, size: acts.length > 99 ? 8 : 10, weight: 600, align: "center" });
    }
  }
  for (const { act, x, y } of placement.marks) {
    // Of some acts before the window only the bar reaches into it.
    if (x < -2 * RADIUS) continue;
    if (act.isNew) {
      surface.circle(x, y, RADIUS + 6, { fill: theme.accentSoft });
    }
    if (act.id === scene.selected || act.id === scene.focused) {
      surface.circle(x, y, RADIUS + 4.5, { fill: theme.surface, stroke: theme.accent, width: 2 });
    }
    paintChange(surface, scene.changed.get(act.id), x, y, theme);
    drawGlyph(surface, { ...act, basis: act.date.basis }, x, y, theme);
  }
}

/** A ring around what became known between two dates, and a broken one around what was corrected. */
export function paintChange(surface: Surface, kind: ChangeKind | undefined, x: number, y: number, theme: Theme): void {
  const ring = ringOf(kind, theme);
  if (ring) surface.circle(x, y, RADIUS + 4, ring);
}

function ringOf(kind: ChangeKind | undefined, theme: Theme): Style | null {
  return kind === "LEARNED" || kind === "CORRECTED" ? { stroke: theme.ink, width: 1.5, ...(kind === "CORRECTED" && { dash: [2, 2.5] }) } : null;
}

/** What some acts are together: a correction of one tells more than that another was learned. */
function changeAmong(acts: readonly Act[], changed: Scene["changed"]): ChangeKind | undefined {
  const kinds = changed.size === 0 ? [] : acts.map(({ id }) => changed.get(id));
  return (["CORRECTED", "LEARNED"] as const).find((kind) => kinds.includes(kind));
}

/** The possible days of an act, where they take more room than its mark. */
function paintSpan(surface: Surface, scene: Scene, act: Act, y: number): void {
  const { scale, theme } = scene;
  if (act.first === null || act.last === null) {
    if (act.at !== null) {
      const x = scale.x(act.at);
      surface.fade(act.first === null ? x - 46 : x, y - 4, 46, 8, colorOf(act.direction, theme), act.first === null ? "left" : "right");
    }
    return;
  }
  const x = scale.x(act.first);
  const width = scale.x(act.last + 1) - x;
  if (act.last > act.first && width > 2 * RADIUS) {
    surface.fade(x, y - 4, width, 8, colorOf(act.direction, theme), "both");
  } else if (act.last === act.first && width > 3 * RADIUS) {
    // Near enough for a day to be wider than its mark: the day itself.
    surface.line(x, y, x + width, y, { stroke: colorOf(act.direction, theme), width: 2, opacity: 0.35 });
  }
}

/** What an act tells of later days: when it takes effect, and until when it holds. */
function paintTerm(surface: Surface, { scale, theme }: Scene, act: Act, x: number, y: number): void {
  if (act.effect === null && act.end === null) return;
  const effect = act.effect && ([scale.x(act.effect[0]), scale.x(act.effect[1] + 1)] as const);
  // A day that is told to the day has no span.
  const days = act.effect && act.effect[0] === act.effect[1] && effect ? ([effect[0], effect[0]] as const) : effect;
  drawTerm(surface, { from: x + RADIUS, effect: days, end: act.end === null ? null : scale.x(act.end + 1) }, y, scale.width, colorOf(act.direction, theme), theme);
}

/** About how wide a letter is, as a part of its size. */
const LETTER = 0.65;

/** Whether the words of a tick fit before the right edge: a word that is cut off there reads as another. */
function fits(tick: Tick, x: number, size: number, scale: TimeScale): boolean {
  return x + tick.text.length * size * LETTER <= scale.width;
}

export function paintAxis(surface: Surface, scale: TimeScale, ticks: readonly Tick[], theme: Theme, height: number): void {
  for (const tick of ticks) {
    const x = scale.x(tick.day);
    surface.line(Math.round(x) + 0.5, height - 6, Math.round(x) + 0.5, height, { stroke: theme.line2, width: 1 });
    if (!fits(tick, x + 5, 12, scale)) continue;
    surface.text(x + 5, height / 2, tick.text, { color: tick.major ? theme.ink : theme.ink2, size: 12, weight: tick.major ? 620 : 450 });
  }
}

/** All of the timeline's counts at once, with the window that is shown. */
export function paintOverview(surface: Surface, whole: TimeScale, counts: readonly Count[], view: TimeScale, theme: Theme, height: number): void {
  const most = Math.max(1, ...counts.map((c) => c.count));
  for (const count of counts) {
    const x = whole.x(count.from);
    const width = whole.x(count.to + 1) - x;
    const bar = count.count === 0 ? 0 : Math.max(2, (height - 8) * (count.count / most));
    const inside = count.to >= view.from && count.from <= view.to;
    surface.rect(x, height - bar, Math.max(1, width - (width > 4 ? 1 : 0)), bar, 1, { fill: inside ? theme.accent : theme.line2 });
  }
  surface.line(0, height - 0.5, whole.width, height - 0.5, { stroke: theme.line2, width: 1 });
  const left = Math.max(0, whole.x(view.from));
  const right = Math.min(whole.width, whole.x(view.to));
  if (right - left < whole.width - 2) {
    surface.rect(left, 1, Math.max(2, right - left), height - 2, 4, { fill: theme.accent, opacity: 0.1 });
    surface.rect(left, 1, Math.max(2, right - left), height - 2, 4, { stroke: theme.accent, width: 1.5 });
    // The axis below shows the window alone.
    for (const tick of ticks(whole, 110).filter((tick) => fits(tick, whole.x(tick.day) + 3, 10, whole))) {
      surface.text(whole.x(tick.day) + 3, 8, tick.text, { color: theme.ink2, size: 10, weight: 450 });
    }
    for (const x of [left, right]) {
      surface.rect(x - 3, height / 2 - 9, 6, 18, 3, { fill: theme.surface, stroke: theme.accent, width: 1.5 });
    }
  }
}
