// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { rendered, there } from "../app/rendered.fixture";
import { copied, Offers, onceRead, type Offer } from "./Offers";

/** Chooses an offer from the menu. */
async function chosen(offer: Offer) {
  const { place } = await rendered("/timeline", () => <Offers groups={[[offer]]} />);
  (await there(place, "button")).click();
  (await there(document, "[role=menuitem]")).click();
  return place;
}

describe("what is taken away", () => {
  it("is nothing of what is still read, and the menu says so", async () => {
    const take = vi.fn();
    const place = await chosen({ name: "This table as CSV", take: onceRead(true, take) });
    await vi.waitFor(() => expect(place.querySelector("[role=status]")?.textContent).toContain("This is still read"));
    expect(take).not.toHaveBeenCalled();
    await chosen({ name: "This table as CSV", take: onceRead(false, take) });
    await vi.waitFor(() => expect(take).toHaveBeenCalledOnce());
  });

  it("is told to be on its way where it takes time", async () => {
    let end = (_: string) => {};
    const place = await chosen({ name: "GraphML", take: () => new Promise<string>((resolve) => (end = resolve)) });
    const said = () => place.querySelector("[role=status]")?.textContent;
    await vi.waitFor(() => expect(said()).toBe("The file is on its way…"), 3000);
    end("Saved");
    await vi.waitFor(() => expect(said()).toBe("Saved"));
  });

  it("stands in a field where the browser does not let the page copy, until that is closed", async () => {
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    onTestFinished(() => void delete (navigator as { clipboard?: unknown }).clipboard);
    const place = await chosen({ name: "Copy link", take: () => copied("http://here/", "Link") });
    const field = (await there(place, "[aria-label='Text to copy']")) as HTMLInputElement;
    expect(field.value).toBe("http://here/");
    [...place.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === "Close")!.click();
    await vi.waitFor(() => expect(place.querySelector("[aria-label='Text to copy']")).toBeNull());
  });
});
