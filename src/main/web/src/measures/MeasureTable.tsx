import { Fragment, useMemo, useRef } from "react";
import { useRouterState } from "@tanstack/react-router";
import type { MeasureRowFragment } from "../api/generated";
import { instantInWords } from "../api/dates";
import { label, meaning, shortName } from "../api/labels";
import { Flag } from "../app/Flag";
import { Unprinted } from "../app/RowList";
import { usePageRows, type RowPlace } from "../app/rows";
import { stringifySearch } from "../app/search";
import { GlyphIcon } from "../timeline/GlyphIcon";
import { beginsAfter } from "./due";
import { LadderAxis, LadderLine, WIDTH } from "./Ladder";
import { about, COLUMNS, countsOf, groupsOf, imposerOf, isByImposer, targetOf, type Group } from "./order";
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
  const lines = useMemo(() => groups.flatMap((group): Line[] => [...(group.imposer ? [{ group, row: null }] : []), ...group.rows.map((row) => ({ group, row }))]), [groups]);
  const table = useRef<HTMLTableElement>(null);
  const shown = usePageRows(table, { count: lines.length, estimate: ROW });
  const bodies = bodiesOf(lines, shown.places);
  const placeOf = (index: number): Place => ({ ref: shown.measure, "data-index": index, ...(shown.some && { "aria-rowindex": index + 2 }) });
  const columns = grouped ? COLUMNS.filter(({ key }) => key !== "imposer") : COLUMNS;
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label="Measures as a table" aria-busy={stale}>
      <table ref={table} role="table" className={css.table} data-long={shown.some || undefined} onFocus={shown.onFocus} onBlur={shown.onBlur} {...(shown.some && { "aria-rowcount": lines.length + 1 })}>
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
            <th role="columnheader" scope="col" className={`${css.rest} ${css.ladder}`}>
              Steps
              <LadderAxis scale={ladder.scale} />
            </th>
            <th role="columnheader" scope="col" className={css.rest}>Evidence</th>
          </tr>
        </thead>
        {bodies.map(({ group, before, lines }) => (
          <Fragment key={group.rows[0]?.id}>
            {before > 0 && <Gap height={before} />}
            <tbody role="rowgroup">
              {lines.map(({ index, before, row }) => (
                <Fragment key={row?.id ?? "imposer"}>
                  {before > 0 && <GapRow height={before} />}
                  {row ? (
                    <Row place={placeOf(index)} row={row} on={on} ladder={ladder} grouped={grouped} hrefOf={hrefOf} onChosen={onChosen} />
                  ) : (
                    <tr role="row" className={css.group} {...placeOf(index)}>
                      <th role="rowheader" scope="rowgroup" colSpan={columns.length + 2}>
                        {group.imposer?.id && <Flag id={group.imposer.id} />}
                        <bdi>{shortName(group.imposer?.name ?? "")}</bdi> <span className="quiet">{countsOf(group.rows, on, further)}</span>
                      </th>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </Fragment>
        ))}
        {shown.after > 0 && <Gap height={shown.after} />}
      </table>
      <Unprinted rows={shown} count={lines.length} />
    </div>
  );
}

/** How high most rows are. */
const ROW = 58;

/** The heading of a group, or one of its measures. */
interface Line {
  readonly group: Group<MeasureRowFragment>;
  readonly row: MeasureRowFragment | null;
}

interface Body {
  readonly group: Line["group"];
  /** Pixels of rows that are left out before it. */
  readonly before: number;
  readonly lines: (RowPlace & Pick<Line, "row">)[];
}

/** The lines that stand on the page, by their groups. */
function bodiesOf(lines: readonly Line[], places: readonly RowPlace[]): readonly Body[] {
  const bodies: Body[] = [];
  for (const { index, before } of places) {
    const line = lines[index];
    if (!line) continue;
    const last = bodies.at(-1);
    if (last?.group === line.group) last.lines.push({ index, before, row: line.row });
    else bodies.push({ group: line.group, before, lines: [{ index, before: 0, row: line.row }] });
  }
  return bodies;
}

function Gap({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <GapRow height={height} />
    </tbody>
  );
}

function GapRow({ height }: { height: number }) {
  return (
    <tr className={css.gap} aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}

/** What a row tells of its place among all. */
interface Place {
  readonly ref: (row: HTMLElement | null) => void;
  readonly "data-index": number;
  readonly "aria-rowindex"?: number;
}

interface RowProps extends Pick<Props, "on" | "onChosen"> {
  readonly place: Place;
  readonly row: MeasureRowFragment;
  readonly ladder: Ladder;
  readonly grouped: boolean;
  /** The address of this view with an act open. */
  readonly hrefOf: (act: string) => string;
}

function Row({ place, row, on, ladder, grouped, hrefOf, onChosen }: RowProps) {
  return (
    <tr role="row" {...place}>
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
