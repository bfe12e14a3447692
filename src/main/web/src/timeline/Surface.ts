/** A thing to draw on; the screen and a file are drawn by the same code, so that an export is what is shown. */
export interface Surface {
  polygon(points: readonly (readonly [number, number])[], style: Style): void;
  circle(x: number, y: number, radius: number, style: Style): void;
  rect(x: number, y: number, width: number, height: number, radius: number, style: Style): void;
  line(x1: number, y1: number, x2: number, y2: number, style: Style): void;
  /** A bar that fades out towards both ends, or towards one. */
  fade(x: number, y: number, width: number, height: number, color: string, ends: "both" | "left" | "right"): void;
  text(x: number, y: number, text: string, style: TextStyle): void;
}

export interface Style {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface TextStyle {
  readonly color: string;
  readonly size: number;
  readonly weight?: number;
  readonly align?: "left" | "center" | "right";
  /** Cut with an ellipsis beyond this width. */
  readonly most?: number;
}
