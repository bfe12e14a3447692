// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { rendered, there, type Answers } from "../app/rendered.fixture";
import type { Search } from "../app/search";
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

describe("a field that shows what a view is about", () => {
  async function about(value: string, answers: Answers = {}, address = "/measures") {
    const told: (string | Search)[] = [];
    const FindHere = () => <Find value={value} only="entities" onChosen={(s) => told.push(s.search)} onCleared={() => told.push("cleared")} />;
    const { place } = await rendered(address, FindHere, answers);
    const input = (await there(place, "input")) as HTMLInputElement;
    input.focus();
    return { told, input };
  }

  it("means nobody once it is emptied and left", async () => {
    const { told, input } = await about("Huawei");
    type(input, "");
    expect(told).toEqual([]);
    input.blur();
    await vi.waitFor(() => expect(told).toEqual(["cleared"]));
  });

  it("says what it was about once it is left with words that mean nobody", async () => {
    const { told, input } = await about("Huawei");
    type(input, "Chi");
    await vi.waitFor(() => expect(input.value).toBe("Chi"));
    input.blur();
    await vi.waitFor(() => expect(input.value).toBe("Huawei"));
    expect(told).toEqual([]);
  });

  const huawei = { __typename: "Company", id: "company:huawei", name: "Huawei", kind: "COMPANY", names: ["Huawei"], actionCount: 3, country: null, principal: null };
  const SUGGESTED = { Suggest: { entities: { __typename: "EntityConnection", edges: [{ __typename: "EntityEdge", score: 1, node: huawei }] } }, Topics: { topics: [] } };

  it("takes no party for a party with words besides", async () => {
    const { told, input } = await about("", SUGGESTED);
    type(input, "Huawei ban");
    await vi.waitFor(() => expect([...document.querySelectorAll("[role=option]")].map((option) => option.textContent)).toEqual(["Huawei Company · 3 acts"]));
    expect(told).toEqual([]);
  });

  it("suggests what the clocks know", async () => {
    const asked: unknown[] = [];
    const { input } = await about("", { ...SUGGESTED, Suggest: ({ asOf }) => (asked.push(asOf), SUGGESTED.Suggest) }, "/measures?reported=2019-01-01");
    type(input, "Hua");
    await vi.waitFor(() => expect(asked).toEqual([{ reported: "2019-01-01T23:59:59.999999Z", recorded: null }]));
  });

  it("suggests nothing of another text where suggestions fail", async () => {
    const given: Record<string, Record<string, unknown>> = { ...SUGGESTED };
    const { input } = await about("", given);
    type(input, "Hua");
    await vi.waitFor(() => expect(document.querySelector("[role=option]")?.textContent).toContain("Huawei"));
    delete given.Suggest;
    type(input, "Iran");
    await vi.waitFor(() => expect(document.querySelector("[role=option]")?.textContent ?? "").not.toContain("Huawei"));
    await vi.waitFor(() => expect(document.body.textContent).toContain("no answer to Suggest"));
  });
});

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
