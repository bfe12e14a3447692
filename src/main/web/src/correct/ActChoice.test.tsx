// @vitest-environment happy-dom
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there, type Answers } from "../app/rendered.fixture";
import type { ActInFull } from "../evidence/Evidence";
import { act, party } from "../model/acts.fixture";
import { ActChoice } from "./ActChoice";

const SELF = act("a", "2019-05-15", { parties: [party("ACTOR", "us"), party("TARGET", "huawei")] }) as unknown as ActInFull;
const found = (totalCount: number, ...ids: string[]) => ({ timeline: { totalCount, edges: ids.map((id) => ({ node: act(id, "2019-05-16") })) } });

function ChoiceHere() {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <>
      <output>{chosen ?? "none"}</output>
      <ActChoice act={SELF} chosen={chosen} onChosen={choose} />
    </>
  );
}
/** The choice, and the filters that it asks with. */
async function choice(answer: (filter: { readonly involving?: readonly string[]; readonly text?: string }) => ReturnType<typeof found>, more: Answers = {}) {
  const asked: object[] = [];
  const Candidates = ({ filter }: Readonly<Record<string, unknown>>) => {
    asked.push({ filter });
    return answer(filter as object);
  };
  const NearCandidates = (filters: Readonly<Record<string, unknown>>) => {
    const { timeline } = Candidates(filters);
    return { all: timeline, before: timeline, after: { edges: timeline.edges.slice(-1) } };
  };
  const { place } = await rendered("/timeline", ChoiceHere, { Candidates, NearCandidates, ...more });
  await there(place, "fieldset");
  return { place, asked };
}
const listed = (place: ParentNode) => textsOf(place, "fieldset bdi");
function type(place: ParentNode, text: string) {
  const input = place.querySelector<HTMLInputElement>("input[type=search]")!;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

describe("the choice of another act", () => {
  it("offers those of the same parties, without the act itself", async () => {
    const { place, asked } = await choice(() => found(3, "a", "b", "c"));
    expect(listed(place)).toEqual(["Act b", "Act c"]);
    expect(asked).toMatchObject([{ filter: { involving: ["us", "huawei"] } }]);
    place.querySelectorAll<HTMLInputElement>("input[type=radio]")[1]!.click();
    await vi.waitFor(() => expect(place.querySelector("output")!.textContent).toBe("c"));
  });

  it("goes on with one of them where both have no other act", async () => {
    const { place, asked } = await choice(({ involving }) => (involving?.length === 2 ? found(1, "a") : found(1, "d")));
    expect(listed(place)).toEqual(["Act d"]);
    expect(asked).toMatchObject([{ filter: { involving: ["us", "huawei"] } }, { filter: { involving: ["us"] } }]);
  });

  it("searches by words, says how many others match, and lets go of what is listed no more", async () => {
    const { place } = await choice(({ text }) => (text === "huawei ban" ? found(40, ...Array.from({ length: 21 }, (_, n) => `w${n}`)) : found(1, "b")));
    place.querySelector<HTMLInputElement>("input[type=radio]")!.click();
    await vi.waitFor(() => expect(place.querySelector("output")!.textContent).toBe("b"));
    type(place, "huawei ban ");
    await vi.waitFor(() => expect(listed(place)[0]).toBe("Act w0"));
    expect(listed(place)).toHaveLength(20);
    expect(place.textContent).toContain("20 others match. To find them, type more words.");
    expect(place.querySelector("output")!.textContent).toBe("none");
  });

  it("takes the address of an act", async () => {
    const { place } = await choice(() => found(0), { ActById: ({ id }) => ({ node: id === "action:9" ? act("action:9", null) : null }) });
    expect(place.textContent).toContain("No other act was found.");
    type(place, "http://localhost/timeline?act=action%3A9");
    await vi.waitFor(() => expect(listed(place)).toEqual(["Act action:9"]));
  });
});
