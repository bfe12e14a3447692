import { useRef, useState } from "react";
import type { MeasureRowFragment } from "../api/generated";
import { epochDay, isoDay, dayInWords } from "../api/dates";
import { label, plural, shortName } from "../api/labels";
import { useWidth } from "../app/hooks";
import { TimeScale } from "../model/TimeScale";
import { ticks } from "../model/ticks";
import { LadderLegend } from "./LadderLegend";
import { rung, stepsOf } from "./steps";
import css from "./Measures.module.css";

const ROW = 42;
const RUNG = 8;
/** As many as the eye takes in and a browser draws at once; the rest on demand. */
const MOST = 40;

/** How far each measure got over time, by imposer: a step line that climbs from talk to force. */
export function Ladder({ measures, on, onChosen }: { measures: readonly MeasureRowFragment[]; on: string; onChosen: (act: string) => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const until = epochDay(on);
  const [all, setAll] = useState(false);
  const dated = measures
    .map((measure) => ({ measure, steps: stepsOf(measure, until) }))
    .filter((row) => row.steps.length > 0);
  const rows = all ? dated : dated.slice(0, MOST);
  const first = Math.min(until - 90, ...rows.map((row) => row.steps[0]?.from ?? until));
  const spare = (until - first) * 0.03;
  const side = width < 420 ? 0 : 150;
  const scale = new TimeScale(first - spare, until + spare, Math.max(10, width - side - 8));
  const top = side === 0 ? 16 : 0;
  const row = ROW + top;
  const height = rows.length * row + 26;
  return (
    <figure className={css.ladder} ref={frame}>
      <figcaption className="small quiet">
        Each line climbs from talk over decided to in force, until {dayInWords(on)}, in the order of the table.
        {dated.length < measures.length && ` ${plural(measures.length - dated.length, "measure")} without a dated step cannot be drawn.`}
      </figcaption>
      {rows.length > 0 && <LadderLegend />}
      {width > 0 && rows.length > 0 && (
        <svg width={width} height={height} role="group" aria-label="Stages of the measures over time">
          {ticks(scale).map((tick) => (
            <g key={tick.day} transform={`translate(${side + scale.x(tick.day)} 0)`}>
              <line y2={height - 22} className={css.grid} />
              <text y={height - 6} className={css.tick}>
                {tick.text}
              </text>
            </g>
          ))}
          {rows.map(({ measure, steps }, index) => {
            const base = index * row + row - 8;
            const y = (stage: (typeof steps)[number]["stage"]) => base - rung(stage) * RUNG;
            const line = steps.map((step, i) => `${i === 0 ? "M" : "L"}${side + scale.x(step.from)} ${y(step.stage)}H${side + scale.x(Math.max(step.to, step.from))}`).join("");
            const who = shortName(measure.imposer?.name ?? (measure.imposerText || "Nobody named"), 26);
            return (
              <g key={measure.id}>
                <text x={0} y={side === 0 ? index * row + 13 : base - 16} className={css.who}>
                  {who}
                </text>
                <text x={side === 0 ? 170 : 0} y={side === 0 ? index * row + 13 : base - 1} className={css.kind}>
                  {shortName(measure.instrument === "NONE" ? "measure" : label(measure.instrument), 28)}
                </text>
                <path d={line} className={css.path} data-eases={measure.direction === "EASES" || undefined} />
                {steps.map((step, i) => (
                  <a
                    key={i}
                    href={`?act=${encodeURIComponent(step.act)}`}
                    aria-label={`${who}: ${label(step.stage)}, ${isoDay(step.from)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      onChosen(step.act);
                    }}
                  >
                    <title>{`${label(step.stage)}, ${isoDay(step.from)}`}</title>
                    <circle cx={side + scale.x(step.from)} cy={y(step.stage)} r={4.5} className={css.step} data-full={rung(step.stage) === 3 || undefined} />
                  </a>
                ))}
              </g>
            );
          })}
        </svg>
      )}
      {dated.length > MOST && (
        <button type="button" className="button quiet" onClick={() => setAll(!all)}>
          {all ? `Draw the first ${MOST} only` : `Draw ${dated.length - MOST} more`}
        </button>
      )}
    </figure>
  );
}
