import { lazy, Suspense, useState } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChangesDocument, type ChangeKind, type ChangesQuery } from "../api/generated";
import { read } from "../api/client";
import { dayInWords, instantInWords, isoDay, today, epochDay } from "../api/dates";
import { label, meaning, plural, shortName, shortSummary } from "../api/labels";
import { entityOf } from "../api/names";
import { useLoaded } from "../app/hooks";
import { DateField } from "../app/DateField";
import { Empty, Loading, Refused } from "../app/States";
import { baseFilter, endOf, type Search } from "../app/search";
import { Find } from "../find/Find";
import css from "./Changes.module.css";

const Evidence = lazy(() => import("../evidence/Evidence"));
const route = getRouteApi("/changes");
type Change = ChangesQuery["changes"]["edges"][number]["node"];

const COLUMNS: { kind: ChangeKind; name: string; says: string }[] = [
  { kind: "HAPPENED", name: "Happened", says: "Acts of these days" },
  { kind: "LEARNED", name: "Learned", says: "Acts of earlier days that became known" },
  { kind: "CORRECTED", name: "Corrected", says: "What turned out otherwise" },
];

/** Two dates compared: what happened, what was learned, what was corrected in between. */
export default function ChangesView() {
  const search: Search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) => void navigate({ search: (before: Search) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const clock = search.clock === "RECORDED" ? "RECORDED" : "REPORTED";
  const until = search.until ?? today();
  const since = search.since ?? isoDay(epochDay(until) - 365);
  const [more, setMore] = useState(1);
  const variables = { from: `${since}T00:00:00Z`, to: until >= today() ? new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString() : endOf(until), clock, filter: baseFilter(search), first: 500 } as const;
  const key = JSON.stringify([since, until, clock, variables.filter, more]);
  const { data, error, loading, again } = useLoaded(since <= until ? key : null, async (signal) => {
    const found: Change[] = [];
    let after: string | null = null;
    let open = false;
    for (let page = 0; page < more; page++) {
      const { changes }: ChangesQuery = await read(ChangesDocument, { ...variables, after }, signal);
      found.push(...changes.edges.map((edge) => edge.node));
      after = changes.pageInfo.endCursor;
      open = changes.pageInfo.hasNextPage;
      if (!open) break;
    }
    return { found, open };
  });
  const names = useLoaded(search.of ? JSON.stringify(search.of) : null, () => Promise.all((search.of ?? []).map(async (ref) => (await entityOf(ref, null))?.name ?? ref)));
  return (
    <main className={`wide ${css.view}`} id="main">
      <div>
        <h1>Changes</h1>
        <p className="quiet">What happened, what was learned and what was corrected between two dates.</p>
      </div>
      <div className={css.form}>
        <label className="field">
          After
          <DateField value={since} max={until} onDay={(day) => day && set({ since: day })} />
        </label>
        <label className="field">
          Up to
          <DateField value={until} min={since} onDay={(day) => day && set({ until: day })} />
        </label>
        <label className="field">
          Became known when
          <select className="input" value={clock} onChange={(e) => set({ clock: e.target.value })}>
            <option value="REPORTED">articles reported it</option>
            <option value="RECORDED">this graph recorded it</option>
          </select>
        </label>
        <label className="field">
          Of whom
          <Find label="The party whose acts are compared" placeholder="Everybody" only="entities" value={names.data?.join(" – ") ?? ""} onChosen={(s) => set({ of: s.search.of })} />
        </label>
        {search.of && (
          <>
            <button type="button" className="button" onClick={() => set({ of: undefined })}>
              Everybody
            </button>
            <Link to="/timeline" search={{ of: search.of, since, until, clock: search.clock }} className="button">
              Show on the timeline
            </Link>
          </>
        )}
      </div>
      {error ? (
        <Refused error={error} again={again} />
      ) : since > until ? (
        <Empty title="The dates are the wrong way round">
          <p>Choose a first date that is not after the second.</p>
        </Empty>
      ) : !data ? (
        loading && <Loading label="Comparing…" />
      ) : data.found.length === 0 ? (
        <Empty title={`Nothing changed from ${dayInWords(since)} to ${dayInWords(until)}`}>
          <p>Choose other dates, or the other clock: reports may be older than the day on which this graph recorded them.</p>
        </Empty>
      ) : (
        <>
          <div className={css.columns}>
            {COLUMNS.map(({ kind, name, says }) => (
              <Column key={kind} name={name} says={says} meaning={meaning("ChangeKind", kind)} changes={data.found.filter((change) => change.kind === kind)} onChosen={(act) => set({ act })} />
            ))}
          </div>
          {data.open && (
            <button type="button" className="button" onClick={() => setMore(more + 1)}>
              Read more changes
            </button>
          )}
        </>
      )}
      {search.act && (
        <Suspense fallback={null}>
          <Evidence id={search.act} search={search} onClose={() => set({ act: undefined })} className={css.panel} />
        </Suspense>
      )}
    </main>
  );
}

const SHOWN = 50;

function Column({ name, says, meaning: title, changes, onChosen }: { name: string; says: string; meaning: string; changes: readonly Change[]; onChosen: (act: string) => void }) {
  const [all, setAll] = useState(false);
  return (
    <section className={css.column} aria-label={name}>
      <h2 title={title}>
        {name} <span className="quiet">{changes.length.toLocaleString("en")}</span>
      </h2>
      <p className="quiet small">{says}</p>
      <ol>
        {(all ? changes : changes.slice(0, SHOWN)).map((change, index) => (
          <li key={index} className={css.change}>
            <span className="quiet">{change.action ? change.action.date.text : instantInWords(change.at)}</span>
            <What change={change} onChosen={onChosen} />
            {change.before && <Difference change={change} />}
            {change.reason && <span className="quiet">Reason: {shortName(change.reason, 200)}</span>}
          </li>
        ))}
      </ol>
      {changes.length > SHOWN && !all && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show all {plural(changes.length, "change")}
        </button>
      )}
      {changes.length === 0 && <p className="small quiet">None.</p>}
    </section>
  );
}

function What({ change, onChosen }: { change: Change; onChosen: (act: string) => void }) {
  const { action, entity, article } = change;
  if (action) {
    return (
      <button type="button" className={css.open} onClick={() => onChosen(action.id)}>
        <bdi>{shortSummary(action, 140)}</bdi>
      </button>
    );
  }
  if (entity) {
    return (
      <Link to="/timeline" search={{ of: [entity.id] }}>
        {shortName(entity.name)}
      </Link>
    );
  }
  return <span>{article ? `Article “${shortName(article.title ?? article.id, 120)}”` : shortName(change.before?.name ?? "An act that stands no more", 140)}</span>;
}

function Difference({ change }: { change: Change }) {
  const { before, after } = change;
  if (!after) {
    return <span className={css.gone}>stands no more</span>;
  }
  const parts = [
    before?.stage !== after.stage && `stage ${before?.stage ? label(before.stage) : "none"} → ${after.stage ? label(after.stage) : "none"}`,
    before?.type !== after.type && `type ${before?.type ? label(before.type) : "none"} → ${after.type ? label(after.type) : "none"}`,
    before?.date?.edtf !== after.date?.edtf && `date ${before?.date ? before.date.text : "none"} → ${after.date ? after.date.text : "none"}`,
    before?.name !== after.name && `“${shortName(before?.name ?? "", 60)}” → “${shortName(after.name ?? "", 60)}”`,
  ].filter(Boolean);
  return parts.length > 0 ? <span className="quiet">{parts.join("; ")}</span> : null;
}
