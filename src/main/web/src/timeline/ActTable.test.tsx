// @vitest-environment happy-dom
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { rendered, there } from "../app/rendered.fixture";
import type { Act } from "../model/acts";
import { act } from "../model/acts.fixture";
import { ActTable } from "./ActTable";

const ROWS = Array.from({ length: 300 }, (_, n) => act(`a${n}`, "2019-01-01"));

/** A table of some rows, which may come later. */
async function table(rows: readonly Act[], selected: string | null) {
  let show = (_: readonly Act[]) => {};
  const Here = () => {
    const [shown, setShown] = useState(rows);
    show = setShown;
    return <ActTable rows={shown} selected={selected} sort="-date" onSort={() => undefined} onChosen={() => undefined} />;
  };
  const { place } = await rendered("/timeline", Here);
  const scroller = (await there(place, "[role=grid]")).parentElement!;
  return { place, scroller, show: (next: readonly Act[]) => show(next) };
}
const indices = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>("tbody tr")].map((row) => Number(row.dataset.index));

describe("the table of acts", () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(ROWS.length * 62);
    return () => void vi.restoreAllMocks();
  });

  it("comes to the act that a link names once its row is there, and stays where the reader scrolls then", async () => {
    const { place, scroller, show } = await table([], "a200");
    const scrolled = vi.spyOn(scroller, "scrollTo");
    show(ROWS);
    await vi.waitFor(() => expect(scrolled).toHaveBeenCalled());
    await vi.waitFor(() => expect(place.querySelector("tbody [tabindex='0']")?.getAttribute("data-index")).toBe("200"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    scrolled.mockClear();
    show([...ROWS].reverse());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(scrolled).not.toHaveBeenCalled();
  });

  it("is reached by the keyboard wherever it was scrolled to", async () => {
    const { place, scroller } = await table(ROWS, null);
    await vi.waitFor(() => expect(indices(place)).toContain(0));
    scroller.scrollTop = 9000;
    scroller.dispatchEvent(new Event("scroll"));
    await vi.waitFor(() => expect(indices(place)).toContain(150));
    expect(indices(place)).not.toContain(30);
    expect(place.querySelectorAll("tbody [tabindex='0']")).toHaveLength(1);
  });
});
