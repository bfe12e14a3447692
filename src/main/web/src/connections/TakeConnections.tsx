import type { RefObject } from "react";
import { dayInWords } from "../api/dates";
import { plural, shortName } from "../api/labels";
import { asOfOf, type Search } from "../app/search";
import { citation, clocksInWords, permanent, save, toPng, type Caption } from "../takeaway/files";
import { sourcesOf } from "../takeaway/loadSources";
import { copied, Offers, onceRead, type Offer } from "../takeaway/Offers";
import { credits, together, type Sources } from "../takeaway/sources";
import type { Path } from "./Chain";
import { chainsToCsv, graphToSvg, linksToCsv, toJson } from "./files";
import type { Drawn } from "./Graph";
import { markedOf } from "./GraphSide";
import { placesOf } from "./network";
import type { Connections } from "./useConnections";

interface Props {
  readonly search: Search;
  readonly connections: Connections;
  /** The chains in the order in which they are shown. */
  readonly chains: readonly Path[];
  readonly drawn: RefObject<Drawn | null>;
}

/** Links, citations and files of the chains and the graph that are shown. */
export function TakeConnections({ search, connections: { names, recorded, network, paths, around, extra }, chains, drawn }: Props) {
  const address = permanent(search, recorded);
  const [from, to] = [names.data?.start?.name ?? search.start ?? "", names.data?.end?.name ?? search.end];
  const title = to ? `Connections of ${shortName(from, 60)} and ${shortName(to, 60)}` : `Neighbours of ${shortName(from, 60)}`;
  const counted = [...(to ? [plural(chains.length, "chain")] : []), plural(network.nodes.size, "party", "parties"), plural(network.links.size, "link")].join(", ");
  const limits = [
    ...(to ? [`${plural(search.hops ?? 3, "step")} at most, ${search.anyOrder ? "in any order" : "in time order"}`] : []),
    ...(search.from ? [`from ${dayInWords(search.from)}`] : []),
    ...(search.to ? [`to ${dayInWords(search.to)}`] : []),
    ...(search.least ? [`links of at least ${search.least} acts`] : []),
    ...(search.hidden ? [`${plural(search.hidden.length, "party", "parties")} hidden`] : []),
  ];
  const caption: Caption = { title, shown: [counted, ...limits].join("; "), clocks: clocksInWords(search, recorded), address };
  const question = { start: search.start, end: search.end, hops: search.hops ?? 3, inOrder: !search.anyOrder, types: search.types, window: { from: search.from, to: search.to }, least: search.least ?? 1, hidden: search.hidden ?? [], grown: search.grown ?? [], reported: search.reported, recorded };
  const asOf = asOfOf({ ...search, ...(recorded && { recorded }) });
  const sources = async () => {
    const found = new Map<string, Sources>();
    for (const { id, from, to, types, structural } of network.links.values()) {
      if (!structural) found.set(id, together((await sourcesOf({ of: [from, to], ...(types.length > 0 && { types }), from: search.from, to: search.to }, asOf)).values()));
    }
    return found;
  };
  const picture = async () => {
    const [graph, pinned] = [drawn.current, placesOf(search.pinned ?? [])];
    if (!graph || network.nodes.size === 0) return null;
    const [places, theme] = [graph.places(), graph.theme()];
    const told = credits(together((await sources()).values()));
    return graphToSvg(network, places, { chosen: markedOf(search), pinned: new Set(pinned.keys()) }, { ...caption, credits: told }, theme);
  };
  const settled = (take: Offer["take"]) => onceRead(names.loading || paths.loading || around.loading || extra.loading, take);
  const NOTHING = "The graph is not drawn yet: try again in a moment";
  const groups: Offer[][] = [
    [
      { name: "Copy link", hint: "shows the same whenever it is opened", take: () => copied(address, "Link") },
      { name: "Copy citation", take: settled(() => copied(citation(caption), "Citation")) },
    ],
    [
      ...(to ? [{ name: "These chains as CSV", hint: "an act a row, with sentences and sources", take: settled(() => save("dateline-chains.csv", chainsToCsv(chains, address), "text/csv")) }] : []),
      { name: "These links as CSV", hint: "the lines of the graph", take: settled(async () => save("dateline-links.csv", linksToCsv(network, await sources(), address), "text/csv")) },
      { name: "All of this as JSON", take: settled(async () => save("dateline-connections.json", toJson(chains, network, await sources(), caption, question), "application/json")) },
    ],
    [
      {
        name: "This graph as PNG",
        take: settled(async () => {
          const made = await picture();
          return made ? save("dateline-graph.png", await toPng(made)) : NOTHING;
        }),
      },
      {
        name: "This graph as SVG",
        take: settled(async () => {
          const made = await picture();
          return made ? save("dateline-graph.svg", made.svg, "image/svg+xml") : NOTHING;
        }),
      },
      { name: "Print", take: () => window.print() },
    ],
  ];
  return <Offers groups={groups} />;
}
