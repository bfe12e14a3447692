import { useMemo, useRef } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { epochDay, isoDay } from "../api/dates";
import { shortName } from "../api/labels";
import { DateField } from "../app/DateField";
import { useLoaded } from "../app/hooks";
import { Empty, Refused } from "../app/States";
import { asOfOf, type Search } from "../app/search";
import { EvidencePanel } from "../evidence/EvidencePanel";
import { Find } from "../find/Find";
import { BrushStrip } from "../timeline/BrushStrip";
import { loadOverview } from "../timeline/load";
import { ChainsSide } from "./ChainsSide";
import type { Drawn } from "./Graph";
import { GraphSide } from "./GraphSide";
import { bySteps } from "./rank";
import { TakeConnections } from "./TakeConnections";
import { useConnections } from "./useConnections";
import css from "./Connections.module.css";

const route = getRouteApi("/connections");

/** What another party at either end takes off the graph. */
const ANEW = { act: undefined, hidden: undefined, grown: undefined, pinned: undefined, chosen: undefined, chain: undefined, pages: undefined } as const;

/** How two parties are linked: chains to read, a graph to explore, and a window over both. */
export default function ConnectionsView() {
  const search: Search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) => void navigate({ search: (before: Search) => ({ ...before, ...change }), replace: true, resetScroll: false });
  /** Other chains begin with the first of them. */
  const ask = (change: Partial<Search>) => set({ ...change, pages: undefined });
  const { start, end } = search;
  const asOf = asOfOf(search);
  const connections = useConnections(search);
  const { names, network, chains } = connections;
  const drawn = useRef<Drawn | null>(null);
  const ranked = useMemo(() => bySteps(chains), [chains]);
  const inOrder = ranked.flatMap(({ chains }) => chains);

  const chosen = search.chosen ?? [];
  const subject = chosen.length > 0 ? chosen : [start, end].filter((ref) => ref !== undefined);
  const filter = chosen.length > 0 ? { involving: [...chosen] } : { anyOf: subject };
  const overview = useLoaded(subject.length > 0 ? JSON.stringify([filter, asOf]) : null, (signal) => loadOverview(filter, asOf, signal));
  const counts = overview.data?.counts ?? [];
  const first = counts[0]?.from;
  const last = counts[counts.length - 1]?.to;
  const bounds = useMemo<readonly [number, number] | null>(() => (first === undefined || last === undefined ? null : [first - 5, last + 6]), [first, last]);
  const shown = useMemo<readonly [number, number] | null>(() => bounds && [search.from ? epochDay(search.from) : bounds[0], search.to ? epochDay(search.to) + 1 : bounds[1]], [bounds, search.from, search.to]);

  return (
    <main className={`wide ${css.view}`} id="main">
      <div className={css.top}>
        <div>
          <h1>Connections</h1>
          <p className="quiet">How two parties are linked by dated acts, step by step. That one act led to another is for you to judge.</p>
        </div>
        {start && <TakeConnections search={search} connections={connections} chains={inOrder} drawn={drawn} />}
      </div>
      <div className={css.form}>
        <label className="field">
          From
          <Find label="Where the chain starts" placeholder="A party" only="entities" value={names.data?.start?.name ?? start ?? ""} onChosen={(s) => set({ start: s.search.of?.[0], ...ANEW })} onCleared={() => set({ start: undefined, ...ANEW })} />
        </label>
        <label className="field">
          To
          <Find label="Where the chain ends" placeholder="Another party" only="entities" value={names.data?.end?.name ?? end ?? ""} onChosen={(s) => set({ end: s.search.of?.[0], ...ANEW })} onCleared={() => set({ end: undefined, ...ANEW })} />
        </label>
        <label className="field">
          Steps at most
          <select className="input" value={search.hops ?? 3} onChange={(e) => ask({ hops: Number(e.target.value) })}>
            {[1, 2, 3, 4, 5].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
        <label className="field">
          Order
          <select className="input" value={search.anyOrder ? "any" : "time"} onChange={(e) => ask({ anyOrder: e.target.value === "any" ? true : undefined })}>
            <option value="time">in time order</option>
            <option value="any">any order</option>
          </select>
        </label>
        <label className="field">
          After
          <DateField value={search.from} max={search.to} onDay={(from) => ask({ from })} />
        </label>
        <label className="field">
          Until
          <DateField value={search.to} min={search.from} onDay={(to) => ask({ to })} />
        </label>
      </div>
      {names.error && <Refused error={names.error} again={names.again} />}
      {overview.error && <Refused error={overview.error} again={overview.again} />}
      {bounds && shown && (
        <section aria-label="Acts over time">
          <p className={css.caption}>
            {chosen.length > 0 ? `Acts of ${chosen.map((id) => shortName(network.nodes.get(id)?.name ?? id, 40)).join(" with ")}` : "Acts of either party"}: drag a window to narrow the chains and the graph.
            {(search.from ?? search.to) && (
              <button type="button" className="button quiet" onClick={() => ask({ from: undefined, to: undefined })}>
                Show all time
              </button>
            )}
          </p>
          <BrushStrip
            counts={counts}
            bounds={bounds}
            window={shown}
            onSettled={(from, to) => ask(from <= bounds[0] && to >= bounds[1] ? { from: undefined, to: undefined } : { from: isoDay(Math.round(from)), to: isoDay(Math.round(to) - 1) })}
          />
        </section>
      )}
      {!start ? (
        <Empty title="Choose two parties">
          <p>For example Huawei and Russia. With one party alone, the graph shows its neighbours.</p>
        </Empty>
      ) : (
        <div className={css.split}>
          <ChainsSide search={search} connections={connections} ranked={ranked} set={set} />
          <GraphSide search={search} connections={connections} drawn={drawn} set={set} />
        </div>
      )}
      {search.act && (
        <EvidencePanel id={search.act} search={search} onClose={() => set({ act: undefined })} onCorrected={connections.refresh} className={css.panel} />
      )}
    </main>
  );
}
