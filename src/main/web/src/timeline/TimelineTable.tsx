import { useRef } from "react";
import { label, plural } from "../api/labels";
import type { Search } from "../app/search";
import type { Act } from "../model/acts";
import type { Period } from "../model/counts";
import { ActTable } from "./ActTable";
import { CountTable } from "./CountTable";
import type { Timeline } from "./useTimeline";
import css from "./TimelineView.module.css";

interface Props {
  readonly search: Search;
  readonly timeline: Timeline;
  /** The acts that are shown, in the order of the address. */
  readonly rows: readonly Act[];
  readonly sort: string;
  readonly hidden: boolean;
  readonly set: (change: Partial<Search>) => void;
  readonly onChosen: (act: Act) => void;
  readonly onPeriod: (period: Period) => void;
}

/** The table beside the drawing: its acts, or the counts that stand for them. */
export function TimelineTable({ search, timeline, rows, sort, hidden, set, onChosen, onPeriod }: Props) {
  const section = useRef<HTMLElement>(null);
  const come = (period: Period) => {
    // Another table may come in place of the cell that had the focus.
    section.current?.focus({ preventScroll: true });
    onPeriod(period);
  };
  return (
    <section ref={section} tabIndex={-1} className={css.list} aria-label={timeline.dense ? "Table of counts" : "Table of acts"} hidden={hidden}>
      {timeline.dense ? (
        <>
          <div className={css.count}>
            <p role="status">{counted(timeline, search)}</p>
            {timeline.furtherLanes && <p>The table has the largest lanes, {timeline.lanes.length} in all. There are smaller ones.</p>}
            {timeline.lanes.length > 0 && <p className="no-print">Choose a number to come nearer to its days. Acts count in each of their lanes. Those that may lie in several periods are left out.</p>}
          </div>
          {timeline.lanes.length > 0 && <CountTable lanes={timeline.lanes} newest={sort !== "date"} onNewest={(newest) => set({ sort: newest ? undefined : "date" })} onChosen={come} />}
        </>
      ) : (
        <>
          <p className={css.count} role="status">
            {read(timeline, search)}
          </p>
          <ActTable rows={rows} selected={search.act ?? null} sort={sort} onSort={(sort) => set({ sort })} onChosen={onChosen} />
        </>
      )}
    </section>
  );
}

function counted({ left, overview, lanesBy }: Timeline, search: Search): string {
  return left === null ? "Counting…" : `${plural(left.count, "act")} ${among(left.count, overview?.total ?? 0, search)}, counted by ${label(lanesBy).toLowerCase()}.`;
}

function read({ all, left, loading, overview, shown }: Timeline, search: Search): string {
  const total = overview?.total ?? 0;
  if (all && !all.done) return `${all.acts.length.toLocaleString("en")} of ${plural(total, "act")} read…`;
  return left === null || (loading && shown.length === 0) ? "Reading…" : `${plural(shown.length, "act")} ${among(shown.length, total, search)}`;
}

function among(count: number, total: number, search: Search): string {
  return search.from || search.to ? "in the window" : count < total ? "in this choice" : "in all";
}
