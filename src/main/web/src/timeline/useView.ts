import { useEffect, useState, type RefObject } from "react";
import { usePrinting } from "../app/hooks";
import { HIGHEST } from "./CanvasSurface";

/** The part of a drawing that is drawn, in pixels from its top. */
export interface View {
  readonly top: number;
  readonly height: number;
}

/** What is no higher is drawn as a whole. */
const LOW = 2000;

/**
 * The part of a high drawing to draw: what is on the screen, and half a screen above and below, so that it is there before one scrolls to it. It
 * moves by half a screen at a time. Paper has the whole, as far as a canvas goes.
 */
export function useView(frame: RefObject<HTMLElement | null>, height: number): View {
  const printing = usePrinting();
  const [view, setView] = useState<View>({ top: 0, height: LOW });
  const whole = height <= LOW;
  useEffect(() => {
    if (whole) return;
    const look = () => {
      const above = -(frame.current?.getBoundingClientRect().top ?? 0);
      const half = Math.max(1, Math.floor(window.innerHeight / 2));
      const top = Math.max(0, (Math.floor(above / half) - 1) * half);
      setView((before) => (before.top === top && before.height === 5 * half ? before : { top, height: 5 * half }));
    };
    const listening = new AbortController();
    window.addEventListener("scroll", look, { passive: true, signal: listening.signal });
    window.addEventListener("resize", look, { signal: listening.signal });
    // It may have been hidden, or come to stand elsewhere.
    const observer = new ResizeObserver(look);
    if (frame.current) observer.observe(frame.current);
    look();
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [frame, whole]);
  if (printing) return { top: 0, height: Math.min(height, HIGHEST / Math.min(window.devicePixelRatio || 1, 3)) };
  if (whole) return { top: 0, height };
  const top = Math.max(0, Math.min(view.top, height - view.height));
  return { top, height: Math.min(view.height, height) };
}
