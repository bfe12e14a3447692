import type { MeasureRowFragment } from "../api/generated";
import { dateShort } from "../api/dates";
import { label } from "../api/labels";
import { ticks } from "../model/ticks";
import type { TimeScale } from "../model/TimeScale";
import { framed, type Caption, type Picture } from "../takeaway/files";
import type { Surface } from "../timeline/Surface";
import type { Theme } from "../timeline/theme";
import { stageInWords } from "./due";
import { about, countsOf, groupsOf, imposerOf, targetOf } from "./order";
import { HEIGHT, heightOf, ladderOf, rung, type Step } from "./steps";

/** Browsers make no picture of any height; so many rows are 8,000 pixels high. */
export const MOST_DRAWN = 200;

const SIDE = 380;
const ACROSS = 520;
const AXIS = 24;
const HEADING = 30;
const LEGEND = "Steps, from the bottom up: over, talk, decided, in force. Dot: an act that moved the measure; filled: in force. Broken line: eases. ~: the day of the report.";

/** The first measures of a table, each with its steps over time and below its imposer as in the table, as an SVG file. Others may follow them. */
export function laddersToSvg(measures: readonly MeasureRowFragment[], sort: string | undefined, on: string, caption: Caption, theme: Theme, further = false): Picture {
  const rows = measures.slice(0, MOST_DRAWN);
  const groups = groupsOf(rows, sort);
  const { scale, steps } = ladderOf(rows, on, ACROSS);
  const width = SIDE + ACROSS + 12;
  const height = AXIS + rows.length * HEIGHT + groups.filter(({ imposer }) => imposer).length * HEADING;
  return framed(caption, theme, [width, height], LEGEND, (surface) => {
    for (const { day, text } of ticks(scale)) {
      const x = SIDE + scale.x(day);
      surface.text(x, AXIS / 2, text, { color: theme.ink2, size: 11, align: "center" });
      surface.line(x, AXIS, x, height, { stroke: theme.line, width: 1 });
    }
    let top = AXIS;
    for (const { imposer, rows } of groups) {
      if (imposer) {
        surface.text(12, top + HEADING / 2 + 3, imposer.name, { color: theme.ink, size: 13, weight: 620, most: SIDE - 24 });
        surface.text(SIDE + 12, top + HEADING / 2 + 3, countsOf(rows, on, further || measures.length > MOST_DRAWN), { color: theme.ink2, size: 11 });
        top += HEADING;
        surface.line(12, top, width - 12, top, { stroke: theme.line2, width: 1 });
      }
      for (const row of rows) {
        drawRow(surface, row, steps.get(row.id) ?? [], { top, width, named: imposer !== null, scale, on }, theme);
        top += HEIGHT;
      }
    }
  });
}

interface RowPlace {
  readonly top: number;
  readonly width: number;
  /** Whether a heading names its imposer. */
  readonly named: boolean;
  readonly scale: TimeScale;
  /** The day of the picture. */
  readonly on: string;
}

function drawRow(surface: Surface, row: MeasureRowFragment, steps: readonly Step[], { top, width, named, scale, on }: RowPlace, theme: Theme): void {
  surface.line(12, top + HEIGHT, width - 12, top + HEIGHT, { stroke: theme.line, width: 1 });
  surface.text(12, top + 13, named ? `on ${targetOf(row)}` : `${imposerOf(row)} → ${targetOf(row)}`, { color: theme.ink, size: 12, weight: 520, most: SIDE - 24 });
  surface.text(12, top + 29, kindOf(row, on), { color: theme.ink2, size: 11, most: SIDE - 24 });
  const placed = steps.map((step) => ({ ...step, x: SIDE + scale.x(step.from), end: SIDE + scale.x(Math.max(step.to, step.from)), y: top + heightOf(step.stage) }));
  if (placed.length === 0) surface.text(SIDE + 12, top + HEIGHT / 2, "no dated step", { color: theme.ink2, size: 11 });
  drawSteps(surface, placed, row.direction === "EASES", theme);
}

function kindOf(row: MeasureRowFragment, on: string): string {
  const { instrument, since } = row;
  return [`${instrument === "NONE" ? "Measure" : label(instrument)}${about(row) ? ` (${about(row)})` : ""}`, lowered(stageInWords(row, on)), ...(since ? [`since ${dateShort(since)}`] : [])].join(", ");
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function drawSteps(surface: Surface, steps: readonly (Step & { readonly x: number; readonly end: number; readonly y: number })[], eases: boolean, theme: Theme): void {
  const line = eases ? { stroke: theme.ink2, width: 2, dash: [4, 3] } : { stroke: theme.accent, width: 2 };
  steps.forEach(({ x, end, y }, index) => {
    const before = steps[index - 1];
    if (before) surface.line(before.end, before.y, x, y, line);
    surface.line(x, y, end, y, line);
  });
  for (const { x, y, stage } of steps) surface.circle(x, y, 4.5, { fill: rung(stage) === 3 ? theme.accent : theme.surface, stroke: theme.accent, width: 2 });
}
