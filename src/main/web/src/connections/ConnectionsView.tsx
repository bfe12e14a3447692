import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ConnectionsDocument, NeighboursDocument, type ActionType, type ConnectionsQuery } from "../api/generated";
import { failure, read, type Failed } from "../api/client";
import { epochDay, instantInWords, isoDay } from "../api/dates";
import { label, plural, shortName, shortSummary } from "../api/labels";
import { entityOf } from "../api/names";
import { DateField } from "../app/DateField";
import { Flag } from "../app/Flag";
import { useLoaded } from "../app/hooks";
import { Empty, Loading, Refused } from "../app/States";
import { asOfOf, type Search } from "../app/search";
import { Find } from "../find/Find";
import { BrushStrip } from "../timeline/BrushStrip";
import { loadOverview } from "../timeline/load";
import { Ties } from "./Ties";
import { bySteps } from "./rank";
import { EMPTY, expanded, networkOf, pruned, type Neighbour, type Network } from "./network";
import css from "./Connections.module.css";

const Graph = lazy(() => import("./Graph"));
const Evidence = lazy(() => import("../evidence/Evidence"));
const route = getRouteApi("/connections");
const NEIGHBOURS = 12;
type Path = ConnectionsQuery["paths"]["paths"][number];

/** How two parties are linked: chains to read, a graph to explore, and a window over both. */
export default function ConnectionsView() {
  const search: Search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) => void navigate({ search: (before: Search) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const { start, end } = search;
  const asOf = asOfOf(search);
  const clock = JSON.stringify(asOf);
  const window = search.from || search.to ? { from: search.from ?? null, to: search.to ?? null } : null;
  const names = useLoaded(JSON.stringify([start, end, clock]), async () => ({ start: start ? await entityOf(start, asOf) : null, end: end ? await entityOf(end, asOf) : null }));

  const asked = start && end ? JSON.stringify([start, end, window, search.hops, search.anyOrder, search.types, clock]) : null;
  const paths = useLoaded(asked, (signal) =>
    read(ConnectionsDocument, { from: start ?? "", to: end ?? "", window, maxHops: search.hops ?? 3, inOrder: !search.anyOrder, types: (search.types as ActionType[] | undefined) ?? null, asOf }, signal),
  );
  const around = useLoaded(start && !end ? JSON.stringify([start, window, clock]) : null, (signal) => read(NeighboursDocument, { of: start ?? "", filter: window ? { window } : {}, asOf, first: NEIGHBOURS }, signal));

  const [extra, setExtra] = useState<ReadonlyMap<string, readonly Neighbour[]>>(new Map());
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set());
  const [least, setLeast] = useState(1);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(() => {
    setExtra(new Map());
    setHidden(new Set());
    setPinned(new Set());
    setChosen([]);
  }, [start, end]);

  const network = useMemo(() => {
    let grown: Network = paths.data ? networkOf(paths.data.paths.paths) : EMPTY;
    const self = names.data?.start;
    if (!end && self && around.data) {
      grown = expanded({ nodes: new Map([[self.id, { id: self.id, name: self.name, kind: self.kind ?? "ORGANIZATION", end: true }]]), links: new Map() }, self.id, around.data.neighbourhood);
    }
    for (const [of, neighbours] of extra) grown = expanded(grown, of, neighbours);
    return pruned(grown, least, hidden);
  }, [paths.data, around.data, names.data, end, extra, least, hidden]);

  const ranked = useMemo(() => bySteps(paths.data?.paths.paths ?? []), [paths.data]);
  const inOrder = ranked.flatMap(({ chains }) => chains);

  const subject = chosen.length > 0 ? chosen : [start, end].filter((ref) => ref !== undefined);
  const filter = chosen.length > 0 ? { involving: [...chosen] } : { anyOf: subject };
  const overview = useLoaded(subject.length > 0 ? JSON.stringify([filter, clock]) : null, (signal) => loadOverview(filter, asOf, signal));
  const counts = overview.data?.counts ?? [];
  const first = counts[0]?.from;
  const last = counts[counts.length - 1]?.to;
  const bounds = useMemo<readonly [number, number] | null>(() => (first === undefined || last === undefined ? null : [first - 5, last + 6]), [first, last]);
  const shown = useMemo<readonly [number, number] | null>(() => bounds && [search.from ? epochDay(search.from) : bounds[0], search.to ? epochDay(search.to) + 1 : bounds[1]], [bounds, search.from, search.to]);

  const [refused, setRefused] = useState<Failed | null>(null);
  const expand = async (id: string) => {
    try {
      const { neighbourhood } = await read(NeighboursDocument, { of: id, filter: window ? { window } : {}, asOf, first: NEIGHBOURS });
      setExtra((before) => new Map(before).set(id, neighbourhood));
      setRefused(null);
    } catch (e) {
      setRefused(failure(e));
    }
  };
  const node = chosen.length === 1 ? network.nodes.get(chosen[0] ?? "") : undefined;

  return (
    <main className={`wide ${css.view}`} id="main">
      <div>
        <h1>Connections</h1>
        <p className="quiet">How two parties are linked by dated acts, step by step. That one act led to another is for you to judge.</p>
      </div>
      <div className={css.form}>
        <label className="field">
          From
          <Find label="Where the chain starts" placeholder="A party" only="entities" value={names.data?.start?.name ?? start ?? ""} onChosen={(s) => set({ start: s.search.of?.[0], act: undefined })} />
        </label>
        <label className="field">
          To
          <Find label="Where the chain ends" placeholder="Another party" only="entities" value={names.data?.end?.name ?? end ?? ""} onChosen={(s) => set({ end: s.search.of?.[0], act: undefined })} />
        </label>
        <label className="field">
          Steps at most
          <select className="input" value={search.hops ?? 3} onChange={(e) => set({ hops: Number(e.target.value) })}>
            {[1, 2, 3, 4, 5].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
        <label className="field">
          Order
          <select className="input" value={search.anyOrder ? "any" : "time"} onChange={(e) => set({ anyOrder: e.target.value === "any" ? true : undefined })}>
            <option value="time">in time order</option>
            <option value="any">any order</option>
          </select>
        </label>
        <label className="field">
          After
          <DateField value={search.from} max={search.to} onDay={(from) => set({ from })} />
        </label>
        <label className="field">
          Until
          <DateField value={search.to} min={search.from} onDay={(to) => set({ to })} />
        </label>
      </div>
      {bounds && shown && (
        <section aria-label="Acts over time">
          <p className={css.caption}>
            {chosen.length > 0 ? `Acts of ${chosen.map((id) => shortName(network.nodes.get(id)?.name ?? id, 40)).join(" with ")}` : "Acts of either party"}: drag a window to narrow the chains and the graph.
            {(search.from ?? search.to) && (
              <button type="button" className="button quiet" onClick={() => set({ from: undefined, to: undefined })}>
                Show all time
              </button>
            )}
          </p>
          <BrushStrip
            counts={counts}
            bounds={bounds}
            window={shown}
            onSettled={(from, to) => set(from <= bounds[0] && to >= bounds[1] ? { from: undefined, to: undefined } : { from: isoDay(Math.round(from)), to: isoDay(Math.round(to) - 1) })}
          />
        </section>
      )}
      {!start ? (
        <Empty title="Choose two parties">
          <p>For example Huawei and Russia. With one party alone, the graph shows its neighbours.</p>
        </Empty>
      ) : (
        <div className={css.split}>
          <section className={css.chains} aria-label="Chains">
            <h2>Chains</h2>
            {end && <Ties search={search} start={start} end={end} />}
            {paths.error ? (
              <Refused error={paths.error} again={paths.again} />
            ) : !end ? (
              <p className="quiet">Choose a second party to see the chains between the two.</p>
            ) : paths.loading && !paths.data ? (
              <Loading label="Looking for chains…" />
            ) : paths.data?.paths.paths.length === 0 ? (
              <Empty title="No chain was found">
                <p>No acts lead from one to the other within these limits. Allow more steps, any order, or a longer window. What links the two otherwise stands above.</p>
              </Empty>
            ) : (
              <>
                {paths.data?.paths.truncated && <p className={css.truncated}>{paths.data.paths.reason}</p>}
                {paths.data && paths.data.paths.paths.length > 1 && (
                  <p className="quiet small">
                    Direct ones first, then the most telling of each length: recent steps, sure ones and those that many independent stories tell count more. Parties on the way that take part in very many acts count less.
                  </p>
                )}
                {ranked.map(({ steps, chains }) => (
                  <section key={steps} className={css.list} aria-label={inSteps(steps)}>
                    <h3>{inSteps(steps)}</h3>
                    <ol className={css.list}>
                      {chains.map((path) => (
                        <li key={path.hops.map((hop) => hop.to.id).join(" ")} hidden={path.hops.some((hop) => hidden.has(hop.from.id) || hidden.has(hop.to.id))}>
                          <Chain path={path} rank={inOrder.indexOf(path) + 1} onAct={(act) => set({ act })} />
                        </li>
                      ))}
                    </ol>
                  </section>
                ))}
              </>
            )}
          </section>
          <section className={css.side} aria-label="Graph">
            <div className={css.tools}>
              <label>
                Links of at least <input type="range" min={1} max={20} value={least} onChange={(e) => setLeast(Number(e.target.value))} aria-valuetext={plural(least, "act")} /> {plural(least, "act")}
              </label>
              {hidden.size > 0 && (
                <button type="button" className="button" onClick={() => setHidden(new Set())}>
                  Show {plural(hidden.size, "hidden party", "hidden parties")}
                </button>
              )}
            </div>
            {around.error ? <Refused error={around.error} again={around.again} /> : refused && <Refused error={refused} />}
            <Suspense fallback={<Loading label="Drawing the graph…" />}>
              <Graph network={network} selected={node?.id ?? null} pinned={pinned} onNode={(id) => setChosen([id])} onLink={(a, b) => setChosen([a, b])} />
            </Suspense>
            <div className={css.picker}>
              <label>
                Party{" "}
                <select className="input" aria-label="Party" value={chosen[0] ?? ""} onChange={(e) => setChosen(e.target.value ? [e.target.value] : [])}>
                  <option value="">none chosen</option>
                  {[...network.nodes.values()].map((n) => (
                    <option key={n.id} value={n.id}>
                      {shortName(n.name, 50)}
                    </option>
                  ))}
                </select>
              </label>
              {/* A link is a pair: the keyboard chooses its other end here. */}
              {chosen[0] !== undefined && (
                <label>
                  with{" "}
                  <select className="input" aria-label="Linked party" value={chosen[1] ?? ""} onChange={(e) => setChosen([chosen[0]!, ...(e.target.value ? [e.target.value] : [])])}>
                    <option value="">anybody</option>
                    {linkedWith(network, chosen[0]).map((n) => (
                      <option key={n.id} value={n.id}>
                        {shortName(n.name, 50)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              {node && (
                <>
                  <button type="button" className="button" title={`The ${NEIGHBOURS} parties with most acts with it`} onClick={() => void expand(node.id)}>
                    Expand
                  </button>
                  <button type="button" className="button" aria-pressed={pinned.has(node.id)} onClick={() => setPinned((before) => toggled(before, node.id))}>
                    Pin
                  </button>
                  {!node.end && (
                    <button
                      type="button"
                      className="button"
                      onClick={() => {
                        setHidden((before) => toggled(before, node.id));
                        setChosen([]);
                      }}
                    >
                      Hide
                    </button>
                  )}
                </>
              )}
              {chosen.length > 0 && (
                <Link to="/timeline" search={{ of: chosen, from: search.from, to: search.to, reported: search.reported, recorded: search.recorded }} className="button">
                  Timeline
                </Link>
              )}
            </div>
          </section>
        </div>
      )}
      {search.act && (
        <Suspense fallback={null}>
          <Evidence id={search.act} search={search} onClose={() => set({ act: undefined })} className={css.panel} />
        </Suspense>
      )}
    </main>
  );
}

function linkedWith(network: Network, id: string) {
  const ids = new Set([...network.links.values()].flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  return [...network.nodes.values()].filter((node) => ids.has(node.id));
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** As many chains show more than the newest act of each step at once. */
const IN_FULL = 3;

function inSteps(steps: number): string {
  return steps === 1 ? "Directly" : `In ${steps} steps`;
}

function Chain({ path, rank, onAct }: { path: Path; rank: number; onAct: (act: string) => void }) {
  const first = path.hops[0];
  return (
    <article className={css.chain} aria-label={`Chain ${rank}`}>
      <p className={css.title}>
        {first && <Entity entity={first.from} />}
        {path.hops.map((hop, index) => (
          <span key={index}>
            <span className={css.arrow}>{arrow(hop)}</span>
            <Entity entity={hop.to} />
          </span>
        ))}
      </p>
      <ol className={css.hops}>
        {path.hops.map((hop, index) => (
          <Hop key={index} hop={hop} shown={rank <= IN_FULL ? 2 : 1} onAct={onAct} />
        ))}
      </ol>
    </article>
  );
}

function Hop({ hop, shown, onAct }: { hop: Path["hops"][number]; shown: number; onAct: (act: string) => void }) {
  const [all, setAll] = useState(false);
  const rest = hop.actions.length - shown;
  return (
    <li>
      {hop.kind === "STRUCTURAL" && <p className="quiet">Ownership, membership or office links them.</p>}
      {hop.actions.slice(0, all ? undefined : shown).map((action) => {
        const claim = action.claims.edges[0]?.node;
        return (
          <button key={action.id} type="button" className={css.hop} onClick={() => onAct(action.id)}>
            <span className={css.when}>
              {action.date.text} · {label(action.type)}
              {action.stage && `, ${label(action.stage).toLowerCase()}`}
              {action.storyCount > 1 && ` · ${plural(action.storyCount, "story", "stories")}`}
              {action.contested && " · contested"}
            </span>
            <bdi>{shortSummary(action, 150)}</bdi>
            {claim && (
              <span className={css.quote}>
                “{shortName(claim.quote.replace(/\s+/g, " "), 180)}” {claim.article.source && `${shortName(claim.article.source.name, 40)}, `}
                {instantInWords(claim.reportedAt)}
              </span>
            )}
          </button>
        );
      })}
      {rest > 0 && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show ${plural(rest, "earlier act")}`}
        </button>
      )}
    </li>
  );
}

/** Which way the newest act of a hop goes. */
function arrow(hop: Path["hops"][number]): string {
  if (hop.kind === "STRUCTURAL") return " — ";
  const actors = hop.actions[0]?.actors.map((actor) => actor.id) ?? [];
  const forward = actors.includes(hop.from.id);
  const back = actors.includes(hop.to.id);
  return forward === back ? " ↔ " : forward ? " → " : " ← ";
}

function Entity({ entity }: { entity: { id: string; name: string } }) {
  return (
    <Link to="/timeline" search={{ of: [entity.id] }} className={css.entity}>
      <Flag id={entity.id} />
      <bdi>{shortName(entity.name, 50)}</bdi>
    </Link>
  );
}

