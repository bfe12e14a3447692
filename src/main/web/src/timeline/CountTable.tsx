import { Fragment, memo, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { plural, shortName } from "../api/labels";
import { Unprinted } from "../app/RowList";
import { useScrolledRows } from "../app/rows";
import { periodInWords, periodsOf, type Period } from "../model/counts";
import type { Lane } from "../model/lanes";
import css from "./CountTable.module.css";

const PAGE = 10;
/** How high a row is. */
const ROW = 29;
/** Each row may have fifty cells. */
const WHOLE = 60;

interface Props {
  readonly lanes: readonly Lane[];
  /** Whether the latest period stands first. */
  readonly newest: boolean;
  readonly onNewest: (newest: boolean) => void;
  readonly onChosen: (period: Period) => void;
}

/** The counts that the drawing shows as bars: a row for each period, a column for each lane. */
export function CountTable({ lanes, newest, onNewest, onChosen }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const periods = useMemo(() => {
    const found = periodsOf(lanes);
    return newest ? [...found].reverse() : found;
  }, [lanes, newest]);
  const found = useMemo(() => lanes.map((lane) => new Map((lane.counts ?? []).map(({ from, count }) => [from, count]))), [lanes]);
  const [reached, setReached] = useState<readonly [number, number]>([0, 0]);
  // Other counts begin at their first cell, where there is none in the place of the one that was reached.
  const [row, column] = reached[0] < periods.length && reached[1] < lanes.length ? reached : [0, 0];

  const scroller = useRef<HTMLDivElement>(null);
  const rows = useScrolledRows(scroller, { count: periods.length, estimate: ROW, kept: row, whole: WHOLE });

  const choose = ([row, column]: readonly [number, number]) => {
    const period = periods[row];
    if (period && found[column]?.get(period.from)) onChosen(period);
  };
  const go = (event: KeyboardEvent) => {
    const [lastRow, lastColumn] = [periods.length - 1, lanes.length - 1];
    const far = event.ctrlKey || event.metaKey;
    const to = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + PAGE, column],
      PageUp: [row - PAGE, column],
      Home: [far ? 0 : row, 0],
      End: [far ? lastRow : row, lastColumn],
    }[event.key];
    if (to) {
      event.preventDefault();
      const next = [Math.max(0, Math.min(lastRow, to[0]!)), Math.max(0, Math.min(lastColumn, to[1]!))] as const;
      setReached(next);
      const focus = () => {
        const cell = body.current?.querySelector<HTMLElement>(`[data-row="${next[0]}"][data-column="${next[1]}"]`);
        cell?.focus();
        return cell;
      };
      // A row far away comes to the page once it is scrolled to.
      if (!focus()) {
        rows.reveal(next[0]);
        requestAnimationFrame(focus);
      }
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose([row, column]);
    }
  };
  const point = (event: MouseEvent) => {
    const { row, column } = (event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset ?? {};
    if (row === undefined || column === undefined) return;
    setReached([Number(row), Number(column)]);
    choose([Number(row), Number(column)]);
  };

  return (
    <div ref={scroller} className={css.scroller}>
      <table className={css.table} {...(rows.some && { "aria-rowcount": periods.length + 1 })} role="grid" aria-label="Counts by period and lane" aria-multiselectable="false">
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col" aria-sort={newest ? "descending" : "ascending"}>
              <button type="button" onClick={() => onNewest(!newest)}>
                Period <span aria-hidden="true">{newest ? "↓" : "↑"}</span>
              </button>
            </th>
            {lanes.map((lane) => (
              <th key={lane.key} role="columnheader" scope="col" title={shortName(lane.name, 300)}>
                <bdi className={css.lane}>{shortName(lane.name)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={go} onClick={point} onFocus={rows.onFocus} onBlur={rows.onBlur}>
          {rows.places.map(({ index, before }) => {
            const period = periods[index];
            return (
              period && (
                <Fragment key={period.from}>
                  {before > 0 && <Gap height={before} />}
                  <Row measure={rows.measure} index={index} place={rows.some ? index + 2 : undefined} period={period} counts={found} reached={index === row ? column : null} />
                </Fragment>
              )
            );
          })}
          {rows.after > 0 && <Gap height={rows.after} />}
        </tbody>
      </table>
      <Unprinted rows={rows} count={periods.length} />
    </div>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td className={css.gap} style={{ height }} />
    </tr>
  );
}

interface RowProps {
  readonly measure: (row: HTMLElement | null) => void;
  /** Its place among all rows, where not all are there. */
  readonly place: number | undefined;
  readonly index: number;
  readonly period: Period;
  readonly counts: readonly ReadonlyMap<number, number>[];
  /** The column that the keyboard stands in; null in all rows but one. */
  readonly reached: number | null;
}

/** Rows that the keyboard neither leaves nor enters stay as they are: there may be thousands of cells. */
const Row = memo(function Row({ measure, place, index, period, counts, reached }: RowProps) {
  return (
    <tr ref={measure} role="row" data-index={index} aria-rowindex={place}>
      <th role="rowheader" scope="row">
        {periodInWords(period)}
      </th>
      {counts.map((lane, column) => {
        const count = lane.get(period.from) ?? 0;
        return (
          <td key={column} role="gridcell" data-row={index} data-column={column} data-counted={count > 0 || undefined} tabIndex={column === reached ? 0 : -1} title={count > 0 ? `${plural(count, "act")}: come nearer` : undefined}>
            {count > 0 ? count.toLocaleString("en") : <span className="visually-hidden">0</span>}
          </td>
        );
      })}
    </tr>
  );
});
