// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import type { Timeline } from "../timeline/useTimeline";
import TakeAway from "./TakeAway";

const TIMELINE = { recorded: "2026-01-01T10:00:00Z", left: { count: 1, days: null }, shown: [], dense: false, loading: false } as unknown as Timeline;

/** Chooses "GraphML" while the service answers so. */
async function taken(answer: () => Promise<Response>) {
  const { place } = await rendered("/timeline", () => <TakeAway search={{ of: ["Huawei"] }} timeline={TIMELINE} drawing={{ current: null }} title="Huawei" />);
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => (asked.push(address), answer()));
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  (await there(place, "button")).click();
  (await vi.waitFor(() => [...document.querySelectorAll<HTMLElement>("[role=menuitem]")].find((one) => one.textContent?.startsWith("GraphML")) ?? expect.fail("no GraphML"))).click();
  await vi.waitFor(() => expect(asked).toEqual(["/export?format=graphml&filter=%7B%22involving%22%3A%5B%22Huawei%22%5D%7D&recorded=2026-01-01T10%3A00%3A00Z"]));
  return { place, saved };
}

describe("a file of the service", () => {
  it("is saved under the name that the service gives it", async () => {
    const { place, saved } = await taken(async () => new Response("<graphml/>", { headers: { "content-disposition": 'attachment; filename="dateline.graphml"' } }));
    await vi.waitFor(() => expect(saved).toEqual(["dateline.graphml"]));
    expect(place.querySelector("[role=alert]")).toBeNull();
  });

  it("that is refused leaves the page as it is, which says why until that is closed", async () => {
    const why = 'filter.involving: No entity matches "Huawei".';
    for (const [said, answer] of [
      [why, async () => new Response(`${why}\n`, { status: 404, headers: { "content-type": "text/plain;charset=UTF-8" } })],
      ["The service makes no file of this (502).", async () => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "content-type": "text/html" } })],
      ["You are not logged in, or your login has ended.", async () => new Response("", { status: 401 })],
      ["The service does not answer.", () => Promise.reject(new TypeError("Failed to fetch"))],
    ] as const) {
      const { place, saved } = await taken(answer);
      await there(place, "[role=alert]");
      expect(textsOf(place, "[role=alert]")).toEqual([`${said} Close`]);
      expect(saved).toEqual([]);
      place.querySelector<HTMLElement>("[role=alert] button")!.click();
      await vi.waitFor(() => expect(place.querySelector("[role=alert]")).toBeNull());
    }
  });
});
