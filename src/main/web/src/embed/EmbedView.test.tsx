// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { rendered } from "../app/rendered.fixture";
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
