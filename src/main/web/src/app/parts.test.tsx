// @vitest-environment happy-dom
import { lazy } from "react";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { Missing, MissingButton, Part, part } from "./parts";
import { rendered, textsOf, there } from "./rendered.fixture";

const documentOf = (entry: string) => `<!doctype html><script type="module" async src="/assets/ahead-1.js"></script><script type="module" src="/assets/${entry}.js"></script>`;

/** Has the page start with a file, as its document does. */
function startWith(entry: string) {
  const script = document.createElement("script");
  script.type = "module";
  // Not in the document when it gets its address: nothing is loaded.
  script.setAttribute("src", `/assets/${entry}.js`);
  const real = document.querySelector.bind(document);
  vi.spyOn(document, "querySelector").mockImplementation((selector: string) => (selector.startsWith("script") ? script : real(selector)));
}

/** Keeps what React and the router print of an error, beside what they show, out of the output. */
function quiet() {
  for (const print of ["error", "warn"] as const) vi.spyOn(console, print).mockImplementation(() => undefined);
}

/** A page whose part cannot be loaded, where the service has a document that starts with a file; with none it does not answer. */
async function withoutPart(own: string, served: () => string | null) {
  const reload = vi.fn();
  vi.spyOn(window.location, "reload").mockImplementation(reload);
  startWith(own);
  quiet();
  onTestFinished(() => void vi.restoreAllMocks());
  const Gone = lazy(() => part(() => Promise.reject<{ default: () => null }>(new TypeError("Failed to fetch dynamically imported module"))));
  const { place } = await rendered("/timeline", () => (
    <Part loading="loading" missing={<Missing />}>
      <Gone />
    </Part>
  ));
  vi.stubGlobal("fetch", async () => {
    const entry = served();
    if (entry === null) throw new TypeError("Failed to fetch");
    return new Response(documentOf(entry));
  });
  return { place, reload };
}

describe("a part that could not be loaded", () => {
  beforeEach(() => window.sessionStorage.clear());

  it("has the page load a newer build, once for each", async () => {
    const first = await withoutPart("index-old", () => "index-new");
    await vi.waitFor(() => expect(first.reload).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(first.place.textContent).toContain("The service was upgraded"));
    vi.restoreAllMocks();
    const second = await withoutPart("index-old", () => "index-new");
    await there(second.place, "[role=alert]");
    expect(second.reload).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    const third = await withoutPart("index-new", () => "index-newest");
    await vi.waitFor(() => expect(third.reload).toHaveBeenCalledTimes(1));
  });

  it("says so where the service has the same build, and loads the page again on demand", async () => {
    const { place, reload } = await withoutPart("index-old", () => "index-old");
    const button = await there(place, "[role=alert] button");
    expect(textsOf(place, "h2")).toEqual(["This part of the page could not be loaded"]);
    expect(reload).not.toHaveBeenCalled();
    button.click();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it("leaves the page as it is while the service does not answer", async () => {
    let up = false;
    const { place, reload } = await withoutPart("index-old", () => (up ? "index-new" : null));
    const button = await there(place, "[role=alert] button");
    expect(place.textContent).toContain("The service does not answer.");
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reload).not.toHaveBeenCalled();
    up = true;
    button.click();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it("loads nothing by itself where nobody has asked for it yet", async () => {
    const { reload } = await withoutPart("index-old", () => null);
    const { place } = await rendered("/timeline", () => <MissingButton name="Take away" />);
    const button = await there(place, "button");
    expect(button.textContent).toBe("Take away: load the page again");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reload).not.toHaveBeenCalled();
  });
});

it("leaves an error of a part that was loaded to what stands around it", async () => {
  const Broken = () => {
    throw new Error("broken");
  };
  quiet();
  onTestFinished(() => void vi.restoreAllMocks());
  const { place } = await rendered("/timeline", () => (
    <Part loading="loading" missing="missing">
      <Broken />
    </Part>
  ));
  await vi.waitFor(() => expect(place.textContent).toContain("broken"));
  expect(place.textContent).not.toContain("missing");
});
