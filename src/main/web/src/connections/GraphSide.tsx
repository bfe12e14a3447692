import { lazy, useMemo, type RefObject } from "react";
import { Link } from "@tanstack/react-router";
import { label, plural, shortName } from "../api/labels";
import { Missing, Part, part } from "../app/parts";
import { Loading, Refused } from "../app/States";
import { isFull, type Search } from "../app/search";
import { doingsOf } from "./doings";
import type { Drawn } from "./Graph";
import { GraphLegend } from "./GraphLegend";
import { LinkTable } from "./LinkTable";
import { linkId, linksOf, placesOf, type Network, type NetworkNode } from "./network";
import type { Connections } from "./useConnections";
import css from "./Connections.module.css";

const Graph = lazy(() => part(() => import("./Graph")));

/** What can be done to parties of the graph, up to as many as the address holds. */
const BOUNDED = [
  ["hidden", "hidden"],
  ["grown", "expanded"],
  ["pinned", "pinned"],
] as const;

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
  const { chosen = [], hidden = [], least = 1 } = search;
  const tabled = search.show === "table";
  const pins = JSON.stringify(search.pinned ?? []);
  const pinned = useMemo(() => placesOf(JSON.parse(pins) as string[]), [pins]);
  const marks = JSON.stringify([search.chosen, search.chain]);
  const marked = useMemo(() => markedOf(search), [marks]);
  const choose = (ids: readonly string[]) => set({ chosen: ids.length > 0 ? ids : undefined, chain: undefined });
  const first = chosen[0];
  const node = chosen.length === 1 ? network.nodes.get(first ?? "") : undefined;
  const doings = (of: NetworkNode) => doingsOf(of, { search, connections, drawn, set });
  const full = BOUNDED.filter(([list]) => isFull({ ...search, grown: connections.heldOf(search.grown ?? []) }, list));
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
        <GraphLegend />
      </div>
      {around.error ? <Refused error={around.error} again={around.again} /> : extra.error && <Refused error={extra.error} again={extra.again} />}
      <div className={css.board} data-shown={tabled ? "table" : "drawing"}>
        <Part loading={<Loading label="Drawing the graph…" />} missing={<Missing />}>
          <Graph network={network} chosen={marked} pinned={pinned} drawn={drawn} onNode={(id) => choose([id])} onLink={(a, b) => choose([a, b])} />
        </Part>
        {tabled && <LinkTable network={network} search={search} chosen={marked} doingsOf={doings} set={set} />}
      </div>
      <div className={css.picker}>
        <label>
          Party{" "}
          <select className="input" aria-label="Party" value={first ?? ""} onChange={(e) => choose(e.target.value ? [e.target.value] : [])}>
            <option value="">none chosen</option>
            {[...network.nodes.values()].map((n) => (
              <option key={n.id} value={n.id}>
                {shortName(n.name, 50)}
              </option>
            ))}
          </select>
        </label>
        {/* A link is a pair: the keyboard chooses its other end here. */}
        {first !== undefined && (
          <label>
            with{" "}
            <select className="input" aria-label="Linked party" value={chosen[1] ?? ""} onChange={(e) => choose([first, ...(e.target.value ? [e.target.value] : [])])}>
              <option value="">anybody</option>
              {linkedWith(network, first).map((n) => (
                <option key={n.id} value={n.id}>
                  {shortName(n.name, 50)}
                </option>
              ))}
            </select>
          </label>
        )}
        {node &&
          doings(node).map(({ name, done, hint, take }) => (
            <button key={name} type="button" className="button" aria-pressed={done} title={hint} onClick={take}>
              {name}
            </button>
          ))}
        {chosen.length > 0 && (
          <Link to="/timeline" search={{ of: chosen, from: search.from, to: search.to, reported: search.reported, recorded: search.recorded }} className="button">
            Timeline
          </Link>
        )}
        {full.map(([list, done]) => (
          <p key={list}>
            {plural(search[list]?.length ?? 0, "party is", "parties are")} {done}, which is the most.
          </p>
        ))}
      </div>
    </section>
  );
}

function linkedWith(network: Network, id: string) {
  const ids = new Set([...network.links.values()].flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  return [...network.nodes.values()].filter((node) => ids.has(node.id));
}
