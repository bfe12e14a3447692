// @vitest-environment happy-dom
import { expect, it, onTestFinished, vi } from "vitest";
import { rendered, textsOf, there, told } from "../app/rendered.fixture";
import ChangesView from "./ChangesView";

const learned = { kind: "LEARNED", at: "2019-01-02T23:59:59.999999Z", reason: null, action: null, entity: { id: "huawei", name: "Huawei" }, article: null, before: null, after: null };
const answer = (hasNextPage: boolean, ...changes: object[]) => ({ Changes: { changes: { pageInfo: { hasNextPage, endCursor: "here" }, edges: changes.map((node) => ({ node })) } } });
const empty = (place: ParentNode) => textsOf(place, "section p.small:last-child");

it("asks for two days, as one day alone has no changes", async () => {
  const { place } = await rendered("/changes?since=2019-01-01&until=2019-01-01", ChangesView);
  await vi.waitFor(() => expect(place.textContent).toContain("Both dates are the same"));
  expect(place.textContent).toContain("choose the day before it as the first");
  expect([...place.querySelectorAll("input[type=date]")].map((input) => [input.getAttribute("min"), input.getAttribute("max")])).toEqual([
    [null, "2018-12-31"],
    ["2019-01-02", null],
  ]);
});

it("says that it still compares, and why it could not", async () => {
  const waiting = await rendered("/changes?since=2019-01-01&until=2019-01-02", ChangesView, { Changes: () => new Promise(() => undefined) });
  await vi.waitFor(() => expect(waiting.place.textContent).toContain("Comparing…"));
  const refused = await rendered("/changes?since=2019-01-01&until=2019-01-02", ChangesView);
  await there(refused.place, "[role=alert]");
  expect(refused.place.textContent).not.toContain("Nothing changed");
});

it("names the days when nothing changed", async () => {
  const { place } = await rendered("/changes?since=2019-01-01&until=2019-01-02", ChangesView, answer(false));
  await vi.waitFor(() => expect(place.textContent).toContain("Nothing changed after 1 January 2019, up to 2 January 2019"));
});

it("tells of an empty column as far as it was read, by the clock", async () => {
  const whole = await rendered("/changes?since=2019-01-01&until=2019-01-02&clock=RECORDED", ChangesView, answer(false, learned));
  await there(whole.place, "section");
  expect(empty(whole.place)).toContain("No act happened in these days and was recorded for the first time in them.");
  const part = await rendered("/changes?since=2019-01-01&until=2019-01-02", ChangesView, answer(true, learned));
  await there(part.place, "section");
  expect(empty(part.place)).toEqual(expect.arrayContaining(["None among the first 1 change."]));
  expect(part.place.textContent).not.toContain("No correction");
});

it("shows no changes of other days while it still compares", async () => {
  const { place, search } = await rendered("/changes?since=2019-01-01&until=2019-01-02", ChangesView, { Changes: ({ to }) => (String(to).startsWith("2019-01-02") ? answer(false, learned).Changes : new Promise(() => undefined)) });
  await vi.waitFor(() => expect(place.textContent).toContain("Huawei"));
  const until = place.querySelectorAll<HTMLInputElement>("input[type=date]")[1]!;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(until, "2019-03-01");
  until.dispatchEvent(new Event("input", { bubbles: true }));
  until.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  await vi.waitFor(() => expect(search().until).toBe("2019-03-01"));
  await vi.waitFor(() => expect(place.textContent).toContain("Comparing…"));
  expect(place.textContent).not.toContain("Huawei");
});

it("leads to the timeline of everybody, but not for dates that compare nothing", async () => {
  const onTimeline = (place: ParentNode) => [...place.querySelectorAll("a")].find((link) => link.textContent === "Show on the timeline")?.getAttribute("href");
  const { place } = await rendered("/changes?since=2019-01-01&until=2019-01-02", ChangesView, answer(false));
  await vi.waitFor(() => expect(onTimeline(place)).toBe("/timeline?since=2019-01-01&until=2019-01-02"));
  const none = await rendered("/changes?since=2019-01-01&until=2019-01-01", ChangesView);
  await vi.waitFor(() => expect(none.place.textContent).toContain("Both dates are the same"));
  expect(onTimeline(none.place)).toBeUndefined();
});

it("says which topic it is of, takes that off, and leads to the timeline of it", async () => {
  const asked: unknown[] = [];
  const { place, search } = await rendered("/changes?since=2019-01-01&until=2019-01-02&topic=5G", ChangesView, { Changes: ({ filter }) => (asked.push(filter), answer(false).Changes) });
  const remove = await there(place, "[aria-label='Remove Topic 5G']");
  expect([...place.querySelectorAll("a")].find((link) => link.textContent === "Show on the timeline")?.getAttribute("href")).toContain("topic=5G");
  remove.click();
  await vi.waitFor(() => expect(search().topic).toBeUndefined());
  await vi.waitFor(() => expect(asked).toEqual([{ topic: "5G" }, {}]));
});

it("names the sources of each change in its file, as of the instant of the changes", async () => {
  const claims = { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: { id: "c", article: { id: "report", url: null, licence: "CC0", credit: null, source: { id: "wire", name: "Wire" } } } }] };
  const asked: unknown[] = [];
  const change = { ...learned, entity: null, action: { id: "a", summary: "A ban", date: { earliest: null, latest: null, edtf: null, basis: "UNKNOWN", exact: false, text: "unknown" } } };
  const { place } = await rendered("/changes?since=2019-01-01&until=2019-01-02", ChangesView, { Changes: told(answer(false, change).Changes, "2026-01-01T10:00:00Z"), SourcesOfNodes: (variables) => (asked.push(variables), { nodes: [{ __typename: "PolicyAction", id: "a", claims }] }) });
  const saved: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => (saved.push(file as Blob), "blob:x"));
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  for (const name of ["These changes as JSON", "These changes as CSV"]) {
    (await vi.waitFor(() => [...place.querySelectorAll<HTMLElement>("button")].find((button) => button.textContent === "Take away") ?? expect.fail("no menu"))).click();
    (await vi.waitFor(() => [...document.querySelectorAll<HTMLElement>("[role=menuitem]")].find((one) => one.textContent?.startsWith(name)) ?? expect.fail("no offer"))).click();
    const before = saved.length;
    await vi.waitFor(() => expect(saved).toHaveLength(before + 1));
  }
  const [json, csv] = await Promise.all(saved.map((file) => file.text()));
  expect((JSON.parse(json!) as { changes: unknown }).changes).toEqual([{ ...change, sources: { names: ["Wire"], addresses: [], licences: ["CC0"] } }]);
  expect(csv).toContain(",Wire,,CC0,http");
  expect(asked).toEqual(Array.from({ length: 2 }, () => ({ ids: ["a"], asOf: { reported: null, recorded: "2026-01-01T10:00:00Z" }, first: 20 })));
});
