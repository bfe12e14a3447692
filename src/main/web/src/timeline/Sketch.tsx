import { useEffect, useRef } from "react";
import { useMedia } from "../app/hooks";
import { CanvasSurface } from "./CanvasSurface";
import type { Surface } from "./Surface";
import { themeOf, type Theme } from "./theme";

interface Props {
  readonly width: number;
  readonly height: number;
  /** Draws the same each time. */
  readonly draw: (surface: Surface, theme: Theme) => void;
}

/** A small drawing for a legend, in the hand of the drawing that it explains. */
export function Sketch({ width, height, draw }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dark = useMedia("(prefers-color-scheme: dark)");
  useEffect(() => {
    const surface = canvas.current && CanvasSurface.on(canvas.current, width, height);
    if (surface && canvas.current) draw(surface, themeOf(canvas.current));
  }, [width, height, dark]);
  return <canvas ref={canvas} width={width} height={height} style={{ width, height, flex: "none" }} aria-hidden="true" />;
}
