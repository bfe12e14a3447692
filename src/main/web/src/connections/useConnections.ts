import { useMemo, useRef } from "react";
import { ConnectionsDocument, NeighboursDocument, type ActionType } from "../api/generated";
import { failure } from "../api/client";
import { lastOf, readTold } from "../api/request";
import { entityOf } from "../api/names";
import { useLoaded } from "../app/hooks";
import { asOfOf, type Search } from "../app/search";
import { EMPTY, expanded, grownBy, heldOf, networkOf, passed, pruned, type Growth, type Neighbour } from "./network";

/** As many neighbours as a party grows by. */
export const NEIGHBOURS = 12;

/** Chains of a page, and as many as the service finds at most. */
const CHAINS = 10;
const MOST_CHAINS = 50;

/** Whether there are chains beyond those that are shown; `perhaps` where the service finds no more of them. */
export type Further = "none" | "some" | "perhaps";

function furtherOf(found: number, shown: number): Further {
  return found > shown ? "some" : found === MOST_CHAINS ? "perhaps" : "none";
}

interface Around {
  readonly of: string;
  readonly neighbours: readonly Neighbour[];
  readonly recorded: string | null;
}

/** Reads the chains and the graph that an address names. */
export function useConnections(search: Search) {
  const { start, end } = search;
  const asOf = asOfOf(search);
  const clock = JSON.stringify(asOf);
  const window = search.from || search.to ? { from: search.from ?? null, to: search.to ?? null } : null;
  const filter = window ? { window } : {};
  const names = useLoaded(JSON.stringify([start, end, clock]), async () => ({ start: start ? await entityOf(start, asOf) : null, end: end ? await entityOf(end, asOf) : null }));
  const ends = JSON.stringify([start, end]);
  const question = JSON.stringify([ends, window, search.hops, search.anyOrder, search.types, clock]);
  const asked = start && end ? JSON.stringify([question, search.pages]) : null;
  const read = useLoaded(asked, async (signal) => {
    const shown = Math.min(CHAINS * (search.pages ?? 1), MOST_CHAINS);
    // One more than is shown tells whether there are others.
    const { data: { paths }, recorded } = await readTold(ConnectionsDocument, { from: start ?? "", to: end ?? "", window, maxHops: search.hops ?? 3, inOrder: !search.anyOrder, types: (search.types as ActionType[] | undefined) ?? null, asOf, first: Math.min(shown + 1, MOST_CHAINS) }, signal);
    return { question, ends, ...paths, paths: paths.paths.slice(0, shown), further: furtherOf(paths.paths.length, shown), recorded };
  });
  // Chains of other parties or of another window are no answer; fewer of the same are the first of them.
  const paths = { ...read, data: read.data?.question === question ? read.data : null };
  const neighboursOf = async (of: string, signal: AbortSignal) => {
    const { data, recorded } = await readTold(NeighboursDocument, { of, filter, asOf, first: NEIGHBOURS }, signal);
    return { of, neighbours: data.neighbourhood, recorded };
  };
  const around = useLoaded(start && !end ? JSON.stringify([start, window, clock]) : null, (signal) => neighboursOf(start ?? "", signal));

  const grown = search.grown ?? [];
  // Parties that grew before are not read again for one more.
  const known = useRef<{ readonly key: string; readonly of: Map<string, Around> }>({ key: "", of: new Map() });
  const key = JSON.stringify([window, clock]);
  const extra = useLoaded(grown.length > 0 ? JSON.stringify([grown, key]) : null, async (signal) => {
    const before = known.current.key === key ? known.current.of : new Map<string, Around>();
    // An address may name a party that is not there: the others grow all the same.
    const settled = await Promise.allSettled(grown.map(async (of) => before.get(of) ?? (await neighboursOf(of, signal))));
    const growths = settled.map((one, index): Growth & Around => ({ ...(one.status === "fulfilled" ? one.value : { of: grown[index]!, neighbours: [], recorded: null, error: one.reason }) }));
    known.current = { key, of: new Map(growths.filter(({ error }) => error === undefined).map(({ of, neighbours, recorded }) => [of, { of, neighbours, recorded }])) };
    return growths;
  });
  const growths = useMemo(() => (grown.length > 0 ? (extra.data ?? []) : []), [extra.data, grown.length]);

  const self = names.stale ? undefined : names.data?.start;
  // The graph stays in its place while another window is read, but never under the names of other parties.
  const linked = read.data?.ends === ends ? read.data : null;
  const near = around.data?.of === start ? around.data : null;
  const hidden = JSON.stringify(search.hidden ?? []);
  const base = useMemo(() => {
    if (!end && self && near) {
      return expanded({ nodes: new Map([[self.id, { id: self.id, name: self.name, kind: self.kind ?? "ORGANIZATION", end: true }]]), links: new Map() }, self.id, near.neighbours);
    }
    return linked ? networkOf(linked.paths) : EMPTY;
  }, [linked, near, self, end]);
  const all = useMemo(() => grownBy(base, growths), [base, growths]);
  const network = useMemo(() => pruned(all.network, search.least ?? 1, new Set(JSON.parse(hidden) as string[])), [all, search.least, hidden]);
  const unread = growths.find(({ of, error }) => error !== undefined && all.held.has(of));
  /** The chains that pass nobody hidden, as the service lists them. */
  const chains = useMemo(() => (paths.data?.paths ?? []).filter((path) => !passed(path, JSON.parse(hidden) as string[])), [paths.data, hidden]);
  const instants = [linked, near, ...growths.filter(({ error }) => error === undefined)].filter((one) => one !== null).map(({ recorded }) => recorded);
  return {
    names,
    /** The instant that replays the chains and the graph. */
    recorded: search.recorded ?? lastOf(instants),
    paths,
    around,
    extra: unread ? { ...extra, error: failure(unread.error) } : extra,
    /** Reads all of it again, which stays until that is there. */
    refresh: () => {
      known.current = { key: "", of: new Map() };
      [read, around, extra].forEach((one) => one.refresh());
    },
    network,
    chains,
    /** Those of some grown parties that the graph holds. */
    heldOf: (parties: readonly string[]) => heldOf(base, growths, parties),
  };
}

export type Connections = ReturnType<typeof useConnections>;
