import { FurtherSourcesDocument, NewestOfSourceDocument, SourceCountsDocument, SourcesOfActsDocument, SourcesOfNodesDocument, type AsOf, type FurtherSourcesQuery, type SourcesOfActsQuery, type SourcesOfNodesQuery, type TellersFragment } from "../api/generated";
import { read } from "../api/request";
import { wholeFilter, type Search } from "../app/search";
import { credits, distinct, listed, NAMED, sourcesOfArticles, together, UNKNOWN, type Sources } from "./sources";

type Claims = TellersFragment;
type Node = SourcesOfNodesQuery["nodes"][number];

/** How many pages of acts a file names the sources of, and how many nodes one question may name. */
const MOST_PAGES = 50;
const NODES = 500;
/** Claims of an act in the first question, which most acts have at most, and in each further one. */
const FEW = 20;
const MANY = 500;
/** Acts of a source whose licences stand for those of all its acts. */
const NEWEST = 20;
/** Acts of one question for so many claims: the service allows no answer of any size. */
const NODES_OF_MANY = 40;

function of(claims: readonly Claims[]): Sources {
  return sourcesOfArticles(claims.flatMap(({ edges }) => edges.map((edge) => edge.node.article)));
}

/** The sources of all acts of a timeline, by act. */
export async function sourcesOf(search: Search, asOf: AsOf | null): Promise<Map<string, Sources>> {
  const told = new Map<string, Claims>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { timeline }: SourcesOfActsQuery = await read(SourcesOfActsDocument, { filter: wholeFilter(search), asOf, first: FEW, after });
    for (const { node } of timeline.edges) told.set(node.id, node.claims);
    after = timeline.pageInfo.endCursor;
    if (!timeline.pageInfo.hasNextPage) break;
  }
  return completed(told, asOf);
}

/** The sources of some acts, by act. */
export async function sourcesOfActs(ids: readonly string[], asOf: AsOf | null): Promise<Map<string, Sources>> {
  return completed(await claimsOf(ids, asOf, FEW, NODES), asOf);
}

async function claimsOf(ids: readonly string[], asOf: AsOf | null, first: number, most: number): Promise<Map<string, Claims>> {
  const told = new Map<string, Claims>();
  for (let from = 0; from < ids.length; from += most) {
    const { nodes } = await read(SourcesOfNodesDocument, { ids: ids.slice(from, from + most), asOf, first });
    for (const node of nodes) if (isAct(node)) told.set(node.id, node.claims);
  }
  return told;
}

/** One article may tell of an act in more sentences than are read at first, so that the others of its claims are read before anything is named. */
async function completed(told: ReadonlyMap<string, Claims>, asOf: AsOf | null): Promise<Map<string, Sources>> {
  const open = [...told].filter(([, claims]) => claims.pageInfo.hasNextPage).map(([id]) => id);
  const whole = new Map([...told, ...(await claimsOf(open, asOf, MANY, NODES_OF_MANY))]);
  const found = new Map<string, Sources>();
  for (const [id, claims] of whole) found.set(id, of([claims, ...(await furtherOf(id, claims, asOf))]));
  return found;
}

async function furtherOf(id: string, { pageInfo }: Claims, asOf: AsOf | null): Promise<readonly Claims[]> {
  const further: Claims[] = [];
  for (let page = pageInfo; page.hasNextPage; page = further.at(-1)!.pageInfo) {
    const { node }: FurtherSourcesQuery = await read(FurtherSourcesDocument, { id, asOf, first: MANY, after: page.endCursor });
    if (!node || !("claims" in node)) break;
    further.push(node.claims);
  }
  return further;
}

function isAct(node: Node): node is Extract<Node, { __typename: "PolicyAction" }> {
  return node?.__typename === "PolicyAction";
}

/** What acts come from that are too many to read: their sources, which the service counts, and the licences of the newest acts of those with most acts. */
export async function sourcesOfMany(search: Search, asOf: AsOf | null): Promise<Pick<Sources, "names" | "licences">> {
  const filter = wholeFilter(search);
  const { groups } = (await read(SourceCountsDocument, { filter, asOf })).histogram;
  const licences = await Promise.all(
    groups.slice(0, NAMED).map(async ({ key }) => {
      const { timeline } = await read(NewestOfSourceDocument, { filter: { ...filter, and: [{ sources: [key] }] }, asOf, acts: NEWEST, first: FEW });
      const articles = timeline.edges.flatMap(({ node }) => node.claims.edges.map((edge) => edge.node.article));
      return sourcesOfArticles(articles.filter((article) => article.source?.id === key)).licences;
    }),
  );
  return { names: groups.map((group) => group.label), licences: distinct(licences.flat()) };
}

/**
 * The lines under the picture of a timeline that name its sources and their licences.
 *
 * @param shown the acts that are drawn; null for too many to read
 */
export async function creditsOf(search: Search, asOf: AsOf | null, shown: readonly string[] | null): Promise<readonly string[]> {
  if (shown) {
    const found = await sourcesOf(search, asOf);
    return credits(together(shown.map((act) => found.get(act) ?? UNKNOWN)));
  }
  const { names, licences } = await sourcesOfMany(search, asOf);
  return [credits({ names, licences })[0]!, `Licences of their newest acts: ${listed(licences, "licence") || "not stated"}. The graph as CSV has all.`];
}
