import { lazy, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { dayInWords, epochDay, isoDay } from "../api/dates";
import { label, plural, shortName } from "../api/labels";
import { Failed } from "../api/request";
import { useDebounced, useMedia } from "../app/hooks";
import { MissingButton, Part, part } from "../app/parts";
import { Loading, Refused } from "../app/States";
import { FACETS, isEach, isReversed, windowOf, type Search } from "../app/search";
import { areInOrder } from "../clocks/comparison";
import { EvidencePanel } from "../evidence/EvidencePanel";
import { LiveBadge } from "../live/LiveBadge";
import { useLive } from "../live/useLive";
import type { Act } from "../model/acts";
import { sorted } from "../model/order";
import { Compared } from "./Compared";
import type { Drawing } from "./Drawing";
import { Facets } from "./Facets";
import { Lanes } from "./Lanes";
import { NoneDrawn, Reversed } from "./NoneDrawn";
import { Nothing } from "./Nothing";
import { Subject } from "./Subject";
import { TimelineTable } from "./TimelineTable";
import { Tools } from "./Tools";
import { useChanged } from "./useChanged";
import { useTimeline, type Timeline } from "./useTimeline";
import css from "./TimelineView.module.css";

// What explains and saves a drawing comes behind it, so that the first view waits for neither.
const Legend = lazy(() => part(() => import("./Legend")));
const TakeAway = lazy(() => part(() => import("../takeaway/TakeAway")));
const route = getRouteApi("/timeline");
/** Milliseconds from the first drawing. */
const BEHIND_PAINT = 500;

export default function TimelineView() {
  const search: Search = route.useSearch();
  const navigate = route.useNavigate();
  const [since, setSince] = useState<string | null | undefined>(undefined);
  const live = useLive(search, since);
  const timeline = useTimeline(search, live);
  // What is drawn first has the line for itself. New acts are followed from the same instant, once it is painted.
  const drawn = timeline.overview !== null && (timeline.lanes.length > 0 || !timeline.loading);
  const painted = useDebounced(drawn, BEHIND_PAINT);
  useEffect(() => {
    if (painted) setSince(timeline.overview?.recorded);
  }, [timeline.overview, painted]);
  const drawing = useRef<Drawing | null>(null);
  const stacked = useMedia("(max-width: 1099px)");
  const view = search.show ?? (stacked ? "drawing" : "both");
  const set = useCallback((change: Partial<Search>, replace = true) => void navigate({ search: (before: Search) => ({ ...before, ...change }), replace, resetScroll: false }), [navigate]);
  const choose = useCallback((act: Act) => set({ act: act.id }, false), [set]);
  const settle = useCallback((from: number, to: number) => set(windowAt(from, to, timeline.bounds)), [set, timeline.bounds]);
  const between = useMemo<readonly [number, number] | null>(() => (search.since && search.until && areInOrder({ since: search.since, until: search.until }) ? [epochDay(search.since) + 1, epochDay(search.until) + 1] : null), [search.since, search.until]);
  const comparison = useChanged(search);
  const sort = search.sort ?? "-date";
  const rows = useMemo(() => sorted(timeline.shown, sort), [timeline.shown, sort]);
  const total = timeline.overview?.total ?? 0;
  const none = timeline.overview !== null && total === 0 && live.acts.length === 0;
  const reversed = isReversed(search);
  const title = titleOf(search, timeline);
  const undated = timeline.dense || timeline.left === null ? (timeline.overview?.undated ?? 0) : timeline.shown.filter((act) => act.at === null).length;

  const panel = search.act && <EvidencePanel id={search.act} search={search} among={rows.map((act) => act.id)} onOther={(act) => set({ act })} onClose={() => set({ act: undefined })} onCorrected={comparison.again} changed={live.changed.get(search.act)} className={css.panel} />;
  if (timeline.error) {
    return (
      <main className="wide" id="main">
        {timeline.error.code === "NOT_FOUND" ? (
          <Refused alone error={new Failed(withoutField(timeline.error.message), timeline.error.code, "Search for the name above: the suggestions name what the graph knows.")}>
            {search.sources && (
              <button type="button" className="button" onClick={() => set({ sources: undefined })}>
                Remove the filter by source
              </button>
            )}
          </Refused>
        ) : (
          <Refused alone error={timeline.error} again={timeline.again} />
        )}
      </main>
    );
  }
  return (
    <main className={`wide ${css.view}`} id="main">
      <div className={css.title}>
        <Subject search={search} parties={timeline.parties} title={title} set={(change) => set(change, false)}>
          <p className="quiet">
            {range(timeline, search)}
            {timeline.parties.length > 0 && search.text && <> with “{search.text}”</>}
            {undated > 0 && ` · ${plural(undated, "act")} without a date, in the table only`}
          </p>
        </Subject>
        <div className={css.actions}>
          <LiveBadge live={live} />
          {search.of && search.of.length > 0 && (
            <Link to="/connections" search={{ start: search.of[0], end: search.of[1], reported: search.reported, recorded: search.recorded }} className="button">
              Connections
            </Link>
          )}
          <Later name="How to read this" when={painted}>
            <Legend />
          </Later>
          {!reversed && (
            <Later name="Take away" when={painted}>
              <TakeAway search={search} timeline={timeline} drawing={drawing} title={title} />
            </Later>
          )}
        </div>
      </div>
      {search.since && search.until && <Compared since={search.since} until={search.until} comparison={comparison} counted={timeline.dense} onEnd={() => set({ since: undefined, until: undefined })} />}
      <Facets search={search} acts={timeline.held} />
      {!none && <Tools search={search} timeline={timeline} drawing={drawing} shown={view} roomy={!stacked} set={set} />}
      {none || reversed ? (
        <div className={css.split} data-shown="drawing" data-panel={search.act ? "open" : undefined}>
          <section className={css.drawing} aria-label="Nothing to draw">
            {none ? <Nothing search={search} name={title} set={set} /> : <Reversed search={search} set={set} />}
          </section>
          {panel}
        </div>
      ) : (
        <div className={css.split} data-shown={view} data-panel={search.act ? "open" : undefined}>
          <section className={css.drawing} aria-label="Drawing" hidden={view === "table"}>
            <Lanes
              lanes={timeline.lanes}
              further={timeline.furtherLanes}
              counts={timeline.counts}
              caption={overviewCaption(timeline, search)}
              bounds={timeline.bounds}
              window={timeline.window}
              between={between}
              changed={comparison.kinds}
              selected={search.act ?? null}
              name={`Timeline of ${title}: ${plural(timeline.left?.count ?? total, "act")} in ${timeline.furtherLanes ? "the " : ""}${plural(timeline.lanes.filter((lane) => lane.weight > 0).length, timeline.furtherLanes ? "largest lane" : "lane")}`}
              tabled
              drawing={drawing}
              kept={search}
              onKept={set}
              onSettled={settle}
              onChosen={choose}
            />
            {timeline.loading && <Loading label={timeline.all && !timeline.all.done ? `${timeline.all.acts.length.toLocaleString("en")} of ${total.toLocaleString("en")} acts read…` : "Reading the timeline…"} />}
            {timeline.dense && (
              <p className="quiet small no-print">
                Too many acts to draw one by one: the bars are counts by lane. Zoom in or filter to see single acts.
              </p>
            )}
            {!timeline.loading && !timeline.dense && timeline.lanes.length === 0 && <NoneDrawn search={search} timeline={timeline} set={set} />}
          </section>
          <TimelineTable search={search} timeline={timeline} rows={rows} sort={sort} hidden={view === "drawing"} set={set} onChosen={choose} onPeriod={({ from, to }) => settle(from, to + 1)} />
          {panel}
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {live.said}
      </p>
    </main>
  );
}

/** What the service says is wrong, without the field of a request that says it: here it is an address. */
function withoutField(message: string): string {
  return message.replace(/^filter[\w.[\]]*: /, "");
}

/** A button in whose place another stands once there is time for it. */
function Later({ name, when, children }: { name: string; when: boolean; children: ReactNode }) {
  const place = (
    <button type="button" className="button" disabled>
      {name}
    </button>
  );
  return when ? (
    <Part loading={place} missing={<MissingButton name={name} />}>
      {children}
    </Part>
  ) : (
    place
  );
}

/** The window of a drawing that came to rest; none where it shows everything. */
export function windowAt(from: number, to: number, bounds: readonly [number, number]): Pick<Search, "from" | "to"> {
  const all = from <= bounds[0] + 1 && to >= bounds[1] - 1;
  return all ? { from: undefined, to: undefined } : { from: isoDay(Math.round(from)), to: isoDay(Math.round(to) - 1) };
}

export function titleOf(search: Search, timeline: Pick<Timeline, "parties">): string {
  const names = timeline.parties.map((party) => party.name);
  const between = isEach(search) ? ", " : " – ";
  if (names.length > 0) return names.map((name) => shortName(name, 60)).join(between);
  if (search.topic) return search.topic.replace(/^topic:/, "");
  if (search.text) return `Acts with “${shortName(search.text)}”`;
  return search.of ? search.of.map((ref) => shortName(ref, 60)).join(between) : "All acts";
}

/** How many acts are shown, of how many, from when to when. */
function range({ overview, left }: Timeline, search: Search): string {
  const { from, to } = windowOf(search);
  if (!overview || !left) return "Counting…";
  const count = left.count < overview.total ? `${left.count.toLocaleString("en")} of ${plural(overview.total, "act")}` : plural(left.count, "act");
  if (!left.days) return count;
  // An act of uncertain date may reach beyond the window that it is shown in.
  const first = [isoDay(left.days[0]), from ?? ""].sort()[1]!;
  const last = [isoDay(left.days[1]), to ?? "9999"].sort()[0]!;
  if (from || to) return `${count}, ${first === last ? `on ${dayInWords(first)}` : `${dayInWords(first)} to ${dayInWords(last)}`}`;
  const [begin, end] = [first.slice(0, 4), last.slice(0, 4)];
  return `${count} ${begin === end ? `in ${begin}` : `from ${begin} to ${end}`}`;
}

/** Each of these is a chip that takes acts out of the counts over the lanes. */
const NARROWING = [...FACETS, "denial", "contested", "sources", "stories", "actors", "targets"] as const;

/** What the counts over the lanes are: the window narrows the lanes and not them. */
export function overviewCaption({ overview }: Pick<Timeline, "overview">, search: Search): string {
  const by = overview ? label(overview.bucket).toLowerCase() : "month";
  const filtered = NARROWING.some((filter) => search[filter]) || (search.of && (search.topic || search.text));
  return `Acts by ${by}, all time${filtered ? ", as filtered" : ""}`;
}
