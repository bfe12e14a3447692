// @vitest-environment happy-dom
import type { ReactNode } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
import { Facets } from "./Facets";

const route = getRouteApi("/timeline");
const ACTS = [act("a", "2019-01-01", { storyCount: 3 }), act("b", "2019-06-01", { storyCount: 2 }), act("c", "2020-01-01")];
const FacetsHere = () => <Facets search={route.useSearch()} acts={ACTS} dense={false} />;
const NARROWED = "/timeline?of=Huawei&from=2018-01-01&types=SANCTION&stages=IN_FORCE&denial=every&actors=country%3AUS&sources=The+Wire&stories=2";

describe("the chips of filters", () => {
  it("name each value that is chosen", async () => {
    const { place } = await rendered(NARROWED, FacetsHere);
    await there(place, "[aria-label='Active filters']");
    expect(textsOf(place, "[aria-label='Active filters'] button")).toEqual(["Sanction ×", "In force ×", "Denied only ×", "By US ×", "Source The Wire ×", "2+ stories ×", "Clear filters"]);
  });

  it("take off their own value and leave the others", async () => {
    const { place, search } = await rendered(NARROWED, FacetsHere);
    const before = search();
    (await there(place, "[aria-label='Remove Source The Wire']")).click();
    await vi.waitFor(() => expect(search().sources).toBeUndefined());
    expect({ ...search(), sources: before.sources }).toEqual(before);
    (await there(place, "[aria-label='Remove Denials: Denied only']")).click();
    await vi.waitFor(() => expect(search().denial).toBeUndefined());
    (await there(place, "[aria-label='Remove Type: Sanction']")).click();
    await vi.waitFor(() => expect(search().types).toBeUndefined());
    expect(search().stages).toEqual(["IN_FORCE"]);
  });

  it("go together, and leave whom the timeline is about and its window", async () => {
    const { place, search } = await rendered(NARROWED, FacetsHere);
    const chips = await there(place, "[aria-label='Active filters']");
    chips.querySelector<HTMLElement>("li:last-child button")?.click();
    await vi.waitFor(() => expect(place.querySelector("[aria-label='Active filters']")).toBeNull());
    expect(search()).toEqual({ of: ["Huawei"], from: "2018-01-01" });
  });

  it("are not there without a filter", async () => {
    const { place } = await rendered("/timeline?of=Huawei", FacetsHere);
    await there(place, "[aria-label=Filters]");
    expect(place.querySelector("[aria-label='Active filters']")).toBeNull();
  });
});

describe("the filters", () => {
  it("say how many acts of two stories there are, and are pressed once chosen", async () => {
    const { place, search } = await rendered("/timeline?of=Huawei", FacetsHere);
    await there(place, "[aria-label=Filters]");
    const stories = [...place.querySelectorAll<HTMLElement>("button")].find((button) => button.textContent?.startsWith("2+ stories"))!;
    expect(stories.querySelector("span")?.textContent).toBe("2");
    stories.click();
    await vi.waitFor(() => expect(stories.getAttribute("aria-pressed")).toBe("true"));
    expect(search().stories).toBe(2);
  });
});

describe("the choice among denials", () => {
  const ANSWERS = { HowMany: { histogram: { totalCount: 2 } }, Denials: { denied: { totalCount: 0, edges: [] }, contested: [] } };
  const opened = async (component: () => ReactNode) => {
    const { place } = await rendered("/timeline?of=Huawei", component, ANSWERS);
    await there(place, "[aria-label=Filters]");
    [...place.querySelectorAll<HTMLElement>("button")].find((button) => button.textContent === "Denials")!.click();
    await there(document, "[aria-label='Denied acts'] input");
    return [...document.querySelectorAll<HTMLLabelElement>("[aria-label='Denied acts'] label")];
  };

  it("leaves out what the service cannot count while it counts, and says why", async () => {
    const off = (await opened(() => <Facets search={route.useSearch()} acts={null} dense />)).filter((label) => label.querySelector("input")!.disabled);
    expect(off.map((label) => label.textContent)).toEqual(["Contested only", "Contested or denied"].map((name) => expect.stringContaining(`${name}only once single acts are drawn`)));
  });

  it("is whole where the page holds the acts", async () => {
    expect((await opened(FacetsHere)).every((label) => !label.querySelector("input")!.disabled)).toBe(true);
  });
});
