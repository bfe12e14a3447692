import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { dateShort } from "../api/dates";
import { label, plural } from "../api/labels";
import type { Act } from "../model/acts";
import { quantityOf, whoOf, type Column } from "../model/order";
import { usePrinting } from "../app/hooks";
import { Unprinted } from "../app/RowList";
import { MOST_PRINTED } from "../app/rows";
import { GlyphIcon } from "./GlyphIcon";
import { saidOf } from "./told";
import css from "./ActTable.module.css";

const COLUMNS: { key: Column; name: string; start: "ascending" | "descending" }[] = [
  { key: "date", name: "Date", start: "descending" },
  { key: "act", name: "Act", start: "ascending" },
  { key: "who", name: "Who → whom", start: "ascending" },
  { key: "type", name: "Type", start: "ascending" },
  { key: "stage", name: "Stage or type", start: "ascending" },
  { key: "quantity", name: "How much", start: "descending" },
  { key: "stories", name: "Stories", start: "descending" },
];
const ROW = 62;
/** The lines around it. */
const FRAME = 2;

interface Props {
  /** The acts in the order of `sort`. */
  readonly rows: readonly Act[];
  readonly selected: string | null;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly onChosen: (act: Act) => void;
}

/** The acts as a table: what the drawing shows, for those who read, sort or listen. */
export function ActTable({ rows, selected, sort, onSort, onChosen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const printing = usePrinting();
  const reachable = Math.min(active, rows.length - 1);
  // The row that the keyboard reaches stays, however far one scrolls away from it: without it, no key would lead into the table.
  const rangeExtractor = useCallback((range: Range) => [...new Set([...defaultRangeExtractor(range), ...(reachable >= 0 ? [reachable] : [])])].sort((a, b) => a - b), [reachable]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8, rangeExtractor });

  // Another question begins at its first row; its acts are other ones, and not the same in another order.
  const first = useRef(rows);
  useEffect(() => {
    const before = new Set(first.current.map((act) => act.id));
    first.current = rows;
    if (rows.length > 0 && !rows.some((act) => before.has(act.id))) {
      setActive(0);
      scroller.current?.scrollTo({ top: 0 });
    }
  }, [rows]);

  const revealed = useRef<string | null>(null);
  useEffect(() => {
    // A link names an act whose row is still on its way.
    if (selected === revealed.current) return;
    if (selected === null) revealed.current = null;
    const index = rows.findIndex((act) => act.id === selected);
    if (index >= 0) {
      revealed.current = selected;
      setActive(index);
      virtual.scrollToIndex(index, { align: "auto" });
    }
    // Only a new selection scrolls; a new order leaves the reader alone.
  }, [selected, rows]);

  const go = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1);
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: rows.length - 1 }[event.key];
    const act = rows[active];
    if (to !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(rows.length - 1, to));
      setActive(next);
      virtual.scrollToIndex(next, { align: "auto" });
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
    } else if ((event.key === "Enter" || event.key === " ") && act) {
      event.preventDefault();
      onChosen(act);
    }
  };
  const current = (key: Column) => (sort.replace(/^-/, "") === key ? (sort.startsWith("-") ? "descending" : "ascending") : "none");

  return (
    // A short table ends behind its last row.
    <div ref={scroller} className={css.scroller} style={printing ? undefined : { maxHeight: `calc(var(--head) + ${rows.length * ROW + FRAME}px)` }}>
      <table className={css.table} role="grid" aria-label="Acts" aria-rowcount={rows.length + 1} aria-multiselectable="false">
        <thead className={css.head}>
          <tr role="row" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={css[column.key]} aria-sort={current(column.key)}>
                <button
                  type="button"
                  onClick={() => onSort(current(column.key) === "none" ? (column.start === "descending" ? `-${column.key}` : column.key) : current(column.key) === "ascending" ? `-${column.key}` : column.key)}
                >
                  <span className={css.name}>{column.name}</span>
                  <span aria-hidden="true" className={css.sorted}>{{ none: "", ascending: " ↑", descending: " ↓" }[current(column.key)]}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={css.body} style={printing ? undefined : { height: virtual.getTotalSize() }} onKeyDown={go}>
          {(printing ? rows.slice(0, MOST_PRINTED).map((_, index) => ({ index, start: 0 })) : virtual.getVirtualItems()).map((item) => {
            const act = rows[item.index];
            return (
              act && (
                <tr
                  key={act.id}
                  role="row"
                  data-index={item.index}
                  className={css.row}
                  aria-rowindex={item.index + 2}
                  aria-selected={act.id === selected}
                  tabIndex={item.index === reachable ? 0 : -1}
                  style={printing ? undefined : { transform: `translateY(${item.start}px)`, height: ROW }}
                  onClick={() => {
                    setActive(item.index);
                    onChosen(act);
                  }}
                >
                  <td role="gridcell" className={css.date} title={act.date.text}>
                    {dateShort(act.date)}
                  </td>
                  <td role="gridcell" className={css.act}>
                    <Said act={act} />
                  </td>
                  <td role="gridcell" className={css.who}>
                    <bdi className={css.summary}>{whoOf(act)}</bdi>
                  </td>
                  <td role="gridcell" className={css.type}>
                    {label(act.type)}
                  </td>
                  <td role="gridcell" className={css.stage}>
                    <GlyphIcon act={act} />
                    <span>
                      {act.stage ? label(act.stage) : label(act.type)}
                      {act.denied === "ALL" ? <span className={css.contested}> denied</span> : act.contested && <span className={css.contested}> contested</span>}
                    </span>
                  </td>
                  <td role="gridcell" className={css.quantity} title={quantityOf(act)}>
                    <span className={css.summary}>{quantityOf(act)}</span>
                  </td>
                  <td role="gridcell" className={css.stories} aria-label={plural(act.storyCount, "story", "stories")}>
                    {act.storyCount}
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      {printing && <Unprinted rows={{ unprinted: Math.max(0, rows.length - MOST_PRINTED) }} count={rows.length} />}
    </div>
  );
}

/** The summary of an act, and behind it the headline that explains it; its title stands in where a narrow column would cut the summary. */
function Said({ act }: { act: Act }) {
  const { title, lead, summary } = saidOf(act, 160);
  const fresh = act.isNew && <strong className={css.new}>New </strong>;
  return (
    <>
      {title && (
        <span className={`${css.summary} ${css.title}`} title={lead ? `${summary} · ${lead}` : summary}>
          {fresh}
          {title}
        </span>
      )}
      <span className={title ? `${css.summary} ${css.whole}` : css.summary}>
        {fresh}
        {summary}
        {lead && (
          <span className="quiet">
            <span className="visually-hidden">. Told under the headline</span> · {lead}
          </span>
        )}
      </span>
    </>
  );
}
