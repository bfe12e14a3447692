// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { meant } from "./fit";
import { suggest } from "./suggest";

type Known = readonly [id: string, name: string, ...aliases: string[]];
const TRINIDAD: Known = ["TT", "Trinidad and Tobago", "Trinidad"];
const TOBAGO: Known = ["tobago", "Tobago"];
const US: Known = ["US", "United States", "US"];
const CHINA: Known = ["CN", "China"];
const COMMITTEE: Known = ["scc", "Select Committee on the US and China"];
const BIS: Known = ["bis", "Bureau of Industry and Security", "BIS"];
const INDUSTRY: Known = ["industry", "Bureau of Industry"];
const SECURITY: Known = ["security", "Security Council"];
const entity = ([id, name, ...aliases]: Known) => ({ __typename: "Organization", id, name, kind: "ORGANIZATION", names: [name, ...aliases], actionCount: 3, country: null, principal: null });

/** A service that finds whoever has a word that begins like one of those searched, as the real one does. */
function knows(...known: readonly Known[]) {
  const wordsOf = (text: string) => text.toLowerCase().split(/[^a-z]+/).filter((word) => word !== "");
  vi.stubGlobal("fetch", async (_: unknown, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { search: string } };
    if (query.includes("topics")) return Response.json({ data: { topics: [{ __typename: "Topic", id: "topic:law", name: "Law and order", filter: "{}" }] } });
    const found = known.filter(([, ...names]) => wordsOf(variables.search).some((word) => wordsOf(names.join(" ")).some((one) => one.startsWith(word))));
    return Response.json({ data: { entities: { __typename: "EntityConnection", edges: found.map((one) => ({ __typename: "EntityEdge", score: 1, node: entity(one) })) } } });
  });
}

async function asked(text: string) {
  const found = await suggest(text, null);
  const one = meant(found);
  return { listed: found.map(({ name }) => name), enter: typeof one === "string" ? one : one.name };
}

describe("a text with “and”", () => {
  beforeEach(() => () => vi.unstubAllGlobals());

  it("is the whole name of one party before it is two", async () => {
    knows(TOBAGO, TRINIDAD, INDUSTRY, SECURITY, BIS);
    const islands = await asked("Trinidad and Tobago");
    expect(islands.listed.slice(0, 2)).toEqual(["Trinidad and Tobago", "Trinidad and Tobago – Tobago"]);
    expect(islands.enter).toBe("Trinidad and Tobago");
    for (const typed of ["Bureau of Industry and Security", "bureau of industry & sec"]) {
      expect(await asked(typed)).toMatchObject({ listed: expect.arrayContaining(["Bureau of Industry – Security Council"]), enter: "Bureau of Industry and Security" });
    }
  });

  it("is the whole name of a topic before it is two parties", async () => {
    knows(["lawmakers", "Lawmakers"], ["malta", "Order of Malta"]);
    expect(await asked("law and order")).toMatchObject({ listed: expect.arrayContaining(["Lawmakers – Order of Malta"]), enter: "Law and order" });
  });

  it("is two parties before a longer name that holds it", async () => {
    knows(US, CHINA, COMMITTEE);
    const both = await asked("US and China");
    expect(both.listed[0]).toBe("United States – China");
    expect(both.listed).toContain("Select Committee on the US and China");
    expect(both.enter).toBe("United States – China");
  });

  it("is two parties where no name holds it", async () => {
    knows(US, CHINA, BIS);
    expect(await asked("US & China")).toEqual({ listed: ["United States – China", "Acts with the words “US & China”"], enter: "United States – China" });
  });
});
