import type { Style, Surface, TextStyle } from "./Surface";

/** A canvas with more pixels from top to bottom is blank in some browsers. */
export const HIGHEST = 16_384;

/** Draws on a canvas at the density of the screen. */
export class CanvasSurface implements Surface {
  constructor(private readonly context: CanvasRenderingContext2D) {}

  /** Fits a canvas to its size on the page and clears it. What is drawn on it begins so many pixels below the top of the drawing. */
  static on(canvas: HTMLCanvasElement, width: number, height: number, top = 0): CanvasSurface | null {
    const density = Math.min(window.devicePixelRatio || 1, 3);
    const context = canvas.getContext("2d");
    if (!context) {
      return null;
    }
    const w = Math.round(width * density);
    const h = Math.round(height * density);
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
    }
    context.setTransform(density, 0, 0, density, 0, -top * density);
    context.clearRect(0, top, width, height);
    return new CanvasSurface(context);
  }

  polygon(points: readonly (readonly [number, number])[], style: Style): void {
    const c = this.context;
    c.beginPath();
    points.forEach(([x, y], index) => (index === 0 ? c.moveTo(x, y) : c.lineTo(x, y)));
    c.closePath();
    this.ink(style);
  }

  circle(x: number, y: number, radius: number, style: Style): void {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
    this.ink(style);
  }

  rect(x: number, y: number, width: number, height: number, radius: number, style: Style): void {
    this.context.beginPath();
    this.context.roundRect(x, y, width, height, radius);
    this.ink(style);
  }

  line(x1: number, y1: number, x2: number, y2: number, style: Style): void {
    this.context.beginPath();
    this.context.moveTo(x1, y1);
    this.context.lineTo(x2, y2);
    this.ink(style);
  }

  fade(x: number, y: number, width: number, height: number, color: string, ends: "both" | "left" | "right"): void {
    const gradient = this.context.createLinearGradient(x, 0, x + width, 0);
    const clear = "rgb(128 128 128 / 0%)";
    gradient.addColorStop(0, ends === "right" ? color : clear);
    gradient.addColorStop(ends === "both" ? 0.5 : ends === "left" ? 0.7 : 0.3, color);
    gradient.addColorStop(1, ends === "left" ? color : clear);
    this.context.globalAlpha = 0.3;
    this.context.fillStyle = gradient;
    this.context.fillRect(x, y, width, height);
    this.context.globalAlpha = 1;
  }

  text(x: number, y: number, text: string, style: TextStyle): void {
    const c = this.context;
    c.font = `${style.weight ?? 450} ${style.size}px "Inter Variable", system-ui, sans-serif`;
    c.fillStyle = style.color;
    c.textAlign = style.align ?? "left";
    c.textBaseline = "middle";
    c.fillText(style.most ? cut(text, style.most, (t) => c.measureText(t).width) : text, x, y);
  }

  private ink(style: Style): void {
    const c = this.context;
    c.globalAlpha = style.opacity ?? 1;
    if (style.fill) {
      c.fillStyle = style.fill;
      c.fill();
    }
    if (style.stroke) {
      c.strokeStyle = style.stroke;
      c.lineWidth = style.width ?? 1;
      c.setLineDash(style.dash ? [...style.dash] : []);
      c.stroke();
    }
    c.globalAlpha = 1;
  }
}

export function cut(text: string, most: number, measure: (text: string) => number): string {
  if (measure(text) <= most) {
    return text;
  }
  let length = Math.min(text.length, 200);
  while (length > 1 && measure(`${text.slice(0, length)}…`) > most) {
    length = Math.floor(length * 0.9);
  }
  return `${text.slice(0, length)}…`;
}
