// @vitest-environment happy-dom
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { epochDay, isoDay } from "../api/dates";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import type { Period } from "../model/counts";
import type { Lane } from "../model/lanes";
import { CountTable } from "./CountTable";

const month = (first: string, last: string, count: number) => ({ from: epochDay(first), to: epochDay(last), count });
const lane = (key: string, ...counts: Lane["counts"] & {}): Lane => ({ key, name: key, entity: null, weight: 0, acts: [], counts });
const LANES = [lane("Iran", month("2019-01-01", "2019-01-31", 1200), month("2019-02-01", "2019-02-28", 0), month("2019-03-01", "2019-03-31", 3)), lane("Russia", month("2019-03-01", "2019-03-31", 5))];

const chosen: Period[] = [];
function TableHere() {
  const [newest, setNewest] = useState(true);
  return <CountTable lanes={LANES} newest={newest} onNewest={setNewest} onChosen={(period) => chosen.push(period)} />;
}

const rows = (place: ParentNode) => textsOf(place, "tbody tr");
const reached = (place: ParentNode) => textsOf(place, "td[tabindex='0']");
const press = (key: string, init = {}) => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }));

describe("the table of counts", () => {
  it("has a row for each period with acts, the latest first, and a column for each lane", async () => {
    const { place } = await rendered("/timeline", TableHere);
    await there(place, "th button");
    expect(textsOf(place, "thead th")).toEqual(["Period ↓", "Iran", "Russia"]);
    expect(rows(place)).toEqual(["March 201935", "January 20191,2000"]);
    place.querySelector<HTMLElement>("th button")!.click();
    await vi.waitFor(() => expect(rows(place)).toEqual(["January 20191,2000", "March 201935"]));
    expect(place.querySelector("th")?.getAttribute("aria-sort")).toBe("ascending");
  });

  it("is walked by arrows, stays within its cells, and leads to the days of a number", async () => {
    const { place } = await rendered("/timeline", TableHere);
    (await there(place, "td[tabindex='0']")).focus();
    expect(reached(place)).toEqual(["3"]);
    for (const [key, text] of [["ArrowRight", "5"], ["ArrowRight", "5"], ["ArrowDown", "0"], ["Home", "1,200"], ["ArrowUp", "3"], ["PageDown", "1,200"]] as const) {
      press(key);
      await vi.waitFor(() => expect([key, ...reached(place)]).toEqual([key, text]));
      expect(document.activeElement).toBe(place.querySelector("td[tabindex='0']"));
    }
    chosen.length = 0;
    press("Enter");
    expect(chosen.map(({ from, to }) => [isoDay(from), isoDay(to)])).toEqual([["2019-01-01", "2019-01-31"]]);
    press("End");
    await vi.waitFor(() => expect(reached(place)).toEqual(["0"]));
    press("Enter");
    press("Home", { ctrlKey: true });
    await vi.waitFor(() => expect(reached(place)).toEqual(["3"]));
    expect(chosen).toHaveLength(1);
  });

  it("is chosen from by a click, but not where there is no act", async () => {
    const { place } = await rendered("/timeline", TableHere);
    await there(place, "td");
    chosen.length = 0;
    const cells = [...place.querySelectorAll("td")];
    cells.find((cell) => cell.textContent === "0")!.click();
    cells.find((cell) => cell.textContent === "5")!.click();
    expect(chosen.map(({ from }) => isoDay(from))).toEqual(["2019-03-01"]);
  });
});
