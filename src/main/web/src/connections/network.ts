import { byName } from "../api/labels";
import type { ActionType, ConnectionsQuery, EntityKind } from "../api/generated";

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Whether it is one of the two that were asked for. */
  readonly end: boolean;
}

export interface NetworkLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Whether there may be more acts than these: a step of a chain holds some of the newest. */
  readonly more: boolean;
  readonly structural: boolean;
  /** The types of its acts, the most frequent first. */
  readonly types: readonly ActionType[];
  /** The last possible day of its newest act; null where none is dated. */
  readonly newest: string | null;
  /** Its newest act; null where only the service knows it. */
  readonly act: string | null;
}

export interface Network {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly links: ReadonlyMap<string, NetworkLink>;
}

export const EMPTY: Network = { nodes: new Map(), links: new Map() };

export function linkId(a: string, b: string): string {
  return a < b ? `${a} | ${b}` : `${b} | ${a}`;
}

type Paths = ConnectionsQuery["paths"]["paths"];
type ActOfStep = Paths[number]["hops"][number]["actions"][number];

/** The service gives at most as many acts of a step. */
export const MOST_OF_A_STEP = 5;

function lastDayOf({ date }: ActOfStep): string {
  return date.latest ?? date.earliest ?? "";
}

/** The types of some acts, the most frequent first. */
function typesOf(acts: readonly ActOfStep[]): ActionType[] {
  const counts = new Map<ActionType, number>();
  for (const { type } of acts) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
}

/** The paths as one graph: a link counts the distinct acts of its hops. */
export function networkOf(paths: Paths): Network {
  const nodes = new Map<string, NetworkNode>();
  const steps = new Map<string, { from: string; to: string; acts: Map<string, ActOfStep>; more: boolean; structural: boolean }>();
  for (const path of paths) {
    path.hops.forEach((hop, index) => {
      for (const [entity, end] of [
        [hop.from, index === 0],
        [hop.to, index === path.hops.length - 1],
      ] as const) {
        nodes.set(entity.id, { ...entity, end: end || (nodes.get(entity.id)?.end ?? false) });
      }
      const id = linkId(hop.from.id, hop.to.id);
      const step = steps.get(id) ?? { from: hop.from.id, to: hop.to.id, acts: new Map<string, ActOfStep>(), more: false, structural: hop.kind === "STRUCTURAL" };
      hop.actions.forEach((action) => step.acts.set(action.id, action));
      steps.set(id, { ...step, more: step.more || hop.actions.length >= MOST_OF_A_STEP });
    });
  }
  const links = new Map(
    [...steps].map(([id, { acts, ...step }]): readonly [string, NetworkLink] => {
      const newestFirst = [...acts.values()].sort((a, b) => byName(lastDayOf(b), lastDayOf(a)));
      const newest = newestFirst[0];
      return [id, { ...step, id, count: Math.max(1, acts.size), types: typesOf(newestFirst), newest: newest ? lastDayOf(newest) || null : null, act: newest?.id ?? null }];
    }),
  );
  return { nodes, links };
}

interface Passing {
  readonly hops: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[];
}

/** The parties of a path from its start to its end. */
export function partiesOf({ hops }: Passing): string[] {
  return hops.flatMap((hop, index) => (index === 0 ? [hop.from.id, hop.to.id] : [hop.to.id]));
}

/** Whether a path passes one of some parties. */
export function passed(path: Passing, parties: readonly string[]): boolean {
  return partiesOf(path).some((id) => parties.includes(id));
}

/** The links of a chain of parties. */
export function linksOf(parties: readonly string[]): string[] {
  return parties.slice(1).map((party, index) => linkId(parties[index]!, party));
}

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A pinned party with its place, as the address has it. */
export function pinOf({ id, x, y }: Place): string {
  return `${id}@${Math.round(x)},${Math.round(y)}`;
}

/** The places of pinned parties by their ids; what is no pin is left out. */
export function placesOf(pins: readonly string[]): ReadonlyMap<string, Place> {
  return new Map(
    pins.flatMap((pin) => {
      const [, id, x, y] = /^(.+)@(-?\d{1,6}),(-?\d{1,6})$/.exec(pin) ?? [];
      return id === undefined ? [] : [[id, { id, x: Number(x), y: Number(y) }] as const];
    }),
  );
}

export interface Neighbour {
  readonly count: number;
  /** The last possible day of the last act with it. */
  readonly last: string | null;
  readonly types: readonly { readonly key: string }[];
  readonly entity: { readonly id: string; readonly name: string; readonly kind: EntityKind };
}

/** The network with the neighbours of a party that it holds: without the party there is nothing to link them with. */
export function expanded(network: Network, of: string, neighbours: readonly Neighbour[]): Network {
  if (!network.nodes.has(of)) return network;
  const nodes = new Map(network.nodes);
  const links = new Map(network.links);
  for (const { entity, count, last, types } of neighbours) {
    if (!nodes.has(entity.id)) nodes.set(entity.id, { ...entity, end: false });
    const id = linkId(of, entity.id);
    const before = links.get(id);
    // A chain names its newest act. It is still the newest if no later one was counted.
    const act = before?.newest === last ? (before?.act ?? null) : null;
    links.set(id, { id, from: of, to: entity.id, count: Math.max(count, before?.count ?? 0), more: false, structural: false, types: types.map(({ key }) => key as ActionType), newest: last, act });
  }
  return { nodes, links };
}

/** What was read of a party that grows by its neighbours. */
export interface Growth {
  readonly of: string;
  readonly neighbours: readonly Neighbour[];
  /** Why its neighbours could not be read. */
  readonly error?: unknown;
}

/** The network with all that grows, and which of these parties it holds. A party may come by the neighbours of another, in whatever order they are named. */
export function grownBy(base: Network, growths: readonly Growth[]): { readonly network: Network; readonly held: ReadonlySet<string> } {
  let network = base;
  const held = new Set<string>();
  for (let before = -1; before < held.size; ) {
    before = held.size;
    for (const { of, neighbours } of growths) {
      if (held.has(of) || !network.nodes.has(of)) continue;
      network = expanded(network, of, neighbours);
      held.add(of);
    }
  }
  return { network, held };
}

/** Those of some parties that the network holds if they alone grow. A party that is still to be read counts as held. */
export function heldOf(base: Network, growths: readonly Growth[], grown: readonly string[]): string[] {
  const read = growths.filter(({ of }) => grown.includes(of));
  const { held } = grownBy(base, read);
  return grown.filter((id) => held.has(id) || !read.some(({ of }) => of === id));
}

/** What is left without hidden nodes and without links of fewer acts; ends stay. */
export function pruned(network: Network, least: number, hidden: ReadonlySet<string>): Network {
  const links = new Map([...network.links].filter(([, link]) => link.count >= least && !hidden.has(link.from) && !hidden.has(link.to)));
  const linked = new Set([...links.values()].flatMap((link) => [link.from, link.to]));
  return { nodes: new Map([...network.nodes].filter(([id, node]) => !hidden.has(id) && (node.end || linked.has(id)))), links };
}

/** The links of most acts first. */
export function linksInOrder({ links }: Network): NetworkLink[] {
  return [...links.values()].sort((a, b) => b.count - a.count || byName(a.id, b.id));
}
