import type { RefObject } from "react";
import { Link } from "@tanstack/react-router";
import { plural, shortName } from "../api/labels";
import { isFull, type Search } from "../app/search";
import { doingsOf } from "./doings";
import type { Drawn } from "./Graph";
import { linkId, type Network, type NetworkLink } from "./network";
import type { Connections } from "./useConnections";
import { useNewest } from "./useNewest";
import css from "./Connections.module.css";

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
  readonly onChosen: (ids: readonly string[]) => void;
  readonly set: (change: Partial<Search>) => void;
}

/** The party or the link that is chosen in the graph, what can be done to it, and where it leads. */
export function Picker({ search, connections, drawn, onChosen, set }: Props) {
  const { network } = connections;
  const { chosen = [] } = search;
  const [first, second] = chosen;
  const node = chosen.length === 1 ? network.nodes.get(first ?? "") : undefined;
  const link = first !== undefined && second !== undefined ? network.links.get(linkId(first, second)) : undefined;
  const full = BOUNDED.filter(([list]) => isFull({ ...search, grown: connections.heldOf(search.grown ?? []) }, list));
  return (
    <div className={css.picker}>
      <label>
        Party{" "}
        <select className="input" aria-label="Party" value={first ?? ""} onChange={(e) => onChosen(e.target.value ? [e.target.value] : [])}>
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
          <select className="input" aria-label="Linked party" value={second ?? ""} onChange={(e) => onChosen([first, ...(e.target.value ? [e.target.value] : [])])}>
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
        doingsOf(node, { search, connections, drawn, set }).map(({ name, done, hint, take }) => (
          <button key={name} type="button" className="button" aria-pressed={done} title={hint} onClick={take}>
            {name}
          </button>
        ))}
      {link && !link.structural && <Evidence key={link.id} link={link} search={search} set={set} />}
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
  );
}

/** The way to the evidence of the newest act of a link. */
function Evidence({ link, search, set }: Pick<Props, "search" | "set"> & { readonly link: NetworkLink }) {
  const { open, failed } = useNewest(search, set);
  return (
    <>
      <button type="button" className="button" title="The newest act of both" onClick={() => void open(link)}>
        Evidence
      </button>
      {failed && <p role="alert">{failed}</p>}
    </>
  );
}

function linkedWith(network: Network, id: string) {
  const ids = new Set([...network.links.values()].flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  return [...network.nodes.values()].filter((node) => ids.has(node.id));
}
