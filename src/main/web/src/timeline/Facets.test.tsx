// @vitest-environment happy-dom
import { getRouteApi } from "@tanstack/react-router";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
import { Facets } from "./Facets";

const route = getRouteApi("/timeline");
const ACTS = [act("a", "2019-01-01", { storyCount: 3 }), act("b", "2019-06-01", { storyCount: 2 }), act("c", "2020-01-01")];
const FacetsHere = () => <Facets search={route.useSearch()} acts={ACTS} />;
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
  it("says how many acts each would leave, as the service counts them", async () => {
    const none = { totalCount: 0, edges: [] };
    const { place } = await rendered("/timeline?of=Huawei", FacetsHere, { HowMany: { histogram: { totalCount: 2 } }, Denials: { contested: none, denied: none } });
    await there(place, "[aria-label=Filters]");
    [...place.querySelectorAll<HTMLElement>("button")].find((button) => button.textContent === "Denials")!.click();
    const counts = () => textsOf(document, "[aria-label='Denied acts'] label > .num");
    await vi.waitFor(() => expect(counts()).toEqual(["2", "2", "2", "4", "4"]));
  });
});
