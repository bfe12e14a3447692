import type { MeasureRowFragment } from "../api/generated";
import { isoDay } from "../api/dates";
import { label } from "../api/labels";
import type { TimeScale } from "../model/TimeScale";
import { ticks } from "../model/ticks";
import { imposerOf } from "./order";
import { HEIGHT, heightOf, rung, type Ladder } from "./steps";
import css from "./Measures.module.css";

/** How wide the column of the ladders is. */
export const WIDTH = 300;
const AXIS = 16;
const DOT = 4.5;
/** As far around a dot, a finger means the dot. */
const TARGET = 12;

/** The days below the heading of the ladder's column. */
export function LadderAxis({ scale }: { scale: TimeScale }) {
  return (
    <svg width={WIDTH} height={AXIS} aria-hidden="true" className={css.axis}>
      {ticks(scale).map((tick) => (
        <text key={tick.day} x={scale.x(tick.day)} y={AXIS - 4} className={css.tick}>
          {tick.text}
        </text>
      ))}
    </svg>
  );
}

/** How far a measure got over time: a line that climbs from talk over decided to in force, with a dot for each act that moved it. */
export function LadderLine({ measure, ladder, hrefOf, onChosen }: { measure: MeasureRowFragment; ladder: Ladder; hrefOf: (act: string) => string; onChosen: (act: string) => void }) {
  const { scale } = ladder;
  const steps = ladder.steps.get(measure.id) ?? [];
  if (steps.length === 0) return <span className="quiet small">no dated step</span>;
  const placeOf = ({ from, stage }: (typeof steps)[number]) => [scale.x(from), heightOf(stage)] as const;
  const line = steps.map((step, i) => `${i === 0 ? "M" : "L"}${scale.x(step.from)} ${heightOf(step.stage)}H${scale.x(Math.max(step.to, step.from))}`).join("");
  // Between two dots, each has its half.
  const reachOf = (at: number) => {
    const [x, y] = placeOf(steps[at]!);
    const apart = steps.filter((_, i) => i !== at).map((other) => Math.hypot(placeOf(other)[0] - x, placeOf(other)[1] - y));
    return Math.max(DOT, Math.min(TARGET, ...apart.map((far) => far / 2)));
  };
  return (
    <svg width={WIDTH} height={HEIGHT} role="group" aria-label={`Stages over time: ${imposerOf(measure)}`} className={css.line}>
      {ticks(scale).map((tick) => (
        <line key={tick.day} x1={scale.x(tick.day)} x2={scale.x(tick.day)} y2={HEIGHT} className={css.grid} />
      ))}
      <path d={line} className={css.path} data-eases={measure.direction === "EASES" || undefined} />
      {steps.map((step, i) => (
        <a
          key={i}
          href={hrefOf(step.act)}
          aria-label={`${label(step.stage)}, ${isoDay(step.from)}`}
          onClick={(event) => {
            // A browser that is asked for another tab or window opens the address.
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            onChosen(step.act);
          }}
        >
          <title>{`${label(step.stage)}, ${isoDay(step.from)}`}</title>
          <rect x={scale.x(step.from) - reachOf(i)} y={heightOf(step.stage) - reachOf(i)} width={2 * reachOf(i)} height={2 * reachOf(i)} className={css.target} />
          <circle cx={scale.x(step.from)} cy={heightOf(step.stage)} r={DOT} className={css.step} data-full={rung(step.stage) === 3 || undefined} />
        </a>
      ))}
    </svg>
  );
}
