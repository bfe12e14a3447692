import { byName, label } from "../api/labels";
import { standsFor, type Act } from "./acts";

export type LaneBy = "party" | "counterpart" | "actor" | "target" | "type" | "instrument" | "stage";
export const LANES: readonly LaneBy[] = ["party", "counterpart", "actor", "target", "type", "instrument", "stage"];

/** A stretch of time with the number of acts in it, as the server counts them. */
export interface Count {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Lane {
  readonly key: string;
  readonly name: string;
  /** The entity that it is about, if it is about one. */
  readonly entity: string | null;
  /** The party whose lane it is, where several stand beside each other. */
  readonly party?: string;
  /** How many of its acts lie in the window. */
  readonly weight: number;
  /** Its acts in the order of their marks; empty where only counts are known. */
  readonly acts: readonly Act[];
  readonly counts: readonly Count[] | null;
}

interface Key {
  readonly key: string;
  readonly name: string;
  readonly entity: string | null;
}

const NOBODY: Key = { key: "", name: "No known party", entity: null };

function parties(act: Act, roles: readonly string[], without: ReadonlySet<string>): Key[] {
  const found = new Map<string, Key>();
  for (const party of act.parties) {
    const entity = standsFor(party);
    const own = [party.entity?.id, party.principal?.id].some((id) => id !== undefined && without.has(id));
    if (entity && !own && roles.includes(party.role)) {
      found.set(entity.id, { key: entity.id, name: entity.name, entity: entity.id });
    }
  }
  return found.size > 0 ? [...found.values()] : [NOBODY];
}

const ALL_ROLES = ["ACTOR", "ADDRESSEE", "TARGET", "BENEFICIARY"];
const NONE = new Set<string>();

function keysOf(act: Act, by: Exclude<LaneBy, "party">, of: ReadonlySet<string>): Key[] {
  switch (by) {
    case "counterpart":
      return parties(act, ALL_ROLES, of);
    case "actor":
      return parties(act, ["ACTOR"], NONE);
    case "target":
      return parties(act, ["TARGET", "ADDRESSEE", "BENEFICIARY"], NONE);
    case "type":
      return [{ key: act.type, name: label(act.type), entity: null }];
    case "instrument":
      return [{ key: act.instrument, name: act.instrument === "NONE" ? "No measure" : label(act.instrument), entity: null }];
    case "stage":
      return [{ key: act.stage ?? "NONE", name: act.stage ? label(act.stage) : "No stage", entity: null }];
  }
}

/**
 * Lanes with the heaviest first; what belongs nowhere comes last. An act of several counterparts stands in each lane. Acts outside the window
 * weigh nothing, but stay in their lanes for whoever pans.
 */
export function lanesOf(acts: readonly Act[], by: Exclude<LaneBy, "party">, of: ReadonlySet<string>, inside: (act: Act) => boolean = () => true): Lane[] {
  const lanes = new Map<string, Key & { acts: Act[] }>();
  for (const act of acts) {
    for (const key of keysOf(act, by, of)) {
      let lane = lanes.get(key.key);
      if (!lane) {
        lane = { ...key, acts: [] };
        lanes.set(key.key, lane);
      }
      lane.acts.push(act);
    }
  }
  return [...lanes.values()]
    .map((lane) => ({ ...lane, weight: lane.acts.filter(inside).length, counts: null }))
    .sort((a, b) => Number(isRest(a)) - Number(isRest(b)) || b.weight - a.weight || b.acts.length - a.acts.length || byName(a.name, b.name));
}

/** A party that has lanes of its own. */
export interface LaneParty {
  readonly id: string;
  readonly name: string;
}

/** A lane of one of several parties, which says whose it is. */
export function ofParty(party: LaneParty, lane: Lane): Lane {
  return { ...lane, key: `${party.id} ${lane.key}`, name: `${party.name}: ${lane.name}`, party: party.id };
}

/** Lanes for each of several parties, in their order: one alone, or those of its acts. An act of two of them stands in the lanes of both. */
export function lanesOfEach(acts: readonly Act[], by: LaneBy, parties: readonly LaneParty[], inside: (act: Act) => boolean = () => true): Lane[] {
  return parties.flatMap((party) => {
    const own = acts.filter((act) => act.parties.some(({ entity, principal }) => entity?.id === party.id || principal?.id === party.id));
    if (by === "party") return [{ key: party.id, name: party.name, entity: party.id, party: party.id, weight: own.filter(inside).length, acts: own, counts: null }];
    return lanesOf(own, by, new Set([party.id]), inside).map((lane) => ofParty(party, lane));
  });
}

/** The first lanes of so many, with as many of each party. */
export function leading(lanes: readonly Lane[], most: number): readonly Lane[] {
  const parties = new Set(lanes.map((lane) => lane.party)).size;
  const share = Math.max(2, Math.floor(most / Math.max(1, parties)));
  const taken = new Map<string | undefined, number>();
  return parties < 2
    ? lanes.slice(0, most)
    : lanes.filter(({ party }) => {
        const before = taken.get(party) ?? 0;
        taken.set(party, before + 1);
        return before < share;
      });
}

function isRest(lane: { key: string }): boolean {
  return lane.key === "" || lane.key === "NONE";
}
