import { describe, expect, it } from "vitest";
import { validate } from "../app/search";
import { changesToCsv, differenceOf, noneOf, type Change } from "./change";
import { areInOrder, comparedInWords, variablesOf } from "./comparison";

const date = (edtf: string) => ({ edtf, earliest: edtf, latest: edtf, basis: "STATED" as const, exact: true, text: edtf });
const state = (change: object) => ({ stage: "ANNOUNCED" as const, type: "SANCTION" as const, name: "A ban", date: date("2019-05-15"), ...change });
const change = (kind: Change["kind"], more: Partial<Change> = {}) => ({ kind, at: "2019-05-16T12:00:00Z", reason: null, action: null, entity: null, article: null, before: null, after: null, ...more }) as Change;

describe("changes", () => {
  it("say what a correction changed, and nothing of what was unknown before", () => {
    expect(differenceOf({ before: state({}), after: state({ stage: "IN_FORCE", date: date("2019-05-20") }) })).toBe("stage Announced → In force; date 2019-05-15 → 2019-05-20");
    expect(differenceOf({ before: state({}), after: null })).toBe("stands no more");
    expect(differenceOf({ before: null, after: state({}) })).toBeNull();
  });

  it("are rows in the order of the columns, with the sources of their act or their article", () => {
    const act = { id: "action:1", summary: "A ban", date: date("2019-05-15") } as Change["action"];
    const article = { id: "article:1", title: "A report", url: "https://paper.example/1", licence: null, credit: "Paper Ltd", source: { id: "s", name: "Paper" } };
    const sources = new Map([["action:1", { names: ["Wire", "Agency"], addresses: ["https://wire.example/1"], licences: ["CC BY 4.0"] }]]);
    const [head, ...lines] = changesToCsv([change("CORRECTED", { before: state({}), reason: "a, b" }), change("CORRECTED", { article }), change("HAPPENED", { action: act })], sources, "x").trimEnd().split("\r\n");
    expect(head).toBe("kind,when,instant,id,what,date,edtf,difference,reason,sources,addresses,licences,view");
    expect(lines).toEqual([
      'Happened,"16 May 2019, 12:00 UTC",2019-05-16T12:00:00Z,action:1,A ban,2019-05-15,2019-05-15,,,Wire; Agency,https://wire.example/1,CC BY 4.0,x',
      'Corrected,"16 May 2019, 12:00 UTC",2019-05-16T12:00:00Z,,A ban,,,stands no more,"a, b",,,not stated,x',
      'Corrected,"16 May 2019, 12:00 UTC",2019-05-16T12:00:00Z,article:1,Article “A report”,,,,,Paper,https://paper.example/1,credit: Paper Ltd,x',
    ]);
  });

  it("that are missing are told of by the clock and the acts that were asked for", () => {
    const all = { clock: "REPORTED" as const, filtered: false, read: 12, open: false };
    expect(noneOf("HAPPENED", all)).toBe("No act happened in these days and was reported for the first time in them.");
    expect(noneOf("LEARNED", { ...all, clock: "RECORDED", filtered: true })).toBe("No earlier act that you asked for was recorded for the first time in these days.");
    expect(noneOf("CORRECTED", { ...all, filtered: true })).toBe("No correction of an act that you asked for was recorded in these days.");
  });

  it("are not told to be missing before all were read", () => {
    const some = { clock: "RECORDED" as const, filtered: true, read: 500, open: true };
    for (const kind of ["HAPPENED", "LEARNED", "CORRECTED"] as const) expect(noneOf(kind, some)).toBe("None among the first 500 changes.");
  });

  it("lie after the first day, so one day alone has none", () => {
    expect([["2019-01-01", "2019-01-02"], ["2019-01-01", "2019-01-01"], ["2019-01-02", "2019-01-01"]].map(([since = "", until = ""]) => areInOrder({ since, until }))).toEqual([true, false, false]);
    expect(comparedInWords({ since: "2019-01-01", until: "2019-01-02" })).toBe("after 1 January 2019, up to 2 January 2019");
  });

  it("are asked for from the end of the first day to the end of the last, as of the clocks", () => {
    expect(variablesOf(validate({ since: "2019-01-01", until: "2019-02-01", clock: "RECORDED", of: "US", recorded: "2020-01-01T00:00:00Z" }))).toMatchObject({
      from: "2019-01-01T23:59:59.999999Z",
      to: "2019-02-01T23:59:59.999999Z",
      clock: "RECORDED",
      filter: { involving: ["US"] },
      asOf: { reported: null, recorded: "2020-01-01T00:00:00Z" },
    });
  });
});
