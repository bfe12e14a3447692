import { useEffect, useRef } from "react";
import { Link } from "@tanstack/react-router";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { dayInWords } from "../api/dates";
import { label, shortName } from "../api/labels";
import { Flag } from "../app/Flag";
import type { Search } from "../app/search";
import type { Doing } from "./doings";
import { linksInOrder, type Network, type NetworkLink, type NetworkNode } from "./network";
import { useNewest } from "./useNewest";
import css from "./Connections.module.css";

interface Props {
  readonly network: Network;
  readonly search: Search;
  /** The parties and links that stand out. */
  readonly chosen: ReadonlySet<string>;
  readonly doingsOf: (node: NetworkNode) => readonly Doing[];
  readonly set: (change: Partial<Search>) => void;
}

/** Types of acts that are named before the others are only counted. */
const NAMED = 2;

/** What links two parties, in words. */
export function relationOf({ structural, types }: Pick<NetworkLink, "structural" | "types">): string {
  if (structural) return "Ownership, membership or office";
  const rest = types.length - NAMED;
  return [...types.slice(0, NAMED).map(label), ...(rest > 0 ? [`${rest} more ${rest === 1 ? "type" : "types"}`] : [])].join(", ");
}

/** The links of the graph as a table: what the drawing shows, for those who read or listen. */
export function LinkTable({ network, search, chosen, doingsOf, set }: Props) {
  const region = useRef<HTMLDivElement>(null);
  const newest = useNewest(search, set);
  // The row of a hidden party goes, and the focus with it.
  const hidden = search.hidden?.length ?? 0;
  const before = useRef(hidden);
  useEffect(() => {
    if (hidden > before.current) region.current?.focus();
    before.current = hidden;
  }, [hidden]);
  const links = linksInOrder(network);
  const nodeOf = (id: string) => network.nodes.get(id);
  return (
    <div ref={region} className={css.links} tabIndex={0} role="region" aria-label="Links of the graph as a table">
      {newest.failed && <p role="alert">{newest.failed}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">With</th>
            <th scope="col">Relation</th>
            <th scope="col" className={css.figure}>
              Acts
            </th>
            <th scope="col" title="The last possible day of the newest act">
              Newest
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => {
            const [from, to] = [nodeOf(link.from), nodeOf(link.to)];
            if (!from || !to) return null;
            const both = `${shortName(from.name)} and ${shortName(to.name)}`;
            const day = link.newest ? dayInWords(link.newest) : "no date";
            const evidence = `${day}: evidence of the newest act of ${both}`;
            return (
              <tr key={link.id} aria-current={chosen.has(link.id) || undefined}>
                <td>
                  <Party node={from} doings={doingsOf(from)} onChosen={() => set({ chosen: [from.id], chain: undefined })} />
                </td>
                <td>
                  <Party node={to} doings={doingsOf(to)} onChosen={() => set({ chosen: [to.id], chain: undefined })} />
                </td>
                <td>{relationOf(link)}</td>
                <td className={css.figure}>
                  {link.structural ? (
                    "none"
                  ) : (
                    <Link to="/timeline" search={{ of: [link.from, link.to], from: search.from, to: search.to, reported: search.reported, recorded: search.recorded }} aria-label={`${countOf(link)}: acts of ${both}`}>
                      {countOf(link)}
                    </Link>
                  )}
                </td>
                <td>
                  {link.structural ? (
                    "none"
                  ) : link.act ? (
                    <Link to="/connections" search={{ ...search, act: link.act }} replace resetScroll={false} aria-label={evidence}>
                      {day}
                    </Link>
                  ) : (
                    <button type="button" className={css.more} aria-label={evidence} onClick={() => void newest.open(link)}>
                      {day}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {links.length === 0 && <p className="quiet">The graph has no link.</p>}
    </div>
  );
}

function countOf({ count, more }: NetworkLink): string {
  return more ? `${count} or more` : count.toLocaleString("en");
}

/** A party with the menu of what can be done to it. */
function Party({ node, doings, onChosen }: { node: NetworkNode; doings: readonly Doing[]; onChosen: () => void }) {
  const name = shortName(node.name, 50);
  return (
    <MenuTrigger>
      <Button className={css.party!} aria-label={`${name}: expand, pin or hide`}>
        <Flag id={node.id} />
        <bdi>{name}</bdi>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu">
          <MenuItem className="item" onAction={onChosen}>
            Show its acts over time
          </MenuItem>
          {doings.map(({ name, undo, done, take }) => (
            <MenuItem key={name} className="item" onAction={take}>
              {done ? (undo ?? name) : name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
