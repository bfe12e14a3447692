import { useEffect, useRef } from "react";
import type { DateBasis, Direction, Extent, Stage } from "../api/generated";
import { useMedia, usePrinting } from "../app/hooks";
import { CanvasSurface } from "./CanvasSurface";
import { drawGlyph } from "./glyphs";
import { themeOf } from "./theme";

interface Marked {
  readonly direction: Direction;
  readonly stage: Stage | null;
  readonly contested: boolean;
  readonly denied?: Extent | undefined;
  readonly date: { readonly basis: DateBasis };
}

/** The mark of an act, as the drawing has it, in a line of text. */
export function GlyphIcon({ act, size = 20 }: { act: Marked; size?: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const printing = usePrinting();
  const { direction, stage, contested, denied } = act;
  const { basis } = act.date;
  useEffect(() => {
    const surface = canvas.current && CanvasSurface.on(canvas.current, size, size);
    if (surface && canvas.current) {
      drawGlyph(surface, { direction, stage, contested, denied, basis }, size / 2, size / 2, themeOf(canvas.current), size * 0.3);
    }
  }, [direction, stage, contested, denied, basis, size, dark, printing]);
  return <canvas ref={canvas} width={size} height={size} style={{ width: size, height: size, flex: "none" }} aria-hidden="true" />;
}
