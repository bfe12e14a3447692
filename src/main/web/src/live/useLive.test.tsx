// @vitest-environment happy-dom
import { expect, it, onTestFinished, vi } from "vitest";
import { rendered } from "../app/rendered.fixture";
import { Line } from "./line.fixture";
import { LiveBadge } from "./LiveBadge";
import { useLive } from "./useLive";

/** What is asked of the service by who has read a timeline as of an instant. */
async function asked(since: string | null | undefined) {
  Line.all.length = 0;
  vi.stubGlobal("WebSocket", Line);
  await rendered("/timeline", () => {
    useLive({ of: ["Huawei"] }, since);
    return null;
  });
  if (since === undefined) await new Promise((resolve) => setTimeout(resolve, 300));
  else await vi.waitFor(() => expect(Line.all[0]?.variables).toBeDefined(), 5000);
  return Line.all.map(({ variables }) => variables);
}

it("follows a timeline from the instant at which it was read, and from before an import that runs, but not before it was read", async () => {
  const filter = { involving: ["Huawei"] };
  expect(await asked("2026-01-01T10:00:00Z")).toEqual([{ filter, after: "2026-01-01T10:00:00Z" }]);
  expect(await asked(null)).toEqual([{ filter, after: null }]);
  expect(await asked(undefined)).toEqual([]);
});

it("says that it follows nothing where the code for it cannot be loaded", async () => {
  vi.doMock("./socket", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  onTestFinished(() => vi.doUnmock("./socket"));
  const { place } = await rendered("/timeline", () => <LiveBadge live={useLive({ of: ["Huawei"] }, null)} />);
  await vi.waitFor(() => expect(place.textContent).toBe("Not live"));
});
