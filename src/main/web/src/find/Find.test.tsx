// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { rendered, there } from "../app/rendered.fixture";
import { Find } from "./Find";

/** A field that holds a text already, below a heading. */
async function field(value: string) {
  const FindHere = () => (
    <>
      <h1>Measures</h1>
      <Find value={value} onChosen={() => undefined} />
    </>
  );
  const { place } = await rendered("/measures", FindHere);
  const input = (await there(place, "input")) as HTMLInputElement;
  input.focus();
  return { place, input };
}
const type = (input: HTMLInputElement, text: string) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
};
const pressDown = (input: HTMLInputElement) => input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", code: "ArrowDown", bubbles: true, cancelable: true }));
const expanded = (input: HTMLInputElement) => input.getAttribute("aria-expanded");
/** Waits longer than React takes to show what a key did, and then until all is as it should be. */
async function isClosed({ place, input }: { place: HTMLElement; input: HTMLInputElement }) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await vi.waitFor(() => {
    expect(expanded(input)).toBe("false");
    expect(place.querySelector("[aria-hidden=true] h1, h1[aria-hidden=true]")).toBeNull();
  });
}

describe("the list of suggestions", () => {
  it("is open while one types, and closed once the field is emptied", async () => {
    const shown = await field("");
    type(shown.input, "Hua");
    await vi.waitFor(() => expect(expanded(shown.input)).toBe("true"));
    type(shown.input, "");
    await isClosed(shown);
  });

  for (const value of ["", "Huawei"]) {
    it(`stays closed when ↓ is pressed in a field that holds “${value}”`, async () => {
      const shown = await field(value);
      pressDown(shown.input);
      await isClosed(shown);
    });
  }
});
