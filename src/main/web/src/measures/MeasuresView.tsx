import { useEffect, useMemo, useRef, useState } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { MeasuresDocument, type Direction, type Instrument, type MeasureRowFragment, type MeasuresQuery, type Stage } from "../api/generated";
import { lastOf, readTold, type Told } from "../api/request";
import { dayInWords, epochDay, isoDay, today } from "../api/dates";
import { label, plural, valuesOf } from "../api/labels";
import { entityOf } from "../api/names";
import { DateField } from "../app/DateField";
import { useDebounced, useLoaded } from "../app/hooks";
import { Empty, Loading, Refused } from "../app/States";
import { asOfOf, endOfDay, MOST_PAGES, type Search } from "../app/search";
import { EvidencePanel } from "../evidence/EvidencePanel";
import { Find } from "../find/Find";
import { LadderLegend } from "./LadderLegend";
import { MeasureTable } from "./MeasureTable";
import { TakeMeasures } from "./TakeMeasures";
import { ordered } from "./order";
import css from "./Measures.module.css";

const route = getRouteApi("/measures");
const PAGE = 100;
const STEP = 30;
const FIRST_DAY = epochDay("2000-01-01");

interface Held {
  /** The question that the pages answer. */
  readonly key: string;
  readonly on: string;
  readonly pages: readonly Told<MeasuresQuery["measures"]>[];
}

/** Who restricts whom, how far, since when, on a day that a slider moves. */
export default function MeasuresView() {
  const search: Search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) => void navigate({ search: (before: Search) => ({ ...before, ...change }), replace: true, resetScroll: false });
  /** Another question begins with its first page. */
  const ask = (change: Partial<Search>) => set({ ...change, pages: undefined });
  const [day, setDay] = useState(search.on ?? today());
  useEffect(() => setDay(search.on ?? today()), [search.on]);
  const on = useDebounced(day, 120);
  useEffect(() => {
    if (on !== (search.on ?? today())) ask({ on });
  }, [on]);
  const asked = search.targets !== undefined || search.actors !== undefined;
  const asOf = asOfOf(search);
  const variables = {
    on,
    targets: search.targets ?? null,
    imposers: search.actors ?? null,
    instruments: (search.instruments as Instrument[] | undefined) ?? null,
    stages: (search.stages as Stage[] | undefined) ?? null,
    directions: (search.directions as Direction[] | undefined) ?? null,
    // What was reported last is known to the service alone, as it may stand on any page.
    order: search.sort === "-last" ? ("LAST_REPORTED" as const) : ("IMPOSER" as const),
    asOf,
    first: PAGE,
    counted: asked,
  };
  const pages = search.pages ?? 1;
  const key = JSON.stringify(variables);
  // One page more reads that page alone, and a page that fails takes none of the others away.
  const held = useRef<Held>({ key: "", on, pages: [] });
  const { data, error, loading, again, refresh } = useLoaded(JSON.stringify([key, pages]), async (signal): Promise<Held> => {
    for (;;) {
      const before = held.current.key === key ? held.current.pages : [];
      const info = before.at(-1)?.data.pageInfo;
      if (before.length >= pages || info?.hasNextPage === false) return { key, on, pages: before.slice(0, pages) };
      const { data, recorded } = await readTold(MeasuresDocument, { ...variables, after: info?.endCursor ?? null }, signal);
      held.current = { key, on, pages: [...before, { data: data.measures, recorded }] };
    }
  });
  const names = useLoaded(JSON.stringify([search.targets, search.actors, asOf]), async () => ({
    target: search.targets?.[0] ? await entityOf(search.targets[0], asOf) : null,
    imposer: search.actors?.[0] ? await entityOf(search.actors[0], asOf) : null,
  }));
  const answer = data ?? (held.current.key === key ? held.current : null);
  const found = answer?.pages ?? null;
  // Until the next answer is there, the rows are those of the question before, and of its day.
  const stale = answer !== null && answer.key !== key;
  const shownOn = answer?.on ?? on;
  const further = found?.at(-1)?.data.pageInfo.hasNextPage ?? false;
  const listed = useMemo(() => (found ?? []).flatMap(({ data }) => data.edges.map((edge) => edge.node)), [found]);
  // The service lists by the ids of imposers. By name the page sorts once it has all.
  const sort = search.sort ?? (further ? undefined : "imposer");
  const rows = useMemo(() => ordered(listed, sort), [listed, sort]);
  const recorded = search.recorded ?? lastOf((found ?? []).map((page) => page.recorded));
  const total = found?.[0]?.data.totalCount;
  const corrected = () => {
    held.current = { key: "", on, pages: [] };
    refresh();
  };
  const choose = (act: string) => set({ act });
  return (
    <main className={`wide ${css.view}`} id="main">
      <div>
        <h1>Measures</h1>
        <p className="quiet">Who restricts whom, how far it got, and since when, on the day that you choose.</p>
      </div>
      <div className={css.form}>
        <label className="field">
          On whom
          <Find label="The party that measures apply to" placeholder="Any party" only="entities" value={names.data?.target?.name ?? ""} onChosen={(s) => ask({ targets: s.search.of, act: undefined })} onCleared={() => ask({ targets: undefined, act: undefined })} />
        </label>
        <label className="field">
          By whom
          <Find label="The party that imposes measures" placeholder="Anybody" only="entities" value={names.data?.imposer?.name ?? ""} onChosen={(s) => ask({ actors: s.search.of, act: undefined })} onCleared={() => ask({ actors: undefined, act: undefined })} />
        </label>
        <label className="field">
          Kind
          <select className="input" value={search.instruments?.[0] ?? ""} onChange={(e) => ask({ instruments: e.target.value ? [e.target.value] : undefined })}>
            <option value="">any kind</option>
            {valuesOf("Instrument").filter((v) => v !== "NONE").map((value) => (
              <option key={value} value={value}>
                {label(value)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Stage
          <select className="input" value={search.stages?.[0] ?? ""} onChange={(e) => ask({ stages: e.target.value ? [e.target.value] : undefined })}>
            <option value="">any stage</option>
            {valuesOf("Stage").map((value) => (
              <option key={value} value={value}>
                {label(value)}
              </option>
            ))}
          </select>
        </label>
        {asked && (
          <button type="button" className="button" onClick={() => ask({ targets: undefined, actors: undefined, instruments: undefined, stages: undefined, act: undefined })}>
            Clear
          </button>
        )}
      </div>
      <Slider day={day} begin={beginOf(listed)} onDay={setDay} waits={loading || day !== on} />
      {error && rows.length > 0 && <Refused error={error} again={again} />}
      <div className={css.head}>
        <p role="status">
          {found ? counted(rows.length, total, further, shownOn) : "\u00a0"}
          {stale && <span className="quiet"> · Reading the measures{shownOn === on ? "" : ` on ${dayInWords(on)}`}…</span>}
        </p>
        <div className={css.actions}>
          {search.reported === undefined && on < today() && (
            <button type="button" className="button" title="Sets the clock in the header: later reports do not count." onClick={() => ask({ reported: endOfDay(on) })}>
              With what was known that day
            </button>
          )}
          {rows.length > 0 && <TakeMeasures search={search} recorded={recorded} on={shownOn} loading={loading} rows={rows} sort={sort} further={further} target={names.data?.target?.name ?? null} imposer={names.data?.imposer?.name ?? null} />}
        </div>
      </div>
      {error && rows.length === 0 ? (
        <Refused error={error} again={again} />
      ) : rows.length === 0 && !loading ? (
        <Empty title="No measure on this day">
          <p>Move the slider to another day, or widen the choice above. A measure counts from the first act that tells of it.</p>
          {search.actors && search.targets && (
            <button type="button" className="button" onClick={() => ask({ actors: search.targets, targets: search.actors })}>
              Look the other way round
            </button>
          )}
        </Empty>
      ) : (
        <>
          {loading && !found && <Loading label="Reading the measures…" />}
          {rows.length > 0 && (
            <>
              <LadderLegend />
              <MeasureTable rows={rows} on={shownOn} stale={stale} sort={sort} further={further} onSort={(sort) => set({ sort })} onChosen={choose} />
              {further && pages < MOST_PAGES && (
                <button type="button" className={`button ${css.more}`} disabled={loading} onClick={() => set({ pages: pages + 1 })}>
                  List {total === undefined ? PAGE : Math.min(PAGE, total - rows.length)} more
                </button>
              )}
            </>
          )}
        </>
      )}
      {search.act && (
        <EvidencePanel id={search.act} search={search} onClose={() => set({ act: undefined })} onCorrected={corrected} className={css.panel} />
      )}
    </main>
  );
}

function counted(listed: number, total: number | undefined, further: boolean, on: string): string {
  const day = dayInWords(on);
  if (total !== undefined) return `${plural(total, "measure")} on ${day}${total > listed ? `; the first ${listed} are listed` : ""}`;
  return further ? `The first ${listed} measures on ${day}. Name a party to have all of its measures counted.` : `${plural(listed, "measure")} on ${day}`;
}

/** The day on which the first of some measures began, as far as the slider reaches. */
function beginOf(rows: readonly MeasureRowFragment[]): number {
  const first = rows.flatMap(({ stages }) => stages.flatMap(({ date }) => date.earliest ?? [])).sort()[0];
  return first === undefined ? FIRST_DAY : Math.max(FIRST_DAY, epochDay(first));
}

interface SliderProps {
  readonly day: string;
  /** The day from which it plays if it stands at the end. */
  readonly begin: number;
  readonly onDay: (day: string) => void;
  readonly waits: boolean;
}

function Slider({ day, begin, onDay, waits }: SliderProps) {
  const [playing, setPlaying] = useState(false);
  const last = epochDay(today());
  const value = Math.min(last, Math.max(FIRST_DAY, epochDay(day)));
  const now = useRef(value);
  now.current = value;
  // A day whose measures have not come yet is not played over: the days would run on above the rows of one that is long past.
  const waiting = useRef(waits);
  waiting.current = waits;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (waiting.current) return;
      const next = Math.min(last, now.current + STEP);
      onDay(isoDay(next));
      if (next === last) setPlaying(false);
    }, 600);
    return () => clearInterval(timer);
  }, [playing, last]);
  const play = () => {
    if (!playing && value === last) onDay(isoDay(Math.min(begin, last - STEP)));
    setPlaying(!playing);
  };
  return (
    <div className={css.slider}>
      <button type="button" className="button" aria-pressed={playing} onClick={play}>
        {playing ? "Pause" : "Play"}
      </button>
      <input type="range" aria-label="Day" aria-valuetext={dayInWords(day)} min={FIRST_DAY} max={last} value={value} onChange={(e) => onDay(isoDay(Number(e.target.value)))} />
      <DateField aria-label="Day as a date" value={day} onDay={(next) => next && onDay(next)} />
    </div>
  );
}
