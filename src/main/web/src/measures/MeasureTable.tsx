import { useMemo } from "react";
import { useRouterState } from "@tanstack/react-router";
import type { MeasureRowFragment } from "../api/generated";
import { instantInWords } from "../api/dates";
import { label, meaning, shortName } from "../api/labels";
import { Flag } from "../app/Flag";
import { stringifySearch } from "../app/search";
import { GlyphIcon } from "../timeline/GlyphIcon";
import { beginsAfter } from "./due";
import { LadderAxis, LadderLine, WIDTH } from "./Ladder";
import { about, COLUMNS, countsOf, groupsOf, imposerOf, isByImposer, targetOf } from "./order";
import { ladderOf, type Ladder } from "./steps";
import css from "./Measures.module.css";

interface Props {
  readonly rows: readonly MeasureRowFragment[];
  /** The day until which steps are drawn. */
  readonly on: string;
  readonly sort: string | undefined;
  /** Whether the rows answer the question before the one that is asked. */
  readonly stale?: boolean;
  /** Whether there are measures that are not listed. */
  readonly further: boolean;
  readonly onSort: (sort: string) => void;
  readonly onChosen: (act: string) => void;
}

/** One row a measure, with its steps over time, below the name of its imposer; each column of words sorts. */
export function MeasureTable({ rows, on, sort, stale = false, further, onSort, onChosen }: Props) {
  const ladder = useMemo(() => ladderOf(rows, on, WIDTH), [rows, on]);
  const here = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  const hrefOf = (act: string) => stringifySearch({ ...here, act });
  const groups = useMemo(() => groupsOf(rows, sort), [rows, sort]);
  // The heading of a group names the imposer for all of its rows.
  const grouped = isByImposer(sort);
  const columns = grouped ? COLUMNS.filter(({ key }) => key !== "imposer") : COLUMNS;
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label="Measures as a table" aria-busy={stale}>
      <table role="table" className={css.table}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, name, down }) => {
              const current = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
              return (
                <th key={key} role="columnheader" scope="col" aria-sort={current}>
                  <button type="button" onClick={() => onSort(current === "none" ? (down ? `-${key}` : key) : current === "ascending" ? `-${key}` : key)}>
                    {name}
                    <span aria-hidden="true">{{ none: "", ascending: " ↑", descending: " ↓" }[current]}</span>
                  </button>
                </th>
              );
            })}
            <th role="columnheader" scope="col" className={css.rest}>
              Steps
              <LadderAxis scale={ladder.scale} />
            </th>
            <th role="columnheader" scope="col" className={css.rest}>Evidence</th>
          </tr>
        </thead>
        {groups.map(({ imposer, rows }) => (
          <tbody key={rows[0]?.id} role="rowgroup">
            {imposer && (
              <tr role="row" className={css.group}>
                <th role="rowheader" scope="rowgroup" colSpan={columns.length + 2}>
                  {imposer.id && <Flag id={imposer.id} />}
                  <bdi>{shortName(imposer.name)}</bdi> <span className="quiet">{countsOf(rows, on, further)}</span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Row key={row.id} row={row} on={on} ladder={ladder} grouped={grouped} hrefOf={hrefOf} onChosen={onChosen} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, "on" | "onChosen"> {
  readonly row: MeasureRowFragment;
  readonly ladder: Ladder;
  readonly grouped: boolean;
  /** The address of this view with an act open. */
  readonly hrefOf: (act: string) => string;
}

function Row({ row, on, ladder, grouped, hrefOf, onChosen }: RowProps) {
  return (
    <tr role="row">
      {!grouped && (
        <td role="cell" className={css.who}>
          <Who id={row.imposer?.id} name={imposerOf(row)} />
        </td>
      )}
      <td role="cell" className={css.whom}>
        <Who id={row.target?.id} name={targetOf(row)} />
      </td>
      <td role="cell" className={css.kind} title={meaning("Instrument", row.instrument)}>
        {row.instrument === "NONE" ? "Measure" : label(row.instrument)}{" "}
        {about(row) && <small>{shortName(about(row), 60)}</small>}
      </td>
      <td role="cell" title={meaning("Stage", row.stage)}>
        <span className={css.stage}>
          <GlyphIcon act={{ direction: row.direction, stage: row.stage, contested: false, date: { basis: "STATED" } }} />
          {label(row.stage)}
          {beginsAfter(row, on) && <span className="quiet"> from {beginsAfter(row, on)}</span>}
          {row.certainty === "POSSIBLY" && <span className="quiet"> possibly</span>}
        </span>
      </td>
      <td role="cell" className={css.since}>
        {row.since ? row.since.text : "unknown"}
        {row.until && <span className="quiet"> until {row.until.text}</span>}
      </td>
      <td role="cell" className={css.last}>{instantInWords(row.lastReported)}</td>
      <td role="cell" className={css.steps}>
        <LadderLine measure={row} ladder={ladder} hrefOf={hrefOf} onChosen={onChosen} />
      </td>
      <td role="cell" className={css.open}>
        <button type="button" className="button" aria-label={`Open the evidence of ${shortName(row.name, 100)}`} onClick={() => onChosen(row.action.id)}>
          Open
        </button>
      </td>
    </tr>
  );
}

function Who({ id, name }: { id: string | undefined; name: string }) {
  return (
    <>
      {id && <Flag id={id} />}
      <bdi>{shortName(name)}</bdi>
    </>
  );
}
