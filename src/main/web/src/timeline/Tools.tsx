import type { RefObject } from "react";
import { isoDay } from "../api/dates";
import { label } from "../api/labels";
import { DateField } from "../app/DateField";
import type { Search } from "../app/search";
import type { Drawing } from "./Drawing";
import { lanesFor } from "./laneBy";
import type { Timeline } from "./useTimeline";
import css from "./Tools.module.css";

const PRESETS: { name: string; days: number | null }[] = [
  { name: "Day", days: 1 },
  { name: "Week", days: 7 },
  { name: "Month", days: 31 },
  { name: "Year", days: 365 },
  { name: "5 years", days: 1826 },
  { name: "Decade", days: 3652 },
  { name: "All", days: null },
];

interface Props {
  readonly search: Search;
  readonly timeline: Timeline;
  readonly drawing: RefObject<Drawing | null>;
  /** What is shown of drawing and table. */
  readonly shown: "drawing" | "table" | "both";
  /** Whether both have room side by side. */
  readonly roomy: boolean;
  readonly set: (change: Partial<Search>) => void;
}

/** How a timeline is drawn: its lanes, its window, and what stands beside it. */
export function Tools({ search, timeline, drawing, shown, roomy, set }: Props) {
  return (
    <div className={css.tools}>
      <label className={css.lanesBy}>
        Lanes by
        <select className="input" value={timeline.lanesBy} onChange={(e) => set({ lanes: e.target.value, closed: undefined, lane: undefined })}>
          {lanesFor(search).map((by) => (
            <option key={by} value={by}>
              {label(by).toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <div className={css.presets} role="group" aria-label="Length of the window">
        {PRESETS.map(({ name, days }) => (
          <button
            key={name}
            type="button"
            className="button"
            onClick={() => {
              const [from, to] = drawing.current?.window ?? timeline.window;
              const middle = Math.min((from + to) / 2, timeline.bounds[1] - (days ?? 0) / 2);
              // Both ends are in the window: a day begins and ends with itself.
              const first = Math.round(middle - (days ?? 0) / 2);
              set(days === null ? { from: undefined, to: undefined } : { from: isoDay(first), to: isoDay(first + days - 1) });
            }}
          >
            {name}
          </button>
        ))}
        <button type="button" className="button" aria-label="Zoom in" onClick={() => drawing.current?.zoom(0.6)}>
          +
        </button>
        <button type="button" className="button" aria-label="Zoom out" onClick={() => drawing.current?.zoom(1.6)}>
          −
        </button>
      </div>
      <div className={css.dates}>
        <label>
          From <DateField value={search.from} max={search.to} onDay={(from) => set({ from })} />
        </label>
        <label>
          to <DateField value={search.to} min={search.from} onDay={(to) => set({ to })} />
        </label>
      </div>
      <div className={`switch ${css.tabs}`} role="group" aria-label="What is shown">
        {(roomy ? (["both", "drawing", "table"] as const) : (["drawing", "table"] as const)).map((name) => (
          <button key={name} type="button" className="button" aria-pressed={shown === name} onClick={() => set({ show: name === "both" ? undefined : name })}>
            {label(name)}
          </button>
        ))}
      </div>
    </div>
  );
}
