import { afterEach, describe, expect, it, vi } from "vitest";
import { epochDay } from "../api/dates";

interface Asked {
  readonly query: string;
  readonly variables: { readonly filter?: unknown; readonly bucket?: string; readonly by?: string; readonly first?: number; readonly of?: string };
}

const MONTHS = [
  { start: "2019-01-01", end: "2019-01-31" },
  { start: "2019-02-01", end: "2019-02-28" },
] as const;
const NEIGHBOUR = { count: 7, entity: { id: "country:IR", name: "Iran" }, buckets: MONTHS.map((month) => ({ ...month, count: 3 })) };
const GROUPED = [
  { ...MONTHS[0], groups: [{ key: "country:US", count: 2 }] },
  { ...MONTHS[1], groups: [{ key: "country:US", count: 1 }, { key: "country:IR", count: 9 }] },
];
const ANSWERS: Readonly<Record<string, unknown>> = {
  Density: { histogram: { totalCount: 12, spanning: 0, buckets: GROUPED } },
  Counterparts: { neighbourhood: [NEIGHBOUR] },
  Overview: { histogram: { totalCount: 6, spanning: 0, undated: 0, buckets: NEIGHBOUR.buckets } },
  Names: { nodes: [{ id: "country:IR", name: "Iran" }, { id: "country:US", name: "United States" }] },
};

/** The loader, and what it asked of a service that answers from the table, but for some questions. */
async function loader(others: Readonly<Record<string, (variables: Asked["variables"]) => unknown>> = {}) {
  const asked: Asked[] = [];
  vi.stubGlobal("window", { location: { pathname: "/timeline", search: "" } });
  vi.stubGlobal("fetch", async (_: unknown, { body }: { body: string }) => {
    const one = JSON.parse(body) as Asked;
    asked.push(one);
    const name = /query (\w+)/.exec(one.query)![1]!;
    return Response.json({ data: others[name]?.(one.variables) ?? ANSWERS[name] });
  });
  return { asked, ...(await import("./load")) };
}

const months = (...counts: number[]) => counts.map((count, index) => ({ from: epochDay(MONTHS[index]!.start), to: epochDay(MONTHS[index]!.end), count }));
const SIGNAL = new AbortController().signal;
const DAYS = 5000;

describe("lanes of counts", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("by actor are the heaviest first, with the names of the actors", async () => {
    const { asked, loadDensity } = await loader();
    const { lanes, further } = await loadDensity({ involving: ["Huawei"] }, null, "actor", null, DAYS, false, SIGNAL);
    expect(further).toBe(false);
    expect(lanes.map(({ name, weight, entity }) => [name, weight, entity])).toEqual([["Iran", 9, "country:IR"], ["United States", 3, "country:US"]]);
    expect(lanes[1]!.counts).toEqual(months(2, 1));
    expect(asked[0]!.variables).toMatchObject({ filter: { involving: ["Huawei"] }, bucket: "MONTH", by: "ACTOR" });
  });

  it("by actor have the names as of the clocks, a merged actor that of the one it was merged into", async () => {
    const asOf = { reported: "2019-01-01T00:00:00Z", recorded: null };
    const names = (variables: unknown) => ({ nodes: (variables as { ids: string[] }).ids.map((id) => ({ id: `kept ${id}`, name: `${(variables as { asOf: typeof asOf | null }).asOf ? "then" : "now"} ${id}` })) });
    const { loadDensity } = await loader({ Names: names });
    const lanesOf = async (at: typeof asOf | null) => (await loadDensity({}, at, "actor", null, DAYS, false, SIGNAL)).lanes.map(({ name }) => name);
    expect(await lanesOf(asOf)).toEqual(["then country:IR", "then country:US"]);
    vi.resetModules();
    const again = await loader({ Names: names });
    expect((await again.loadDensity({}, asOf, "actor", null, DAYS, false, SIGNAL)).lanes[0]!.name).toBe("then country:IR");
    expect((await again.loadDensity({}, null, "actor", null, DAYS, false, SIGNAL)).lanes[0]!.name).toBe("now country:IR");
  });

  it("by counterpart are one answer of the service, and by actor where no party is named", async () => {
    const { asked, loadDensity } = await loader();
    const { lanes } = await loadDensity({}, null, "counterpart", "Huawei", DAYS, false, SIGNAL);
    expect(lanes[0]).toMatchObject({ key: "country:IR", name: "Iran", weight: 7, counts: months(3, 3) });
    expect(asked.map(({ variables }) => [variables.of, variables.first])).toEqual([["Huawei", 13]]);
    await loadDensity({}, null, "counterpart", null, DAYS, false, SIGNAL);
    expect(asked[1]!.variables.by).toBe("ACTOR");
  });

  it("have bars of a few pixels, however long the window is", async () => {
    const { asked, loadDensity } = await loader();
    for (const days of [100, 1000, 5000, 20_000, 40_000]) await loadDensity({}, null, "type", null, days, false, SIGNAL);
    expect(asked.map(({ variables }) => variables.bucket)).toEqual(["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]);
  });

  it("of several parties stand in the order of the parties, each with its own acts", async () => {
    const { asked, loadDensityOfEach } = await loader();
    const parties = [{ id: "country:US", name: "United States" }, { id: "country:CN", name: "China" }];
    const { lanes } = await loadDensityOfEach({ anyOf: ["US", "CN"] }, null, "party", parties, DAYS, false, SIGNAL);
    expect(lanes.map(({ name, weight, party }) => [name, weight, party])).toEqual([["United States", 6, "country:US"], ["China", 6, "country:CN"]]);
    expect(asked.map(({ variables }) => variables.filter)).toEqual(parties.map(({ id }) => ({ and: [{ anyOf: ["US", "CN"] }, { involving: [id] }] })));
    const { lanes: apart } = await loadDensityOfEach({}, null, "type", parties, DAYS, false, SIGNAL);
    expect(apart.map(({ party }) => party)).toEqual(["country:US", "country:US", "country:CN", "country:CN"]);
    expect(new Set(apart.map(({ key }) => key)).size).toBe(4);
  });

  it("are the largest alone where there are others, and more of them on demand", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...NEIGHBOUR, count: 100 - n, entity: { id: `country:${n}`, name: `Country ${n}` } }));
    const groups = Array.from({ length: 31 }, (_, n) => ({ key: `T${n}`, count: 100 - n }));
    const { loadDensity } = await loader({ Counterparts: ({ first }) => ({ neighbourhood: many(60).slice(0, first) }), Density: () => ({ histogram: { totalCount: 12, spanning: 0, buckets: [{ ...MONTHS[0], groups }] } }) });
    const shown = async (by: "counterpart" | "type", all: boolean) => {
      const { lanes, further } = await loadDensity({}, null, by, "Huawei", DAYS, all, SIGNAL);
      return [lanes.length, further];
    };
    expect(await shown("counterpart", false)).toEqual([12, true]);
    expect(await shown("counterpart", true)).toEqual([50, true]);
    expect(await shown("type", false)).toEqual([30, true]);
    expect(await shown("type", true)).toEqual([31, false]);
  });

  it("are all where there are as many as are shown", async () => {
    const { loadDensity } = await loader({ Counterparts: () => ({ neighbourhood: Array.from({ length: 12 }, () => NEIGHBOUR) }) });
    expect(await loadDensity({}, null, "counterpart", "Huawei", DAYS, false, SIGNAL)).toMatchObject({ further: false });
  });

  it("of counterparts are asked ahead by the same words, so that nothing is asked twice", async () => {
    const { asked, loadDensity, counterpartsOf, mostLanes } = await loader();
    for (const all of [false, true]) {
      await loadDensity({}, null, "counterpart", "Huawei", DAYS, all, SIGNAL);
      expect(counterpartsOf({}, null, "Huawei", undefined, mostLanes("counterpart", all))[1]).toEqual(asked.at(-1)!.variables);
    }
  });
});
