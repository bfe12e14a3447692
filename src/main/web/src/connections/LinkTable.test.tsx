// @vitest-environment happy-dom
import { useRef } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there, type Answers } from "../app/rendered.fixture";
import { themed } from "../timeline/theme.fixture";
import { act } from "../model/acts.fixture";
import { doingsOf } from "./doings";
import type { Drawn } from "./Graph";
import { markedOf } from "./GraphSide";
import { LinkTable, relationOf } from "./LinkTable";
import { useConnections } from "./useConnections";

const route = getRouteApi("/connections");
const party = (id: string) => ({ id, name: id.toUpperCase(), kind: "COUNTRY" });
const warned = { ...act("ban", "2019-05-15", { type: "WARN" }), actors: [], claims: { edges: [] } };
const CHAIN = { score: 1, hops: [{ kind: "ACTED", from: party("huawei"), to: party("us"), actions: [warned] }, { kind: "STRUCTURAL", from: party("us"), to: party("nato"), actions: [] }] };
const NEIGHBOURS = [
  { count: 12, last: "2020-02-03", types: [{ key: "SANCTION" }, { key: "WARN" }, { key: "ACCUSE" }], entity: party("us") },
  { count: 3, last: null, types: [{ key: "WARN" }], entity: party("nato") },
];

/** The table alone: the graph beside it needs a real canvas. */
function TableHere() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const connections = useConnections(search);
  const drawn = useRef<Drawn | null>({ places: () => [{ id: "us", x: 1, y: 2 }], theme: () => themed, zoom: () => undefined, fit: () => undefined });
  const set = (change: object) => void navigate({ search: { ...search, ...change } as never });
  return <LinkTable network={connections.network} search={search} chosen={markedOf(search)} doingsOf={(node) => doingsOf(node, { search, connections, drawn, set })} set={set} />;
}

async function table(address: string, answers: Answers = {}) {
  const shown = await rendered(address, TableHere, { Reference: { entity: party("huawei") }, Connections: { paths: { truncated: false, reason: null, paths: [CHAIN] } }, Neighbours: { neighbourhood: NEIGHBOURS }, ...answers });
  await there(shown.place, "tbody tr");
  return shown;
}
const rows = (place: ParentNode) => [...place.querySelectorAll("tbody tr")].map((row) => textsOf(row, "td"));
const named = (place: ParentNode, label: string) => there(place, `[aria-label="${label}"]`);
/** Opens the menu of a party and chooses an entry, as Enter does. */
async function choose(place: ParentNode, name: string, entry: string) {
  (await named(place, `${name}: expand, pin or hide`)).click();
  await there(document, "[role=menuitem]");
  [...document.querySelectorAll<HTMLElement>("[role=menuitem]")].find((item) => item.textContent === entry)!.click();
}

describe("the table of links", () => {
  it("has a row for each link of the chains, with the evidence of its newest act", async () => {
    const { place } = await table("/connections?start=huawei&end=nato");
    expect(rows(place)).toEqual([
      ["HUAWEI", "US", "Warn", "1", "15 May 2019"],
      ["US", "NATO", "Ownership, membership or office", "none", "none"],
    ]);
    expect((await named(place, "15 May 2019: evidence of the newest act of HUAWEI and US")).getAttribute("href")).toBe("/connections?start=huawei&end=nato&act=ban");
    expect((await named(place, "1: acts of HUAWEI and US")).getAttribute("href")).toBe("/timeline?of=huawei&of=us");
  });

  it("has a row for each neighbour, and asks for the newest act of both once it is wanted", async () => {
    const asked: unknown[] = [];
    const { place, search } = await table("/connections?start=huawei&from=2018-01-01", {
      NewestOfBoth: (variables) => {
        asked.push(variables);
        const [day, month] = [{ id: "day", date: { latest: "2020-02-02" } }, { id: "newest", date: { latest: "2020-02-03" } }];
        return { timeline: { edges: [{ node: day }, { node: month }] } };
      },
    });
    expect(rows(place)).toEqual([
      ["HUAWEI", "US", "Sanction, Warn, 1 more type", "12", "3 February 2020"],
      ["HUAWEI", "NATO", "Warn", "3", "no date"],
    ]);
    (await named(place, "3 February 2020: evidence of the newest act of HUAWEI and US")).click();
    await vi.waitFor(() => expect(search().act).toBe("newest"));
    expect(asked).toEqual([{ of: ["huawei", "us"], window: { from: "2020-02-03", to: "2020-02-03" }, asOf: null }]);
  });

  it("says why the newest act could not be read", async () => {
    const { place } = await table("/connections?start=huawei");
    (await named(place, "no date: evidence of the newest act of HUAWEI and NATO")).click();
    await vi.waitFor(() => expect(textsOf(place, "[role=alert]")).toEqual(["The test has no answer to NewestOfBoth."]));
  });

  it("expands, pins and hides a party, and keeps the focus where its row goes", async () => {
    const { place, search } = await table("/connections?start=huawei");
    await choose(place, "US", "Expand");
    await vi.waitFor(() => expect(search().grown).toEqual(["us"]));
    await choose(place, "US", "Pin");
    await vi.waitFor(() => expect(search().pinned).toEqual(["us@1,2"]));
    await choose(place, "US", "Unpin");
    await vi.waitFor(() => expect(search().pinned).toBeUndefined());
    await choose(place, "NATO", "Hide");
    await vi.waitFor(() => expect(search().hidden).toEqual(["nato"]));
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Links of the graph as a table"));
    expect(rows(place).flat()).not.toContain("NATO");
  }, 20_000);
});

it("names two types of acts and counts the others", () => {
  expect(relationOf({ structural: false, types: ["SANCTION", "WARN", "ACCUSE", "AID"] })).toBe("Sanction, Warn, 2 more types");
  expect(relationOf({ structural: true, types: [] })).toBe("Ownership, membership or office");
});
