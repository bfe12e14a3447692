import { describe, expect, it } from "vitest";
import { themed } from "../timeline/theme.fixture";
import type { Path } from "./Chain";
import { chainsToCsv, graphToSvg, linksToCsv, toJson } from "./files";
import type { Network } from "./network";

const [us, huawei, china] = [
  { id: "country:US", name: "United States", kind: "COUNTRY" as const },
  { id: "company:huawei", name: "Huawei, Ltd", kind: "COMPANY" as const },
  { id: "country:CN", name: "China <CN>", kind: "COUNTRY" as const },
];
const ban = {
  id: "action:1", summary: "US bans Huawei", type: "SANCTION", stage: "IN_FORCE", storyCount: 2, contested: false, date: { text: "15 May 2019", edtf: "2019-05-15" }, actors: [us],
  claims: { edges: [{ node: { quote: "The US banned Huawei.", reportedAt: "2019-05-16T00:00:00Z", article: { id: "a", url: "https://news.example/", licence: null, credit: "Example", source: { id: "s", name: "Wire" } } } }] },
};
const path = { score: 1, hops: [{ kind: "ACTED", from: huawei, to: us, actions: [ban] }, { kind: "STRUCTURAL", from: us, to: china, actions: [] }] } as unknown as Path;
const network: Network = {
  nodes: new Map([us, huawei, china].map((node) => [node.id, { ...node, end: node !== us }])),
  links: new Map([
    ["a", { id: "a", from: us.id, to: china.id, count: 1, more: false, structural: true, types: [], newest: null, act: null }],
    ["b", { id: "b", from: huawei.id, to: us.id, count: 7, more: true, structural: false, types: ["SANCTION", "ACCUSE"], newest: "2019-05-15", act: "action:1" }],
  ]),
};

const SOURCES = new Map([["b", { names: ["Wire", "Paper"], addresses: ["https://news.example/"], licences: ["CC BY 4.0"] }]]);

describe("connections taken away", () => {
  it("have a row for each act of a step, and for a step without one, with the view that shows them", () => {
    const [head, first, second, ...none] = chainsToCsv([path], "https://dateline.example/connections").trimEnd().split("\r\n");
    expect(head?.split(",").slice(0, 5)).toEqual(["chain", "step", "from", "direction", "to"]);
    expect(first).toBe('1,1,"Huawei, Ltd",←,United States,action:1,15 May 2019,2019-05-15,Sanction,In force,US bans Huawei,2,no,The US banned Huawei.,16 May 2019,Wire,https://news.example/,credit: Example,https://dateline.example/connections');
    expect(second).toMatch(/^1,2,United States,—,China <CN>,,.*ownership, membership or office/);
    expect(none).toEqual([]);
    expect(new Set([head, second].map((line) => line?.replace(/"[^"]*"/g, "").split(",").length)).size).toBe(1);
  });

  it("list links of most acts first with their types, newest day and sources, and count no act for a tie", () => {
    const lines = linksToCsv(network, SOURCES, "x").trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/,newest,sources,licences,view$/);
    expect(lines[1]).toBe('company:huawei,"Huawei, Ltd",country:US,United States,7,perhaps,acts,Sanction; Accuse,2019-05-15,Wire; Paper,CC BY 4.0,x');
    expect(lines[2]).toMatch(/,0,no,.*,,,,,x$/);
  });

  it("are one file of chains and graph, with the sources of each link", () => {
    const file = JSON.parse(toJson([path], network, SOURCES, { title: "T", shown: "S", clocks: "C", address: "https://dateline.example/" }, { start: "Huawei" })) as { links: { id: string; sources: object }[] };
    expect(file).toMatchObject({ title: "T", view: "https://dateline.example/", question: { start: "Huawei" } });
    expect(file.links.map(({ id, sources }) => [id, sources])).toEqual([["a", { names: [], addresses: [], licences: [] }], ["b", SOURCES.get("b")]]);
  });

  it("are a picture with every party inside, its name as text, and where it is from", () => {
    const places = [{ id: us.id, x: -500, y: 0 }, { id: huawei.id, x: 500, y: 20 }, { id: china.id, x: 0, y: -300 }];
    const { svg, width } = graphToSvg(network, places, { chosen: new Set([us.id]), pinned: new Set([china.id]) }, { title: "T", shown: "S", clocks: "C", address: "https://dateline.example/" }, themed);
    expect(svg).toContain("China &#60;CN&#62;");
    expect(svg).toContain("https://dateline.example/");
    expect(svg).toContain('stroke-dasharray="6 4"');
    const xs = [...svg.matchAll(/<text x="([\d.-]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(width);
  });
});
