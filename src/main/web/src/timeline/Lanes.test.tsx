// @vitest-environment happy-dom
import { useRef } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import { act, party } from "../model/acts.fixture";
import { lanesOf } from "../model/lanes";
import type { Drawing } from "./Drawing";
import { Lanes } from "./Lanes";

const route = getRouteApi("/timeline");
const COUNTERPARTS = Array.from({ length: 14 }, (_, index) => `party${String(index + 1).padStart(2, "0")}`);
const ACTS = COUNTERPARTS.flatMap((of, index) => Array.from({ length: 20 - index }, (_, n) => act(`${of} ${n}`, `2019-01-${String(n + 1).padStart(2, "0")}`, { parties: [party("ACTOR", "us"), party("TARGET", of)] })));
const LANES = lanesOf(ACTS, "counterpart", new Set(["us"]));
const BOUNDS = [17_890, 17_940] as const;

function LanesHere() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const drawing = useRef<Drawing | null>(null);
  return (
    <Lanes
      lanes={LANES}
      counts={[]}
      caption="Acts by month, all time"
      bounds={BOUNDS}
      window={BOUNDS}
      between={null}
      changed={new Map()}
      selected={null}
      name="Timeline of the United States"
      drawing={drawing}
      kept={search}
      onKept={(change) => void navigate({ search: { ...search, ...change } as never })}
      onSettled={() => undefined}
      onChosen={() => undefined}
    />
  );
}

const shown = (place: ParentNode) => textsOf(place, "[aria-label=Lanes] li");
const button = (place: ParentNode, text: string) => [...place.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === text)!;

describe("lanes", () => {
  it("are named and counted, the largest first, and the small ones are shown on demand", async () => {
    const { place, search } = await rendered("/timeline?of=US", LanesHere);
    await there(place, "[aria-label=Lanes] li");
    expect(shown(place)).toHaveLength(12);
    expect(shown(place).slice(0, 2)).toEqual(["PARTY0120", "PARTY0219"]);
    button(place, "Show 2 more lanes").click();
    await vi.waitFor(() => expect(shown(place)).toHaveLength(14));
    expect(search().allLanes).toBe(true);
    button(place, "Show the 12 largest lanes").click();
    await vi.waitFor(() => expect(shown(place)).toHaveLength(12));
  });

  it("are collapsed and expanded, as the address says", async () => {
    const { place, search } = await rendered("/timeline?of=US&closed=party02", LanesHere);
    expect((await there(place, "[aria-label='Expand PARTY02']")).getAttribute("aria-expanded")).toBe("false");
    (await there(place, "[aria-label='Collapse PARTY01']")).click();
    await there(place, "[aria-label='Expand PARTY01']");
    expect(search().closed).toEqual(["party02", "party01"]);
    for (const name of ["PARTY01", "PARTY02"]) {
      (await there(place, `[aria-label='Expand ${name}']`)).click();
      await there(place, `[aria-label='Collapse ${name}']`);
    }
    await vi.waitFor(() => expect(search().closed).toBeUndefined());
  });

  it("are sought by a part of their names, and the view says so where none has it", async () => {
    const { place } = await rendered("/timeline?of=US&lane=14", LanesHere);
    await there(place, "[aria-label=Lanes] li");
    expect(shown(place)).toEqual(["PARTY147"]);
    const none = await rendered("/timeline?of=US&lane=nobody", LanesHere);
    await vi.waitFor(() => expect(none.place.textContent).toContain("No lane is called “nobody”."));
  });

  it("are drawn in one place that the keyboard reaches, which says its keys", async () => {
    const { place } = await rendered("/timeline?of=US", LanesHere);
    const drawing = await there(place, "[role=application]");
    expect(drawing.getAttribute("aria-label")).toBe("Timeline of the United States");
    expect(drawing.tabIndex).toBe(0);
    expect(place.querySelector(`#${drawing.getAttribute("aria-describedby")}`)?.textContent).toContain("Enter opens the evidence");
  });
});
