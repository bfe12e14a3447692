// @vitest-environment happy-dom
import { expect, it, onTestFinished, vi } from "vitest";
import { rendered, there } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
import EmbedView from "./EmbedView";

it("says as of when it is by both clocks", async () => {
  const { place } = await rendered("/embed?of=Huawei&reported=2019-06-01&recorded=2026-01-02T10:00:00Z", EmbedView, {
    Overview: { histogram: { totalCount: 1, spanning: 0, undated: 0, buckets: [{ start: "2019-01-01", end: "2019-01-31", count: 1 }] } },
    Marks: { timeline: { truncated: false, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: act("a", "2019-01-10") }] } },
    Reference: { entity: { id: "huawei", name: "Huawei", kind: "COMPANY" } },
  });
  await vi.waitFor(() => expect(place.textContent).toMatch(/1 act, as reported by 1 June 2019, as recorded by 2 January 2026[^.]*\. Open in Dateline/));
});

it("shows single acts once it is zoomed in so far that few are left, and leads to the same days", async () => {
  vi.stubGlobal("datelineMostMarks", 4);
  onTestFinished(() => void vi.unstubAllGlobals());
  const buckets = Array.from({ length: 6 }, (_, n) => ({ start: `2019-0${n + 1}-01`, end: `2019-0${n + 1}-28`, count: 1, groups: [{ key: "SANCTION", count: 1 }] }));
  const { place } = await rendered("/embed?of=Huawei&lanes=type", EmbedView, {
    Overview: ({ filter }) => ({ histogram: { totalCount: (filter as { window?: unknown }).window ? 1 : 6, spanning: 0, undated: 0, buckets } }),
    Density: { histogram: { totalCount: 6, spanning: 0, buckets } },
    Marks: { timeline: { truncated: false, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: act("a", "2019-01-10") }] } },
    Reference: { entity: { id: "huawei", name: "Huawei", kind: "COMPANY" } },
  });
  await there(place, "[aria-label=Lanes] li");
  const drawing = await there(place, "[role=application]");
  const keys = () => place.querySelector("#timeline-keys")?.textContent;
  expect(keys()).toContain("from bar to bar");
  for (const key of ["ArrowRight", "Enter"]) drawing.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(keys()).toContain("from act to act"), 4000);
  expect(place.textContent).toContain("1 act. Open in Dateline");
  expect(place.querySelector("a[target=_blank]")?.getAttribute("href")).toMatch(/\/timeline\?.*from=2019-01-01&to=2019-01-28/);
});
