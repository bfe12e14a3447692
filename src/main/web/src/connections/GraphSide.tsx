import { lazy, useMemo, type RefObject } from "react";
import { label, plural } from "../api/labels";
import { Missing, Part, part } from "../app/parts";
import { Loading, Refused } from "../app/States";
import type { Search } from "../app/search";
import { doingsOf } from "./doings";
import type { Drawn } from "./Graph";
import { GraphLegend } from "./GraphLegend";
import { LinkTable } from "./LinkTable";
import { linkId, linksOf, placesOf, type NetworkNode } from "./network";
import { Picker } from "./Picker";
import type { Connections } from "./useConnections";
import css from "./Connections.module.css";

const Graph = lazy(() => part(() => import("./Graph")));

interface Props {
  readonly search: Search;
  readonly connections: Connections;
  readonly drawn: RefObject<Drawn | null>;
  readonly set: (change: Partial<Search>) => void;
}

/** The parties and links of the graph that stand out: a party, a linked pair, or a chain. */
export function markedOf({ chosen = [], chain = [] }: Search): ReadonlySet<string> {
  const pair = chosen.length === 2 ? [linkId(chosen[0]!, chosen[1]!)] : [];
  return new Set([...chosen, ...pair, ...chain, ...linksOf(chain)]);
}

/** The graph, with what can be done to it; all of it stands in the address. */
export function GraphSide({ search, connections, drawn, set }: Props) {
  const { network, around, extra } = connections;
  const { hidden = [], least = 1 } = search;
  const tabled = search.show === "table";
  const pins = JSON.stringify(search.pinned ?? []);
  const pinned = useMemo(() => placesOf(JSON.parse(pins) as string[]), [pins]);
  const marks = JSON.stringify([search.chosen, search.chain]);
  const marked = useMemo(() => markedOf(search), [marks]);
  const choose = (ids: readonly string[]) => set({ chosen: ids.length > 0 ? ids : undefined, chain: undefined });
  const doings = (of: NetworkNode) => doingsOf(of, { search, connections, drawn, set });
  return (
    <section className={css.side} aria-label="Graph">
      <div className={css.tools}>
        <label>
          Links of at least <input type="range" min={1} max={20} value={least} onChange={(e) => set({ least: Number(e.target.value) > 1 ? Number(e.target.value) : undefined })} aria-valuetext={plural(least, "act")} /> {plural(least, "act")}
        </label>
        {hidden.length > 0 && (
          <button type="button" className="button" onClick={() => set({ hidden: undefined })}>
            Show {plural(hidden.length, "hidden party", "hidden parties")}
          </button>
        )}
        <div className="switch" role="group" aria-label="How links are shown">
          {(["drawing", "table"] as const).map((name) => (
            <button key={name} type="button" className="button" aria-pressed={tabled === (name === "table")} onClick={() => set({ show: name === "table" ? name : undefined })}>
              {label(name)}
            </button>
          ))}
        </div>
        {!tabled && (
          <div className={css.zoom} role="group" aria-label="Zoom of the graph">
            <button type="button" className="button" aria-label="Zoom in" onClick={() => drawn.current?.zoom(1.5)}>
              +
            </button>
            <button type="button" className="button" aria-label="Zoom out" onClick={() => drawn.current?.zoom(1 / 1.5)}>
              −
            </button>
            <button type="button" className="button" title="Show the whole graph" onClick={() => drawn.current?.fit()}>
              Fit
            </button>
          </div>
        )}
        <GraphLegend />
      </div>
      {around.error ? <Refused error={around.error} again={around.again} /> : extra.error && <Refused error={extra.error} again={extra.again} />}
      <div className={css.board} data-shown={tabled ? "table" : "drawing"}>
        <Part loading={<Loading label="Drawing the graph…" />} missing={<Missing />}>
          <Graph network={network} chosen={marked} pinned={pinned} drawn={drawn} onNode={(id) => choose([id])} onLink={(a, b) => choose([a, b])} />
        </Part>
        {tabled && <LinkTable network={network} search={search} chosen={marked} doingsOf={doings} set={set} />}
      </div>
      <Picker search={search} connections={connections} drawn={drawn} onChosen={choose} set={set} />
    </section>
  );
}
