import type { AsOf, TimelineFilter } from "../api/generated";
import { valuesOf, type EnumName } from "../api/labels";

/** What the address says: the whole state of a view, so that a link shows what its sender saw. */
export interface Search {
  /** Parties that all take part, or of which any does. */
  readonly of?: readonly string[];
  /** Whether each party has lanes of its own, with all acts of any of them. */
  readonly each?: boolean;
  /** Which of two parties acts on the other: the first, or the second; both ways without it. */
  readonly flow?: "forward" | "back";
  readonly actors?: readonly string[];
  readonly targets?: readonly string[];
  readonly topic?: string;
  readonly text?: string;
  readonly types?: readonly string[];
  readonly instruments?: readonly string[];
  readonly stages?: readonly string[];
  readonly directions?: readonly string[];
  readonly bases?: readonly string[];
  readonly evidence?: readonly string[];
  /** Names of sources, of which one tells of each act. */
  readonly sources?: readonly string[];
  readonly certainty?: string;
  readonly stories?: number;
  readonly contested?: boolean;
  /** Whether acts that every report denies are shown as well. */
  readonly denied?: boolean;
  /** Only acts that every report denies, or only those that any does. */
  readonly denial?: "every" | "any";
  readonly from?: string;
  readonly to?: string;
  readonly lanes?: string;
  /** Lanes that are collapsed, by key; the words that lanes are sought by; whether small lanes are shown as well. */
  readonly closed?: readonly string[];
  readonly lane?: string;
  readonly allLanes?: boolean;
  readonly sort?: string;
  /** Only the drawing or only the table; both side by side without it, where there is room. */
  readonly show?: "drawing" | "table";
  readonly act?: string;
  /** The clocks: only what had been reported, or recorded, by these instants. */
  readonly reported?: string;
  readonly recorded?: string;
  /** Connections. */
  readonly start?: string;
  readonly end?: string;
  readonly hops?: number;
  readonly anyOrder?: boolean;
  /** Of the graph of connections: the least acts of a link; parties that are hidden, grown by their neighbours, or pinned as `ID@X,Y`. */
  readonly least?: number;
  readonly hidden?: readonly string[];
  readonly grown?: readonly string[];
  readonly pinned?: readonly string[];
  /** A party of the graph, or two that are linked. */
  readonly chosen?: readonly string[];
  /** The parties of the chain that stands out in the graph. */
  readonly chain?: readonly string[];
  /** Measures. */
  readonly on?: string;
  /** Comparison of two dates. */
  readonly since?: string;
  readonly until?: string;
  readonly clock?: string;
  /** How many pages of changes, measures or chains are read, and which columns of changes show all of theirs. */
  readonly pages?: number;
  readonly whole?: readonly string[];
}

const ENUMS = { types: "ActionType", instruments: "Instrument", stages: "Stage", directions: "Direction", bases: "DateBasis", evidence: "Evidence" } as const satisfies Record<string, EnumName>;
export type Facet = keyof typeof ENUMS;
export const FACETS = Object.keys(ENUMS) as Facet[];

export function enumOf(facet: Facet): EnumName {
  return ENUMS[facet];
}

/** How many values each list holds at most; more of them are left out, so a view asks {@link isFull} before it adds one. */
const LISTS = { of: 20, actors: 20, targets: 20, sources: 20, hidden: 100, grown: 20, pinned: 50, closed: 50, chosen: 2, chain: 6, whole: 3 } as const;
const TEXTS = ["topic", "text", "lanes", "lane", "sort", "act", "start", "end", "clock"] as const;
const DAYS = ["from", "to", "on", "since", "until"] as const;
const INSTANTS = ["reported", "recorded"] as const;
const FLAGS = ["each", "contested", "denied", "anyOrder", "allLanes"] as const;
const CHOICES: Readonly<Record<string, readonly string[]>> = { flow: ["forward", "back"], denial: ["every", "any"], show: ["drawing", "table"] };
/** How many pages of changes, measures or chains a view reads at most. */
export const MOST_PAGES = 20;
/** The least and the most of each number: what is more counts as the most. */
const NUMBERS = { stories: [2, 99], hops: [1, 5], least: [2, 20], pages: [2, MOST_PAGES] } as const;

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String).filter((v) => v.trim() !== "");
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Whether a list of the address has no room for one value more. */
export function isFull(search: Search, list: keyof typeof LISTS): boolean {
  return (search[list]?.length ?? 0) >= LISTS[list];
}

/** The last instant of a day: a report that states only its day counts as published then, and no second earlier. */
export function endOfDay(day: string): string {
  return `${day.slice(0, 10)}T23:59:59.999999Z`;
}

/** Reads an address; what does not fit is left out, so that a mangled link still shows something. */
export function validate(raw: Record<string, unknown>): Search {
  const out: Record<string, unknown> = {};
  for (const [name, most] of Object.entries(LISTS)) {
    const values = [...new Set(list(raw[name]))].slice(0, most);
    if (values.length > 0) out[name] = values;
  }
  for (const facet of FACETS) {
    const known = valuesOf(ENUMS[facet]);
    const values = list(raw[facet]).filter((v) => known.includes(v));
    if (values.length > 0) out[facet] = values;
  }
  for (const name of TEXTS) {
    const value = list(raw[name])[0];
    if (value) out[name] = value.slice(0, 500);
  }
  for (const name of DAYS) {
    const value = list(raw[name])[0];
    if (value && isDay(value)) out[name] = value;
  }
  for (const name of INSTANTS) {
    const value = list(raw[name])[0];
    const day = name === "reported" && value && /^.{10}(T23:59:59Z)?$/.test(value);
    const instant = day ? endOfDay(value) : value;
    if (instant && /^\d{4}-\d{2}-\d{2}T/.test(instant) && !Number.isNaN(Date.parse(instant))) out[name] = instant;
  }
  for (const name of FLAGS) {
    if (list(raw[name])[0] === "true") out[name] = true;
  }
  for (const [name, [least, most]] of Object.entries(NUMBERS)) {
    const value = Number(list(raw[name])[0]);
    if (Number.isInteger(value) && value >= least) out[name] = Math.min(value, most);
  }
  for (const [name, known] of Object.entries(CHOICES)) {
    const value = list(raw[name])[0];
    if (value && known.includes(value)) out[name] = value;
  }
  if (list(raw["certainty"])[0] === "DEFINITELY") out["certainty"] = "DEFINITELY";
  return out as Search;
}

export function parseSearch(text: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = out[key];
    out[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return out;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== false) params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

export function asOfOf(search: Search): AsOf | null {
  return search.reported || search.recorded ? { reported: search.reported ?? null, recorded: search.recorded ?? null } : null;
}

/** Whether several parties stand beside each other, and not together in each act. */
export function isEach({ of, each }: Search): boolean {
  return each === true && of !== undefined && of.length > 1;
}

/** One of two parties acts, and the other takes part without acting: what both do together goes neither way. */
function flowFilter(search: Search): TimelineFilter {
  const { of, flow } = search;
  const [first, second] = of ?? [];
  if (!flow || isEach(search) || of?.length !== 2 || !first || !second) return {};
  const [from, to] = flow === "forward" ? [first, second] : [second, first];
  return { and: [{ actors: [from], not: { actors: [to] } }] };
}

/** The acts that an address is about, before its facets and its window. */
export function baseFilter(search: Search): TimelineFilter {
  return {
    ...(search.of && (isEach(search) ? { anyOf: [...search.of] } : { involving: [...search.of] })),
    ...flowFilter(search),
    ...(search.actors && { actors: [...search.actors] }),
    ...(search.targets && { targets: [...search.targets] }),
    ...(search.topic && { topic: search.topic }),
    ...(search.text && { text: search.text }),
    ...(search.stories && { minStories: search.stories }),
    ...(search.denial === "every" ? { denied: "ONLY" as const } : (search.denied || search.denial) && { denied: "INCLUDE" as const }),
    ...(search.contested && { contested: true }),
    // What any report denies: contested acts, and those that no story asserts.
    ...(search.denial === "any" && { or: [{ contested: true }, { not: { minStories: 1 } }] }),
    ...(search.sources && { sources: [...search.sources] }),
    ...(search.evidence && { evidence: search.evidence as TimelineFilter["evidence"] }),
  };
}

export function facetFilter(search: Search): TimelineFilter {
  const out: Record<string, unknown> = {};
  for (const facet of FACETS) {
    if (search[facet] && facet !== "evidence") out[facet] = search[facet];
  }
  return out;
}

/** Whether a window ends before it begins, as one does while its other date is still to be typed. */
export function isReversed({ from, to }: Search): boolean {
  return from !== undefined && to !== undefined && to < from;
}

/** The window to ask for: none where it is reversed, as the service refuses that. */
export function windowOf(search: Search): Pick<Search, "from" | "to"> {
  return isReversed(search) ? {} : { ...(search.from && { from: search.from }), ...(search.to && { to: search.to }) };
}

export function windowFilter(search: Search): TimelineFilter {
  const { from, to } = windowOf(search);
  return {
    ...((from || to) && { window: { from: from ?? null, to: to ?? null } }),
    ...(search.certainty && { certainty: search.certainty as "DEFINITELY" }),
  };
}

/** All that is shown, as one filter: for exports and for what counts on the server. */
export function wholeFilter(search: Search): TimelineFilter {
  return { ...baseFilter(search), ...facetFilter(search), ...windowFilter(search) };
}

/** What takes all filters off an address, and leaves whom it is about and its window. */
export const WITHOUT_FILTERS: Partial<Record<keyof Search, undefined>> = {
  types: undefined,
  instruments: undefined,
  stages: undefined,
  directions: undefined,
  bases: undefined,
  evidence: undefined,
  sources: undefined,
  contested: undefined,
  denied: undefined,
  denial: undefined,
  stories: undefined,
  certainty: undefined,
};

export type Path = "/timeline" | "/measures" | "/connections" | "/changes" | "/add" | "/history";

/** The parties of a view, whichever it is: who acts before whom it is about. */
function partiesOf({ of, flow, start, end, actors, targets }: Search): readonly string[] {
  const parties = of ?? [start ?? actors?.[0], end ?? targets?.[0]].filter((party) => party !== undefined);
  return flow === "back" ? [...parties].reverse() : parties;
}

/** What an address hands on to another view: the clocks, the parties, and a topic and words where the view has them. */
export function carried(search: Search, to: Path): Search {
  const clocks = { ...(search.reported && { reported: search.reported }), ...(search.recorded && { recorded: search.recorded }) };
  const parties = partiesOf(search);
  const [first, second] = parties;
  // Only timelines and changes can be of a topic or of words.
  const about = to === "/timeline" || to === "/changes" ? { ...(search.topic && { topic: search.topic }), ...(search.text && { text: search.text }) } : {};
  if (first === undefined || to === "/add" || to === "/history") return { ...clocks, ...about };
  switch (to) {
    case "/measures":
      return { ...clocks, ...(second ? { actors: [first], targets: [second] } : { targets: [first] }) };
    case "/connections":
      return { ...clocks, start: first, ...(second && { end: second }) };
    default:
      return { ...clocks, ...about, of: parties, ...(isEach(search) && { each: true }) };
  }
}
