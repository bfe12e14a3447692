// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { rendered, textsOf, there, type Answers } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
import TimelineView from "./TimelineView";

const ACTS = Array.from({ length: 6 }, (_, index) => act(`a${index}`, `2019-0${index + 1}-10`));
const BUCKETS = ACTS.map((one, index) => ({ start: `2019-0${index + 1}-01`, end: `2019-0${index + 1}-28`, count: 1, groups: [{ key: one.type, count: 1 }] }));
const HISTOGRAM = { histogram: { totalCount: 6, spanning: 0, undated: 0, buckets: BUCKETS } };
const marksOf = (...acts: readonly unknown[]) => ({ timeline: { truncated: false, pageInfo: { hasNextPage: false, endCursor: null }, edges: acts.map((node) => ({ node })) } });
const ANSWERS: Answers = {
  Overview: HISTOGRAM,
  Density: HISTOGRAM,
  Marks: marksOf(...ACTS),
  Reference: { entity: { id: "company:huawei", name: "Huawei", kind: "COMPANY" } },
};
const shown = (address: string, answers: Answers = ANSWERS) => rendered(address, TimelineView, answers);
const days = (place: ParentNode) => [...place.querySelectorAll<HTMLInputElement>("main input[type=date]")].map(({ value }) => value);
const button = (place: ParentNode, text: string) => [...place.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === text)!;
const state = (place: ParentNode) => there(place, "[aria-label='Nothing to draw'] h2, [aria-label=Drawing] h2");
/** What can be done about an empty drawing. */
const offered = (place: ParentNode) => textsOf(place.querySelector("[aria-label=Drawing] h2")!.parentElement!, "button");

describe("a window that ends before it begins", () => {
  it("is said to be the wrong way round, with both dates in their fields, and is swapped by a button", async () => {
    const { place, search } = await shown("/timeline?of=Huawei&from=2019-05-01&to=2019-03-01");
    expect((await state(place)).textContent).toBe("The dates are the wrong way round");
    expect(place.textContent).toContain("The window begins on 1 May 2019 and ends on 1 March 2019.");
    expect(days(place)).toEqual(["2019-05-01", "2019-03-01"]);
    await vi.waitFor(() => expect(place.textContent).toContain("6 acts in 2019"));
    button(place, "Swap the dates").click();
    await there(place, "[aria-label=Drawing]");
    expect(search()).toMatchObject({ from: "2019-03-01", to: "2019-05-01" });
    expect(days(place)).toEqual(["2019-03-01", "2019-05-01"]);
  });

  it("is not asked for where the service counts, which refuses it", async () => {
    vi.stubGlobal("datelineMostMarks", 4);
    onTestFinished(() => void vi.unstubAllGlobals());
    const windows: unknown[] = [];
    const counted = ({ filter }: { filter?: { window?: unknown } }) => (windows.push(filter?.window ?? "all time"), HISTOGRAM);
    const { place } = await shown("/timeline?of=Huawei&lanes=type&from=2019-05-01&to=2019-03-01", { ...ANSWERS, Overview: counted, Density: counted });
    await vi.waitFor(() => expect(place.textContent).toContain("6 acts in 2019"));
    expect((await state(place)).textContent).toBe("The dates are the wrong way round");
    expect(new Set(windows)).toEqual(new Set(["all time"]));
  });
});

describe("a drawing without a mark", () => {
  it("blames no filter for a window without an act, and leads out of it", async () => {
    vi.stubGlobal("datelineMostMarks", 4);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { place, search } = await shown("/timeline?of=Huawei&lanes=type&from=2021-01-01", { ...ANSWERS, Marks: marksOf() });
    expect((await state(place)).textContent).toBe("No act in the window");
    expect(offered(place)).toEqual(["Show all time"]);
    button(place, "Show all time").click();
    await vi.waitFor(() => expect(search().from).toBeUndefined());
  });

  it("tells filters from a window, and offers to take either off where it may be either", async () => {
    vi.stubGlobal("datelineMostMarks", 4);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { place } = await shown("/timeline?of=Huawei&lanes=type&types=SANCTION&from=2021-01-01", { ...ANSWERS, Marks: marksOf() });
    expect((await state(place)).textContent).toBe("No act in the window");
    expect(offered(place)).toEqual(["Show all time", "Clear filters"]);
    vi.unstubAllGlobals();
    const filtered = await shown("/timeline?of=Huawei&lanes=type&types=AID&from=2019-01-01");
    expect((await state(filtered.place)).textContent).toBe("The filters leave no act");
    expect(offered(filtered.place)).toEqual(["Clear filters"]);
  });

  it("says of acts without a date that the table lists them", async () => {
    const { place } = await shown("/timeline?of=Huawei&lanes=type&bases=UNKNOWN", { ...ANSWERS, Marks: marksOf(...ACTS, act("undated", null)) });
    expect((await state(place)).textContent).toBe("1 act without a date");
    expect(offered(place)).toEqual([]);
    expect((await there(place, "[role=grid]")).getAttribute("aria-rowcount")).toBe("2");
  });
});
