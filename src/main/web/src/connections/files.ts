import { instantInWords } from "../api/dates";
import { label } from "../api/labels";
import { toRows } from "../takeaway/csv";
import { framed, type Caption, type Picture } from "../takeaway/files";
import { sourceCells, termsOf, UNKNOWN, type Sources } from "../takeaway/sources";
import type { Theme } from "../timeline/theme";
import { arrow, type Path } from "./Chain";
import { linksInOrder, type Network, type NetworkLink, type Place } from "./network";
import { drawLink, drawParty, END_RADIUS, RADIUS } from "./nodes";

/** The acts of each step of the chains, a row each, with the sentence that each rests on. */
export function chainsToCsv(chains: readonly Path[], address: string): string {
  const head = ["chain", "step", "from", "direction", "to", "act", "date", "edtf", "type", "stage", "summary", "stories", "contested", "quote", "reported", "source", "address", "licence", "view"];
  const rows = chains.flatMap(({ hops }, chain) =>
    hops.flatMap((hop, step) => {
      const place = [chain + 1, step + 1, hop.from.name, arrow(hop).trim(), hop.to.name];
      if (hop.actions.length === 0) return [[...place, "", "", "", "ownership, membership or office", "", "", "", "", "", "", "", "", "", address]];
      return hop.actions.map((act) => {
        const claim = act.claims.edges[0]?.node;
        const article = claim?.article;
        return [
          ...place,
          act.id,
          act.date.text,
          act.date.edtf ?? "",
          label(act.type),
          act.stage ? label(act.stage) : "",
          act.summary,
          act.storyCount,
          act.contested ? "yes" : "no",
          claim?.quote ?? "",
          claim ? instantInWords(claim.reportedAt) : "",
          article?.source?.name ?? "",
          article?.url ?? "",
          (article && termsOf(article)) ?? "not stated",
          address,
        ];
      });
    }),
  );
  return toRows([head, ...rows]);
}

/** The links of the graph, those of most acts first, with the sources of their acts. Ties come from the catalogue and have none. */
export function linksToCsv(network: Network, sources: ReadonlyMap<string, Sources>, address: string): string {
  const name = (id: string) => network.nodes.get(id)?.name ?? id;
  const cells = (link: NetworkLink) => {
    const [names, , licences] = sourceCells(sources.get(link.id));
    return link.structural ? ["", ""] : [names!, licences!];
  };
  const rows = linksInOrder(network);
  return toRows([
    ["id", "party", "other id", "other party", "acts", "more", "link", "types", "newest", "sources", "licences", "view"],
    ...rows.map((link) => [link.from, name(link.from), link.to, name(link.to), link.structural ? 0 : link.count, link.more ? "perhaps" : "no", link.structural ? "ownership, membership or office" : "acts", link.types.map(label).join("; "), link.newest ?? "", ...cells(link), address]),
  ]);
}

/** All that is shown, chains and graph, with the question, its clocks and the sources of each link. */
export function toJson(chains: readonly Path[], { nodes, links }: Network, sources: ReadonlyMap<string, Sources>, caption: Caption, question: object): string {
  const told = [...links.values()].map((link) => ({ ...link, sources: sources.get(link.id) ?? UNKNOWN }));
  return `${JSON.stringify({ title: caption.title, view: caption.address, question, chains, parties: [...nodes.values()], links: told }, null, 2)}\n`;
}

const ROOM = 90;
const NARROWEST = 640;
const LEGEND = "Disc: country. Square: company. Diamond: organization. Triangle: person. Large: chosen above. Width of a line: acts. Broken line: ownership, membership or office.";

/** The graph as it stands on the screen, whole, as an SVG file. */
export function graphToSvg({ nodes, links }: Network, places: readonly Place[], marked: { readonly chosen: ReadonlySet<string>; readonly pinned: ReadonlySet<string> }, caption: Caption, theme: Theme): Picture {
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const across = Math.max(...xs) - left;
  const width = Math.max(NARROWEST, across + 2 * ROOM);
  const height = Math.max(...ys) - top + 2 * ROOM;
  const at = new Map(places.map(({ id, x, y }) => [id, [x - left + (width - across) / 2, y - top + ROOM] as const]));
  return framed(caption, theme, [width, height], LEGEND, (surface) => {
    for (const link of links.values()) {
      const [from, to] = [at.get(link.from), at.get(link.to)];
      if (from && to) drawLink(surface, from, to, { ...link, chosen: marked.chosen.has(link.id) }, theme);
    }
    for (const node of nodes.values()) {
      const place = at.get(node.id);
      if (!place) continue;
      const [x, y] = place;
      drawParty(surface, { kind: node.kind, end: node.end, pinned: marked.pinned.has(node.id), chosen: marked.chosen.has(node.id) }, x, y, theme);
      surface.text(x, y + (node.end ? END_RADIUS : RADIUS) + 12, node.name, { color: theme.ink, size: 12, weight: node.end ? 700 : 500, align: "center", most: 220 });
    }
  });
}
