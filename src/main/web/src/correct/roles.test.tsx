// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import type { ActInFull } from "../evidence/Evidence";
import { act } from "../model/acts.fixture";

const TOLD = act("a", "2015-03-04") as unknown as ActInFull;

// The page keeps a login until it is loaded again, so that each role loads it anew.
beforeEach(() => void vi.resetModules());

for (const [role, buttons] of [
  ["READER", []],
  ["INGESTER", []],
  ["ANALYST", ["Correct…"]],
  ["ADMIN", ["Correct…"]],
] as const) {
  it(`offers ${role} ${buttons.length > 0 ? "corrections" : "no correction"}`, async () => {
    const { rendered, textsOf } = await import("../app/rendered.fixture");
    const { useLogin } = await import("../login/useLogin");
    const { default: CorrectAct } = await import("./CorrectAct");
    function CorrectHere() {
      return (
        <>
          <p>{useLogin()?.role}</p>
          <CorrectAct act={TOLD} claims={[]} total={0} onOpen={() => undefined} onDone={() => undefined} />
        </>
      );
    }
    const { place } = await rendered("/timeline", CorrectHere, { Me: { me: { id: "key", name: "somebody", role } } });
    await vi.waitFor(() => expect(place.textContent).toContain(role));
    expect(textsOf(place, "button")).toEqual(buttons);
  });
}
