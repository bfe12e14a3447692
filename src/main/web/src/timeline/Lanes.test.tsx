// @vitest-environment happy-dom
import { useRef, type RefObject } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import { act, party } from "../model/acts.fixture";
import { lanesOf, type Lane } from "../model/lanes";
import type { Drawing } from "./Drawing";
import { Lanes } from "./Lanes";

const route = getRouteApi("/timeline");
const COUNTERPARTS = Array.from({ length: 14 }, (_, index) => `party${String(index + 1).padStart(2, "0")}`);
const ACTS = COUNTERPARTS.flatMap((of, index) => Array.from({ length: 20 - index }, (_, n) => act(`${of} ${n}`, `2019-01-${String(n + 1).padStart(2, "0")}`, { parties: [party("ACTOR", "us"), party("TARGET", of)] })));
const LANES = lanesOf(ACTS, "counterpart", new Set(["us"]));
const BOUNDS = [17_890, 17_940] as const;

const settled: [number, number][] = [];
let drawn: RefObject<Drawing | null>;
function Shown({ lanes, further = false }: { lanes: readonly Lane[]; further?: boolean }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const drawing = useRef<Drawing | null>(null);
  drawn = drawing;
  return (
    <Lanes
      lanes={lanes}
      further={further}
      counts={[]}
      caption="Acts by month, all time"
      bounds={BOUNDS}
      window={BOUNDS}
      between={null}
      changed={new Map()}
      selected={null}
      name="Timeline of the United States"
      tabled
      drawing={drawing}
      kept={search}
      onKept={(change) => void navigate({ search: { ...search, ...change } as never })}
      onSettled={(from, to) => settled.push([from, to])}
      onChosen={() => undefined}
    />
  );
}

const LanesHere = () => <Shown lanes={LANES} />;

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

describe("hundreds of lanes", () => {
  const MANY = lanesOf(Array.from({ length: 300 }, (_, n) => act(`a${n}`, "2019-01-10", { parties: [party("ACTOR", "us"), party("TARGET", `party${n}`)] })), "counterpart", new Set(["us"]));
  const indices = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>("[aria-label=Lanes] li")].map((lane) => Number(lane.dataset["index"]));

  it("are drawn and named as far as they are in view, and each name tells its place", async () => {
    const { place } = await rendered("/timeline?of=US&allLanes=true", () => <Shown lanes={MANY} />);
    const canvas = (await there(place, "[role=application]")) as HTMLCanvasElement;
    const frame = canvas.parentElement!;
    expect(parseInt(frame.style.height)).toBe(300 * 34);
    await vi.waitFor(() => expect(parseInt(canvas.style.height)).toBeLessThan(2.5 * window.innerHeight + 1));
    expect(indices(place)[0]).toBe(0);
    expect(indices(place).length).toBeLessThan(70);
    expect(place.querySelector("[aria-label=Lanes] li")?.getAttribute("aria-setsize")).toBe("300");
    vi.spyOn(frame, "getBoundingClientRect").mockReturnValue({ top: -5100 } as DOMRect);
    place.querySelectorAll<HTMLElement>("[aria-label=Lanes] li button")[3]!.focus();
    window.dispatchEvent(new Event("scroll"));
    await vi.waitFor(() => expect(indices(place)).toContain(155));
    expect(place.querySelector("[data-index='155']")?.getAttribute("aria-posinset")).toBe("156");
    await vi.waitFor(() => expect(parseInt(canvas.style.top)).toBeGreaterThan(4000));
    // The name with the focus stays, with those beside it; the others make room.
    expect(indices(place).filter((index) => index < 100)).toEqual([2, 3, 4]);
    expect(drawn.current!.scene().boxes).toHaveLength(300);
  });
});

describe("a drawing that the table hides", () => {
  it("is as wide as it was, or as a page, for files and paper", async () => {
    await rendered("/timeline?of=US", LanesHere);
    await vi.waitFor(() => expect(drawn.current).not.toBeNull());
    const width = () => drawn.current!.scene().scale.width;
    expect(width()).toBe(960);
    drawn.current!.resize(700);
    drawn.current!.resize(0);
    expect(width()).toBe(700);
  });
});

describe("lanes of counts", () => {
  const week = (from: number, count: number) => ({ from, to: from + 6, count });
  const counted = (key: string, ...counts: Lane["counts"] & {}): Lane => ({ key, name: key, entity: null, weight: 9, acts: [], counts });
  const COUNTED = [counted("Iran", week(17_892, 4), week(17_899, 0), week(17_906, 5)), counted("Russia", week(17_906, 1))];
  const CountsHere = () => <Shown lanes={COUNTED} />;

  it("are walked bar by bar, and Enter comes nearer to the days of a bar", async () => {
    const { place } = await rendered("/timeline?of=US", CountsHere);
    const drawing = await there(place, "[role=application]");
    await vi.waitFor(() => expect(drawn.current).not.toBeNull());
    const press = (key: string) => drawing.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const spoken = () => textsOf(place, "[aria-live=polite]").join();
    for (const [key, words] of [
      ["ArrowRight", "27 December 2018 to 2 January 2019: 4 acts. 1 of 2 in Iran."],
      ["ArrowRight", "10 to 16 January 2019: 5 acts. 2 of 2 in Iran."],
      ["ArrowDown", "10 to 16 January 2019: 1 act. 1 of 1 in Russia."],
    ] as const) {
      press(key);
      await vi.waitFor(() => expect(spoken()).toContain(words));
    }
    settled.length = 0;
    press("Enter");
    await vi.waitFor(() => expect(settled).toEqual([[17_906, 17_913]]));
  });

  it("are told to be the largest where there are smaller ones, which come on demand", async () => {
    const { place, search } = await rendered("/timeline?of=US&lane=Chile", () => <Shown lanes={COUNTED} further />);
    await vi.waitFor(() => expect(place.textContent).toContain("The 2 largest lanes are counted. There are smaller ones."));
    expect(place.textContent).toContain("None of these 2 lanes is called “Chile”.");
    button(place, "Show more lanes").click();
    await vi.waitFor(() => expect(search().allLanes).toBe(true));
    await vi.waitFor(() => expect(place.textContent).toContain("There are smaller ones, which this page does not show."));
    expect(button(place, "Show more lanes")).toBeUndefined();
    const all = await rendered("/timeline?of=US", CountsHere);
    await there(all.place, "[aria-label=Lanes] li");
    expect(all.place.textContent).not.toContain("largest");
  });

  it("say their own keys, and that the table holds the same counts", async () => {
    const { place } = await rendered("/timeline?of=US", CountsHere);
    const keys = (await there(place, "#timeline-keys")).textContent;
    expect(keys).toContain("Enter comes nearer");
    expect(keys).toContain("The table holds the same counts.");
    expect(keys).not.toContain("act to act");
  });
});
