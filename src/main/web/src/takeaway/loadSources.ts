import { SourceCountsDocument, SourcesOfActsDocument, SourcesOfNodesDocument, type AsOf, type SourcesOfActsQuery, type SourcesOfNodesQuery } from "../api/generated";
import { read } from "../api/request";
import { wholeFilter, type Search } from "../app/search";
import { credits, distinct, together, UNKNOWN, type Sources } from "./sources";

type Told = SourcesOfActsQuery["timeline"]["edges"][number]["node"];
type Node = SourcesOfNodesQuery["nodes"][number];

/** How many pages of acts a file names the sources of, and how many nodes one question may name. */
const MOST_PAGES = 50;
const NODES = 500;

function of(told: Pick<Told, "claims">): Sources {
  const articles = told.claims.edges.map((edge) => edge.node.article);
  return {
    names: distinct(articles.map((article) => article.source?.name)),
    addresses: distinct(articles.map((article) => article.url)),
    licences: distinct(articles.map((article) => article.licence ?? article.credit)),
  };
}

/** The sources of all acts of a timeline, by act. */
export async function sourcesOf(search: Search, asOf: AsOf | null): Promise<Map<string, Sources>> {
  const found = new Map<string, Sources>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { timeline }: SourcesOfActsQuery = await read(SourcesOfActsDocument, { filter: wholeFilter(search), asOf, after });
    for (const { node } of timeline.edges) found.set(node.id, of(node));
    after = timeline.pageInfo.endCursor;
    if (!timeline.pageInfo.hasNextPage) break;
  }
  return found;
}

/** The sources of some acts, by act. */
export async function sourcesOfActs(ids: readonly string[], asOf: AsOf | null): Promise<Map<string, Sources>> {
  const found = new Map<string, Sources>();
  for (let from = 0; from < ids.length; from += NODES) {
    const { nodes } = await read(SourcesOfNodesDocument, { ids: ids.slice(from, from + NODES), asOf });
    for (const node of nodes) if (isAct(node)) found.set(node.id, of(node));
  }
  return found;
}

function isAct(node: Node): node is Extract<Node, { __typename: "PolicyAction" }> {
  return node?.__typename === "PolicyAction";
}

/**
 * The same for a timeline.
 *
 * @param shown the acts that are drawn; null for too many to read, whose sources the service counts, and whose licences stand in the files alone
 */
export async function creditsOf(search: Search, asOf: AsOf | null, shown: readonly string[] | null): Promise<readonly string[]> {
  if (shown) {
    const found = await sourcesOf(search, asOf);
    return credits(together(shown.map((act) => found.get(act) ?? UNKNOWN)));
  }
  const { histogram } = await read(SourceCountsDocument, { filter: wholeFilter(search), asOf });
  return [credits({ names: histogram.groups.map((group) => group.label), licences: [] })[0]!, "Licences: in the graph as CSV."];
}
