// @vitest-environment happy-dom
import { useRef } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there, type Answers } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
import type { Drawn } from "./Graph";
import { Picker } from "./Picker";
import { useConnections } from "./useConnections";

const route = getRouteApi("/connections");
const party = (id: string) => ({ id, name: id.toUpperCase(), kind: "COUNTRY" });
const warned = (id: string, day: string) => ({ ...act(id, day, { type: "WARN" }), actors: [], claims: { edges: [] } });
const CHAIN = { score: 1, hops: [{ kind: "ACTED", from: party("huawei"), to: party("us"), actions: [warned("old", "2019-05-15"), warned("new", "2019-06-15")] }, { kind: "STRUCTURAL", from: party("us"), to: party("nato"), actions: [] }] };
const NEIGHBOURS = [{ count: 12, last: "2020-02-03", types: [{ key: "SANCTION" }], entity: party("us") }];

/** The picker alone: the graph above it needs a real canvas. */
function PickerHere() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const connections = useConnections(search);
  const drawn = useRef<Drawn | null>(null);
  const set = (change: object) => void navigate({ search: { ...search, ...change } as never });
  return <Picker search={search} connections={connections} drawn={drawn} onChosen={(chosen) => set({ chosen })} set={set} />;
}

const picker = (address: string, answers: Answers = {}) => rendered(address, PickerHere, { Reference: { entity: party("huawei") }, Connections: { paths: { truncated: false, reason: null, paths: [CHAIN] } }, Neighbours: { neighbourhood: NEIGHBOURS }, ...answers });
const evidence = (place: ParentNode) => there(place, "[title='The newest act of both']");

describe("a link that is chosen in the graph", () => {
  it("leads to the evidence of its newest act", async () => {
    const { place, search } = await picker("/connections?start=huawei&end=nato&chosen=us&chosen=huawei");
    (await evidence(place)).click();
    await vi.waitFor(() => expect(search().act).toBe("new"));
  });

  it("asks the service for its newest act where no chain names it, and says why it could not", async () => {
    const { place, search } = await picker("/connections?start=huawei&chosen=huawei&chosen=us", { NewestOfBoth: () => ({ timeline: { edges: [{ node: { id: "newest", date: { latest: "2020-02-03" } } }] } }) });
    (await evidence(place)).click();
    await vi.waitFor(() => expect(search().act).toBe("newest"));
    const refused = await picker("/connections?start=huawei&chosen=huawei&chosen=us");
    (await evidence(refused.place)).click();
    await vi.waitFor(() => expect(textsOf(refused.place, "[role=alert]")).toEqual(["The test has no answer to NewestOfBoth."]));
  });

  it("has no evidence if it is no act", async () => {
    const { place } = await picker("/connections?start=huawei&end=nato&chosen=us&chosen=nato");
    await there(place, "[aria-label='Linked party'] option[value=nato]");
    expect(textsOf(place, "button, a")).toEqual(["Timeline"]);
  });
});
