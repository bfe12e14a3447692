import { useEffect, useRef } from "react";
import { useWidth } from "../app/hooks";
import type { Count } from "../model/lanes";
import { FrameScheduler } from "../model/FrameScheduler";
import { ticks } from "../model/ticks";
import { TimeScale } from "../model/TimeScale";
import { listenToBrush } from "./Brush";
import { CanvasSurface } from "./CanvasSurface";
import { paintAxis, paintOverview } from "./paint";
import { themeOf } from "./theme";

const HEIGHT = 44;
const AXIS = 24;

interface Props {
  readonly counts: readonly Count[];
  readonly bounds: readonly [number, number];
  readonly window: readonly [number, number];
  readonly onSettled: (from: number, to: number) => void;
}

/** Counts by time with a window to drag, for views that have no lanes. */
export function BrushStrip({ counts, bounds, window: shown, onSettled }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const show = useRef<(window: readonly [number, number]) => void>(() => undefined);
  useEffect(() => {
    const element = canvas.current;
    if (!element || width < 10) return;
    const listening = new AbortController();
    const whole = new TimeScale(bounds[0], bounds[1], width);
    let view = whole;
    let timer = 0;
    const frames = new FrameScheduler(() => {
      const surface = CanvasSurface.on(element, width, HEIGHT + AXIS);
      if (surface) {
        const theme = themeOf(element);
        paintOverview(surface, whole, counts, view, theme, HEIGHT);
        const context = element.getContext("2d");
        context?.translate(0, HEIGHT);
        paintAxis(surface, whole, ticks(whole, 70), theme, AXIS);
      }
    });
    const move = (scale: TimeScale) => {
      view = scale;
      frames.request();
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = 0;
        settled.current(view.from, view.to);
      }, 250);
    };
    show.current = ([from, to]) => {
      // What was dragged since is newer than what the address says.
      if (timer !== 0) return;
      view = new TimeScale(from, to, width);
      frames.request();
    };
    listenToBrush(element, { view: () => view, whole: () => whole, move }, listening.signal);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => frames.request(), { signal: listening.signal });
    frames.request();
    return () => {
      listening.abort();
      clearTimeout(timer);
      frames.cancel();
    };
  }, [counts, bounds, width]);
  // A drag that pauses changes the address, and goes on: the listeners stay.
  useEffect(() => show.current(shown), [counts, bounds, shown, width]);
  return (
    <div ref={frame} style={{ minWidth: 0 }}>
      <canvas ref={canvas} aria-hidden="true" style={{ display: "block", width: "100%", height: HEIGHT + AXIS, cursor: "crosshair", touchAction: "none" }} />
    </div>
  );
}
