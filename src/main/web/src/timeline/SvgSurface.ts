import type { Style, Surface, TextStyle } from "./Surface";

/** Draws into the text of an SVG file. */
export class SvgSurface implements Surface {
  private readonly parts: string[] = [];
  private readonly gradients = new Map<string, string>();

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly background: string,
  ) {}

  polygon(points: readonly (readonly [number, number])[], style: Style): void {
    this.parts.push(`<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ")}"${look(style)}/>`);
  }

  circle(x: number, y: number, radius: number, style: Style): void {
    this.parts.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"${look(style)}/>`);
  }

  rect(x: number, y: number, width: number, height: number, radius: number, style: Style): void {
    this.parts.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}"${look(style)}/>`);
  }

  line(x1: number, y1: number, x2: number, y2: number, style: Style): void {
    this.parts.push(`<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"${look(style)}/>`);
  }

  fade(x: number, y: number, width: number, height: number, color: string, ends: "both" | "left" | "right"): void {
    const key = `${color} ${ends}`;
    const id = this.gradients.get(key) ?? `fade${this.gradients.size}`;
    this.gradients.set(key, id);
    this.parts.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="url(#${id})" opacity="0.3"/>`);
  }

  text(x: number, y: number, text: string, style: TextStyle): void {
    const shown = style.most ? shortened(text, style.most / style.size) : text;
    this.parts.push(`<text x="${n(x)}" y="${n(y)}"${words(style)}>${escape(shown)}</text>`);
  }

  /** One text in several lines, so that who copies it or searches for it has it whole. */
  lines(x: number, y: number, lines: readonly string[], pitch: number, style: TextStyle): void {
    const spans = lines.map((line, index) => `<tspan x="${n(x)}" y="${n(y + pitch * index)}">${escape(line)}</tspan>`);
    this.parts.push(`<text${words(style)}>${spans.join("")}</text>`);
  }

  toString(): string {
    const stops = (color: string, ends: string) =>
      `<stop offset="0" stop-color="${color}" stop-opacity="${ends === "right" ? 1 : 0}"/><stop offset="0.5" stop-color="${color}"/><stop offset="1" stop-color="${color}" stop-opacity="${ends === "left" ? 1 : 0}"/>`;
    const defs = [...this.gradients].map(([key, id]) => {
      const at = key.lastIndexOf(" ");
      return `<linearGradient id="${id}">${stops(key.slice(0, at), key.slice(at + 1))}</linearGradient>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(this.width)}" height="${n(this.height)}" viewBox="0 0 ${n(this.width)} ${n(this.height)}" font-family="Inter, system-ui, sans-serif"><defs>${defs.join("")}</defs><rect width="100%" height="100%" fill="${this.background}"/>${this.parts.join("\n")}</svg>\n`;
  }
}

/** Letters that fill a square: others take about half of one. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** Text that is at most so many times as wide as it is high. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  let width = 0;
  const end = letters.findIndex((letter) => (width += WIDE.test(letter) ? 1 : 0.56) > most);
  return end < 0 ? text : `${letters.slice(0, Math.max(1, end - 1)).join("")}…`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function look(style: Style): string {
  const stroke = style.stroke ? ` stroke="${style.stroke}" stroke-width="${style.width ?? 1}"${style.dash ? ` stroke-dasharray="${style.dash.join(" ")}"` : ""}` : "";
  return ` fill="${style.fill ?? "none"}"${stroke}${style.opacity === undefined ? "" : ` opacity="${style.opacity}"`}`;
}

function words(style: TextStyle): string {
  const anchor = { left: "start", center: "middle", right: "end" }[style.align ?? "left"];
  return ` fill="${style.color}" font-size="${style.size}" font-weight="${style.weight ?? 450}" text-anchor="${anchor}" dominant-baseline="central"`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
}
