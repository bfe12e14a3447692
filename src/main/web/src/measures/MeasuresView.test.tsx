// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { epochDay, today } from "../api/dates";
import { rendered, textsOf, there, told } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
// The evidence loads it late; here it is there from the beginning.
import "../correct/CorrectAct";
import MeasuresView from "./MeasuresView";

const date = (day: string) => ({ earliest: day, latest: day, edtf: day, basis: "STATED", exact: true, text: day });
const measure = (imposer: string, since: string | null, stage: string) => ({
  id: `measure:${imposer}`,
  name: `Tariff of ${imposer}${imposer === "Japan" ? " (steel from Chile)" : ""}`,
  imposer: { id: imposer, name: imposer },
  imposerText: imposer,
  target: { id: "huawei", name: "Huawei" },
  targetText: "Huawei",
  instrument: "TARIFF",
  direction: "RESTRICTS",
  designator: null,
  stage,
  certainty: "DEFINITELY",
  lastReported: "2019-05-01T00:00:00Z",
  since: since && date(since),
  until: null,
  due: null,
  action: { id: `act of ${imposer}`, summary: `${imposer} lays a tariff`, due: null },
  stages: since ? [{ stage, date: date(since), action: { id: `act of ${imposer}` } }] : [],
});
const ROWS = [measure("Japan", "2018-12-01", "IN_FORCE"), measure("Australia", "2018-08-23", "ANNOUNCED"), measure("Chile", null, "PROPOSED")];
const ANSWERS = {
  Measures: { measures: { totalCount: 3, pageInfo: { hasNextPage: false, endCursor: null }, edges: ROWS.map((node) => ({ node })) } },
  Reference: { entity: { id: "huawei", name: "Huawei", kind: "COMPANY" } },
  Evidence: { node: null },
};

const CLAIM = { id: "1", evidence: "RECORD", type: "SANCTION", stage: "IN_FORCE", date: date("2018-12-01"), quote: "So.", start: null, end: null, denied: false, hedged: false, conditional: false, carried: true, attributedTo: null, attributedEntity: null, confidence: 0.9, extractor: "reader-9", rule: null, reportedAt: "2018-12-02T00:00:00Z", recordedAt: "2018-12-02T00:00:00Z", parties: [], spans: [], article: { id: "article 1", title: "Report", url: null, length: 20, licence: null, credit: null, source: { id: "wire", name: "Wire" }, story: { id: "story" } } };

async function measures() {
  const shown = await rendered("/measures?targets=Huawei&on=2019-06-01", MeasuresView, ANSWERS);
  await there(shown.place, "tbody tr");
  return shown;
}
/** The imposers in the order of the rows: the headings of groups, or the column. */
const imposers = (place: ParentNode) => (place.querySelector("tbody th") ? textsOf(place, "tbody th bdi") : textsOf(place, "tbody td:first-child"));
const header = (place: ParentNode, name: string) => [...place.querySelectorAll<HTMLElement>("th")].find((th) => th.textContent?.startsWith(name))!;

describe("the table of measures", () => {
  it("has a row a measure with how far it got and since when, below the name of its imposer", async () => {
    const { place } = await measures();
    expect(textsOf(place, "tbody th")).toEqual(["Australia 1 measure", "Chile 1 measure", "Japan 1 measure, 1 in force"]);
    const cells = [...place.querySelectorAll("tbody")].map((group) => textsOf(group, "td"));
    expect(cells[0]!.slice(0, 4)).toEqual(["Huawei", "Tariff", "Announced", "2018-08-23"]);
    expect(cells[2]![1]).toBe("Tariff steel from Chile");
    expect(cells[1]![3]).toBe("unknown");
    expect(place.querySelector("[role=status]")?.textContent).toBe("3 measures on 1 June 2019");
  });

  it("sorts by a column downwards, then upwards, with what has no value last, and keeps it in the address", async () => {
    const { place, search } = await measures();
    header(place, "Since").querySelector("button")!.click();
    await vi.waitFor(() => expect(header(place, "Since").getAttribute("aria-sort")).toBe("descending"));
    expect(imposers(place)).toEqual(["Japan", "Australia", "Chile"]);
    header(place, "Since").querySelector("button")!.click();
    await vi.waitFor(() => expect(header(place, "Since").getAttribute("aria-sort")).toBe("ascending"));
    expect(imposers(place)).toEqual(["Australia", "Japan", "Chile"]);
    expect(search().sort).toBe("since");
  });

  it("draws the steps of each measure, and says so where it has none", async () => {
    const { place } = await measures();
    const steps = [...place.querySelectorAll("tbody tr:has(td)")].map((row) => row.querySelector("svg[role=group] a")?.getAttribute("aria-label") ?? row.textContent?.includes("no dated step"));
    expect(steps).toEqual(["Announced, 2018-08-23", true, "In force, 2018-12-01"]);
  });

  it("lists one page more behind those that stand there, and keeps how many in the address", async () => {
    const page = (hasNextPage: boolean, ...rows: typeof ROWS) => ({ measures: { totalCount: 3, pageInfo: { hasNextPage, endCursor: "here" }, edges: rows.map((node) => ({ node })) } });
    const given: Record<string, Record<string, unknown>> = { ...ANSWERS, Measures: page(true, ROWS[0]!, ROWS[1]!) };
    const { place, search } = await rendered("/measures?targets=Huawei&on=2019-06-01", MeasuresView, given);
    await there(place, "tbody tr");
    given.Measures = page(false, ROWS[2]!);
    [...place.querySelectorAll<HTMLElement>("button")].find((button) => button.textContent === "List 1 more")!.click();
    await vi.waitFor(() => expect(imposers(place)).toEqual(["Australia", "Chile", "Japan"]));
    expect(search().pages).toBe(2);
    expect(place.textContent).not.toContain("List 1 more");
    const kind = place.querySelector<HTMLSelectElement>("select")!;
    kind.value = "TARIFF";
    kind.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(search()).toMatchObject({ instruments: ["TARIFF"] }));
    expect(search().pages).toBeUndefined();
  });

  it("opens the evidence of a measure", async () => {
    const { place, search } = await measures();
    (await there(place, "[aria-label^='Open the evidence of Tariff of Japan']")).click();
    await vi.waitFor(() => expect(search().act).toBe("act of Japan"));
    await vi.waitFor(() => expect(place.textContent).toContain("This act is not there"));
  });

  it("has the whole of its address in the links of its steps", async () => {
    const { place } = await rendered("/measures?targets=Huawei&on=2019-06-01&reported=2019-12-31", MeasuresView, ANSWERS);
    await there(place, "svg a");
    expect(place.querySelector("svg a")?.getAttribute("href")).toBe("?targets=Huawei&on=2019-06-01&reported=2019-12-31T23%3A59%3A59.999999Z&act=act+of+Australia");
  });

  it("says that it is still read, and why it could not be read", async () => {
    const { Reference } = ANSWERS;
    const waiting = await rendered("/measures?targets=Huawei&on=2019-06-01", MeasuresView, { Reference, Measures: () => new Promise(() => undefined) });
    await vi.waitFor(() => expect(waiting.place.textContent).toContain("Reading the measures…"));
    const refused = await rendered("/measures?targets=Huawei&on=2019-06-01", MeasuresView, { Reference });
    await there(refused.place, "[role=alert]");
    expect(refused.place.textContent).not.toContain("No measure on this day");
  });

  it("calls the rows of another day by their day until those of the chosen one are there, and makes no file of them", async () => {
    let answer: ((data: Record<string, unknown>) => void) | null = null;
    const { place } = await rendered("/measures?targets=Huawei&on=2019-06-01", MeasuresView, { ...ANSWERS, Measures: ({ on }) => (on === "2019-06-01" ? ANSWERS.Measures : new Promise((resolve) => (answer = resolve))) });
    await there(place, "tbody tr");
    const slider = place.querySelector<HTMLInputElement>("input[type=range]")!;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(slider, String(epochDay("2019-07-01")));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const status = () => place.querySelector("[role=status]")?.textContent;
    await vi.waitFor(() => expect(status()).toBe("3 measures on 1 June 2019 · Reading the measures on 1 July 2019…"));
    expect(place.querySelector("[role=region]")?.getAttribute("aria-busy")).toBe("true");
    await vi.waitFor(() => expect(answer).not.toBeNull());
    answer!(ANSWERS.Measures);
    await vi.waitFor(() => expect(status()).toBe("3 measures on 1 July 2019"));
    expect(place.querySelector("[role=region]")?.getAttribute("aria-busy")).toBe("false");
  });

  it("plays on once the measures of a day are there", async () => {
    const asked: unknown[] = [];
    let answer: ((data: Record<string, unknown>) => void) | null = null;
    const late = ({ on }: Readonly<Record<string, unknown>>) => {
      asked.push(on);
      return on === "2018-01-01" ? ANSWERS.Measures : new Promise<Record<string, unknown>>((resolve) => (answer = resolve));
    };
    const { place } = await rendered("/measures?targets=Huawei&on=2018-01-01", MeasuresView, { ...ANSWERS, Measures: late });
    await there(place, "tbody tr");
    [...place.querySelectorAll<HTMLElement>("button")].find((button) => button.textContent === "Play")!.click();
    await vi.waitFor(() => expect(asked).toEqual(["2018-01-01", "2018-01-31"]), 3000);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(asked).toEqual(["2018-01-01", "2018-01-31"]);
    expect(answer).not.toBeNull();
    answer!(ANSWERS.Measures);
    await vi.waitFor(() => expect(asked).toEqual(["2018-01-01", "2018-01-31", "2018-03-02"]), 3000);
  }, 15_000);

  it("plays from the day on which the first of its measures began if it stands at today", async () => {
    const asked: unknown[] = [];
    const { place } = await rendered("/measures?targets=Huawei", MeasuresView, { ...ANSWERS, Measures: ({ on }) => (asked.push(on), ANSWERS.Measures) });
    await there(place, "tbody tr");
    const button = (text: string) => [...place.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === text);
    button("Play")!.click();
    await vi.waitFor(() => expect(asked).toEqual([today(), "2018-08-23", "2018-09-22"]), 3000);
    expect(button("Pause")).toBeDefined();
  });

  it("names its parties as of the clocks, and anew with other ones", async () => {
    const { place } = await rendered("/measures?targets=Huawei&on=2019-06-01&reported=2019-06-01", MeasuresView, { ...ANSWERS, Reference: ({ asOf }) => ({ entity: { id: "huawei", name: asOf ? "Huawei of then" : "Huawei of now", kind: "COMPANY" } }) });
    await vi.waitFor(() => expect(place.querySelector<HTMLInputElement>("input[role=combobox]")?.value).toBe("Huawei of then"));
  });

  it("reads its rows again once an act was corrected", async () => {
    const Evidence = { node: { ...act("act of Japan", "2018-12-01"), firstReported: null, lastReported: null, cameo: null, goods: null, measures: [], claims: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: CLAIM }] } } };
    const WithdrawArticle = { done: { id: "c", kind: "WITHDRAW", at: "2026-01-01T00:00:00Z", who: "analyst", why: "false", changes: [] } };
    const given = { ...ANSWERS, Evidence, WithdrawArticle, Me: { me: { id: "key", name: "analyst", role: "ANALYST" } } };
    const { place } = await rendered("/measures?targets=Huawei&on=2019-06-01&act=act%20of%20Japan", MeasuresView, given);
    await there(place, "tbody tr");
    const click = async (text: string) => (await vi.waitFor(() => [...document.querySelectorAll<HTMLElement>("button, [role=menuitem]")].find((one) => one.textContent === text && !(one as HTMLButtonElement).disabled) ?? expect.fail(`no ${text}`))).click();
    await click("Correct…");
    await click("Withdraw an article");
    const why = (await there(document, "[role=dialog] textarea")) as HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(why, "false");
    why.dispatchEvent(new Event("input", { bubbles: true }));
    given.Measures = { measures: { ...ANSWERS.Measures.measures, totalCount: 1, edges: [{ node: measure("Japan", "2018-12-01", "ENDED") }] } };
    await click("Correct");
    await vi.waitFor(() => expect(document.querySelector("[role=dialog]")?.textContent).toContain("Done"));
    await click("Close");
    await vi.waitFor(() => expect(textsOf(place, "tbody th")).toEqual(["Japan 1 measure"]));
    expect(place.querySelector("tbody")?.textContent).toContain("Ended");
  }, 15_000);

  it("has a link to the instant of its rows, whatever is read after them", async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text: string) => void copied.push(text) }, configurable: true });
    onTestFinished(() => void delete (navigator as { clipboard?: unknown }).clipboard);
    const { place } = await rendered("/measures?targets=Huawei&on=2019-06-01", MeasuresView, { ...ANSWERS, Measures: told(ANSWERS.Measures, "2026-01-01T10:00:00Z"), Evidence: told({ node: null }, "2026-01-01T11:00:00Z") });
    (await there(place, "[aria-label^='Open the evidence of Tariff of Japan']")).click();
    await vi.waitFor(() => expect(place.textContent).toContain("This act is not there"));
    [...place.querySelectorAll<HTMLElement>("button")].find((button) => button.textContent === "Take away")!.click();
    (await vi.waitFor(() => [...document.querySelectorAll<HTMLElement>("[role=menuitem]")].find((one) => one.textContent?.startsWith("Copy link")) ?? expect.fail("no link"))).click();
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain("recorded=2026-01-01T10%3A00%3A00Z");
  });
});
