import { dayInWords, instantInWords, isoDay, today } from "../api/dates";
import { label } from "../api/labels";
import { wholeFilter, type Search } from "../app/search";
import type { Act } from "../model/acts";
import type { Lane } from "../model/lanes";
import { barsOf } from "../model/placement";
import { HIGHEST } from "../timeline/CanvasSurface";
import { paintAxis, paintLanes, type Scene } from "../timeline/paint";
import type { Surface } from "../timeline/Surface";
import type { Theme } from "../timeline/theme";
import { SvgSurface } from "../timeline/SvgSurface";
import { toRows } from "./csv";
import { listed, sourceCells, type Sources } from "./sources";
import { wrapped } from "./wrapped";

const SIDE = 190;
const AXIS = 30;
const MARGIN = 12;
/** The words above and below a picture, with the pixels from line to line. */
const TITLE = { size: 18, weight: 650, pitch: 24 };
const SHOWN = { size: 12, pitch: 16 };
const NOTE = { size: 11, pitch: 17 };
/** With fewer pixels to each of the drawing, nobody reads a name. */
const LEAST = 0.75;

/** A picture as a file. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface Caption {
  readonly title: string;
  readonly shown: string;
  readonly clocks: string;
  readonly address: string;
  /** Lines that name the sources and their licences. */
  readonly credits?: readonly string[];
}

export function clocksInWords(search: Search, recorded: string | null): string {
  return `${search.reported ? `As reported by ${dayInWords(search.reported)}. ` : ""}${recorded ? `As recorded by ${instantInWords(recorded)} (${recorded}).` : ""}`;
}

/** What a text cites a view by. */
export function citation({ title, shown, clocks, address }: Caption): string {
  return `Dateline, “${title}”, ${shown}. ${clocks} Retrieved ${dayInWords(today())}, ${address}`;
}

/** A picture with its title above and its sources, clocks and address below; `draw` has a surface of the size that it asks for. */
export function framed(caption: Caption, theme: Theme, [width, height]: readonly [number, number], legend: string, draw: (surface: Surface) => void): Picture {
  const inner = width - 2 * MARGIN;
  const title = wrapped(caption.title, TITLE.size, inner);
  const shown = wrapped(caption.shown, SHOWN.size, inner);
  const below = [legend, ...(caption.credits ?? []), caption.clocks, caption.address].map((text) => wrapped(text, NOTE.size, inner));
  const second = TITLE.pitch * title.length + 24;
  const top = second + SHOWN.pitch * shown.length;
  const whole = top + height + (below.flat().length + 1) * NOTE.pitch + 6;
  const surface = new SvgSurface(width, whole, theme.surface);
  surface.lines(MARGIN, 24, title, TITLE.pitch, { color: theme.ink, ...TITLE });
  surface.lines(MARGIN, second, shown, SHOWN.pitch, { color: theme.ink2, ...SHOWN });
  draw(moved(surface, 0, top));
  let y = top + height + 20;
  for (const lines of below) {
    surface.lines(MARGIN, y, lines, NOTE.pitch, { color: theme.ink2, ...NOTE });
    y += NOTE.pitch * lines.length;
  }
  return { svg: surface.toString(), width, height: whole };
}

/** A surface moved to the right and down, for parts of a picture. */
function moved(surface: Surface, dx: number, dy: number): Surface {
  return {
    polygon: (points, style) => surface.polygon(points.map(([x, y]) => [x + dx, y + dy] as const), style),
    circle: (x, y, r, style) => surface.circle(x + dx, y + dy, r, style),
    rect: (x, y, w, h, r, style) => surface.rect(x + dx, y + dy, w, h, r, style),
    line: (x1, y1, x2, y2, style) => surface.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, style),
    fade: (x, y, w, h, color, ends) => surface.fade(x + dx, y + dy, w, h, color, ends),
    text: (x, y, text, style) => surface.text(x + dx, y + dy, text, style),
  };
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A name whose direction does not turn what stands beside it. */
function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** What is drawn, with its title, lanes, query and clocks, as an SVG file. */
export function toSvg(scene: Scene, caption: Caption): Picture {
  const side = scene.gap > 0 ? 0 : SIDE;
  const width = side + scene.scale.width + 24;
  const legend = "Shape: down restricts, up eases, disc neither. Filling: stage. Hollow: only the day of the report is known. Broken line: until it takes effect. Bar: until it runs out.";
  return framed(caption, scene.theme, [width, AXIS + scene.height], legend, (surface) => {
    paintAxis(moved(surface, side, 0), scene.scale, scene.ticks, scene.theme, AXIS);
    paintLanes(moved(surface, side, AXIS), scene);
    for (const box of scene.boxes) {
      const y = AXIS + box.top + (scene.gap > 0 ? scene.gap / 2 : box.height / 2);
      surface.text(12, y, `${isolated(box.lane.name)} (${box.lane.weight})`, { color: scene.theme.ink, size: 12, weight: 520, most: (side || width) - 24 });
    }
  });
}

/** Pixels of a picture to each of its drawing: two, or less where no canvas is as high. */
export function densityOf({ height }: Pick<Picture, "height">): number {
  const density = Math.min(2, HIGHEST / height);
  if (density < LEAST) throw new Error("This drawing has too many lanes for a PNG. Save it as SVG, or show fewer lanes.");
  return density;
}

export async function toPng(picture: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    const scale = densityOf(picture);
    canvas.width = Math.floor(picture.width * scale);
    canvas.height = Math.floor(picture.height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made."))), "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The rows that the table shows, in its order, with where they come from and the view, clocks included, that shows them again. */
export function toCsv(acts: readonly Act[], sources: ReadonlyMap<string, Sources>, caption: Caption): string {
  const head = ["id", "earliest", "latest", "edtf", "basis", "date", "takes effect", "runs out", "type", "instrument", "direction", "stage", "summary", "actors", "targets", "quantities", "stories", "contested", "denied", "sources", "addresses", "licences", "view"];
  const names = (act: Act, roles: readonly string[]) => act.parties.filter((p) => roles.includes(p.role)).map((p) => p.entity?.name ?? p.text).join("; ");
  const rows = acts.map((act) => {
    const from = sources.get(act.id);
    return [
      act.id,
      act.date.earliest ?? "",
      act.date.latest ?? "",
      act.date.edtf ?? "",
      label(act.date.basis),
      act.date.text,
      act.due?.text ?? "",
      act.expires?.text ?? "",
      label(act.type),
      label(act.instrument),
      label(act.direction),
      act.stage ? label(act.stage) : "",
      act.summary,
      names(act, ["ACTOR"]),
      names(act, ["TARGET", "ADDRESSEE", "BENEFICIARY"]),
      act.magnitude ?? "",
      act.storyCount,
      act.contested ? "yes" : "no",
      `by ${label(act.denied).toLowerCase()}`,
      ...sourceCells(from),
      caption.address,
    ];
  });
  return toRows([head, ...rows]);
}

/** The counts that stand for acts which are too many to draw, a period of a lane in each row. All rows have the sources of the whole view. */
export function countsToCsv(lanes: readonly Lane[], { names, licences }: Pick<Sources, "names" | "licences">, caption: Caption): string {
  const of = [listed(names, "source"), listed(licences, "licence") || "not stated"];
  const rows = lanes.flatMap((lane) => barsOf(lane).map(({ from, to, count }) => [lane.name, isoDay(from), isoDay(to), count, ...of, caption.address]));
  return toRows([["lane", "from", "to", "acts", "sources", "licences", "view"], ...rows]);
}

/** Saves a file; a text needs its type. */
export function save(name: string, content: Blob | string, type = "text/plain"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The address of a file of the acts that a view shows. */
export function exportAddress(search: Search, format: string, recorded: string | null): string {
  const query = new URLSearchParams({ format, filter: JSON.stringify(wholeFilter(search)) });
  for (const [name, value] of [["reported", search.reported], ["recorded", recorded]] as const) {
    if (value) query.set(name, value);
  }
  return `/export?${query}`;
}

/** The address of this view that shows the same whenever it is opened. What a view takes from the calendar is in `search`. */
export function permanent(search: Search, recorded: string | null): string {
  const url = new URL(window.location.href);
  const at = search.recorded ?? recorded;
  for (const [name, value] of [["on", search.on], ["since", search.since], ["until", search.until], ["recorded", at]] as const) {
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}
