// @vitest-environment happy-dom
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { rendered, there } from "../app/rendered.fixture";
import { BrushStrip } from "./BrushStrip";

const WIDTH = 500;
const BOUNDS = [0, 500] as const;
const COUNTS = [{ from: 0, to: 499, count: 9 }];

it("goes on with a drag that pauses, though the window changes meanwhile", async () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(WIDTH);
  const settled: (readonly [number, number])[] = [];
  function Strip() {
    const [window, setWindow] = useState<readonly [number, number]>(BOUNDS);
    const settle = (from: number, to: number) => {
      settled.push([from, to]);
      setWindow([from, to]);
    };
    return <BrushStrip counts={COUNTS} bounds={BOUNDS} window={window} onSettled={settle} />;
  }
  const { place } = await rendered("/connections", Strip);
  const canvas = await there(place, "canvas");
  const gripped = (canvas.setPointerCapture = vi.fn());
  const at = (type: string, x: number) => {
    const event = new PointerEvent(type, { pointerId: 1, bubbles: true });
    Object.defineProperty(event, "offsetX", { value: x });
    canvas.dispatchEvent(event);
  };
  await vi.waitFor(() => {
    at("pointerdown", 100);
    expect(gripped).toHaveBeenCalled();
  });
  at("pointermove", 200);
  await vi.waitFor(() => expect(settled).toEqual([[100, 200]]));
  at("pointermove", 300);
  await vi.waitFor(() => expect(settled.at(-1)).toEqual([100, 300]));
  at("pointerup", 300);
  at("pointermove", 400);
  // A window that was drawn is moved as a whole.
  at("pointerdown", 200);
  at("pointermove", 250);
  await vi.waitFor(() => expect(settled.at(-1)).toEqual([150, 350]));
});
