import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Direction, Stage } from "../api/generated";
import { label } from "../api/labels";
import { GlyphIcon } from "./GlyphIcon";
import { drawGlyph } from "./glyphs";
import { paintChange } from "./paint";
import { Sketch } from "./Sketch";
import { drawTerm } from "./term";
import css from "./Legend.module.css";

const STAGES: (Stage | null)[] = [null, "CONSIDERED", "PROPOSED", "REQUESTED", "THREATENED", "ANNOUNCED", "IN_FORCE", "SUSPENDED", "ENDED"];
const DIRECTIONS: { direction: Direction; says: string }[] = [
  { direction: "RESTRICTS", says: "restricts" },
  { direction: "EASES", says: "eases" },
  { direction: "NEUTRAL", says: "neither" },
];

const CHANGES = [
  { kind: "LEARNED", says: "a wide ring, also around a number: learned between two dates that are compared" },
  { kind: "CORRECTED", says: "a wide broken ring: corrected between them" },
] as const;

export default function Legend() {
  return (
    <DialogTrigger>
      <Button className="button">How to read this</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className={css.legend} aria-label="How to read the timeline">
          <h3>The shape tells the direction</h3>
          <ul>
            {DIRECTIONS.map(({ direction, says }) => (
              <li key={direction}>
                <GlyphIcon act={{ direction, stage: "IN_FORCE", contested: false, date: { basis: "STATED" } }} /> {says}
              </li>
            ))}
          </ul>
          <h3>The filling tells the stage</h3>
          <ul className={css.two}>
            {STAGES.map((stage) => (
              <li key={stage ?? "none"}>
                <GlyphIcon act={{ direction: "RESTRICTS", stage, contested: false, date: { basis: "STATED" } }} /> {stage ? label(stage).toLowerCase() : "no stage, small"}
              </li>
            ))}
          </ul>
          <h3>How sure it is</h3>
          <ul>
            <li>
              <GlyphIcon act={{ direction: "RESTRICTS", stage: "IN_FORCE", contested: false, date: { basis: "PUBLICATION" } }} /> a broken ring: only the day of the report is known
            </li>
            <li>
              <GlyphIcon act={{ direction: "RESTRICTS", stage: "IN_FORCE", contested: true, date: { basis: "STATED" } }} /> a dot: some reports deny it
            </li>
            <li>
              <GlyphIcon act={{ direction: "RESTRICTS", stage: "IN_FORCE", contested: false, denied: "ALL", date: { basis: "STATED" } }} /> a stroke: every report denies it
            </li>
            <li>
              <span className={css.span} aria-hidden="true" /> a fading bar: the days on which it may have happened
            </li>
            <li>
              <span className={css.cluster} aria-hidden="true">
                12
              </span>{" "}
              a number: that many acts too close to tell apart
            </li>
            {CHANGES.map(({ kind, says }) => (
              <li key={kind}>
                <Sketch
                  width={24}
                  height={24}
                  draw={(surface, theme) => {
                    paintChange(surface, kind, 12, 12, theme);
                    drawGlyph(surface, { direction: "RESTRICTS", stage: "IN_FORCE", basis: "STATED", contested: false }, 12, 12, theme);
                  }}
                />{" "}
                {says}
              </li>
            ))}
          </ul>
          <h3>How long it lasts</h3>
          <ul>
            <li>
              <Sketch width={44} height={20} draw={(surface, theme) => drawTerm(surface, { from: 2, effect: [40, 40], end: null }, 10, 44, theme.accent, theme)} /> a broken line to a stroke: until it takes effect
            </li>
            <li>
              <Sketch width={44} height={20} draw={(surface, theme) => drawTerm(surface, { from: 2, effect: null, end: 40 }, 10, 44, theme.accent, theme)} /> a hollow bar to a wall: until it runs out
            </li>
            <li>
              <Sketch width={44} height={20} draw={(surface, theme) => drawTerm(surface, { from: 2, effect: [16, 16], end: 60 }, 10, 44, theme.accent, theme)} /> an arrow at the edge: it goes on behind the window
            </li>
          </ul>
          <h3>What else is drawn</h3>
          <ul>
            <li>a broken upright line: today; a full one: the act that is open</li>
            <li>bars in a lane: counts, where there are too many acts to draw one by one; four times as many are twice as high</li>
            <li>bars above the lanes: counts of the whole timeline</li>
          </ul>
          <p className="quiet small">Scroll or pinch to zoom, drag to pan, double-click to come nearer. In the overview, drag a window.</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
