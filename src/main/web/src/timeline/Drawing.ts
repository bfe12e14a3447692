import { FrameScheduler } from "../model/FrameScheduler";
import type { ChangeKind } from "../api/generated";
import type { Act } from "../model/acts";
import type { Count } from "../model/lanes";
import { dayOf, hit, isBar, isCluster, isCount, keyOf, placeOf, stepsOf, type Cluster, type Found, type LaneBox, type PlacedBar, type Placement, type Step } from "../model/placement";
import { ticks } from "../model/ticks";
import { TimeScale } from "../model/TimeScale";
import { listenToBrush } from "./Brush";
import { CanvasSurface } from "./CanvasSurface";
import { paintAxis, paintLanes, paintOverview, type Scene } from "./paint";
import { themeOf, type Theme } from "./theme";
import type { View } from "./useView";

export const AXIS = 30;
export const OVERVIEW = 52;
const SETTLED = 180;
/** How wide a drawing is that was never on the screen: files and paper have it all the same. */
const UNSEEN = 960;
/** What is narrower is hidden. */
const NARROWEST = 10;
/** A mark nearer to the edge of the screen has no room for its card. */
const MARGIN = 24;

export interface Content {
  readonly boxes: readonly LaneBox[];
  readonly height: number;
  /** The part that is drawn: a canvas as high as hundreds of lanes would be blank. */
  readonly view: View;
  readonly gap: number;
  readonly counts: readonly Count[];
  readonly bounds: readonly [number, number];
  readonly selected: string | null;
  readonly between: readonly [number, number] | null;
  readonly changed: ReadonlyMap<string, ChangeKind>;
}

export interface Events {
  /** The window came to rest somewhere else. */
  settled(from: number, to: number): void;
  pointed(found: Found | null, x: number, y: number): void;
  chosen(act: Act): void;
  /** A number was chosen whose acts cannot be told apart, which stands there on the screen. */
  listed(cluster: Cluster, x: number, y: number): void;
  /** An act or a count that the keyboard reached, with its place among those of its lane. */
  reached(step: Step, box: LaneBox): void;
  /** Where that stands which the keyboard reached, once it is drawn or moves; null once there is none. */
  focused(what: Act | PlacedBar | null, x: number, y: number): void;
}

/** Draws lanes, axis and overview, and turns pointers, wheels and keys into windows and choices. Knows no React. */
export class Drawing {
  private scale: TimeScale;
  private content: Content;
  private theme: Theme;
  private placements: Placement[] = [];
  /** The key of the step that the keyboard reached. */
  private focus: string | null = null;
  private focusLane: string | null = null;
  private revealing = false;
  /** Which step stands where, as it was told last. */
  private told: string | null = null;
  private timer = 0;
  private readonly frames = new FrameScheduler(() => this.draw());
  private readonly listening = new AbortController();
  private readonly dark = window.matchMedia("(prefers-color-scheme: dark)");

  constructor(
    private readonly lanes: HTMLCanvasElement,
    private readonly axis: HTMLCanvasElement,
    private readonly overview: HTMLCanvasElement,
    private readonly events: Events,
    content: Content,
    [from, to]: readonly [number, number],
    width: number,
  ) {
    this.content = content;
    this.scale = new TimeScale(from, to, width < NARROWEST ? UNSEEN : width);
    this.theme = themeOf(lanes);
    const { signal } = this.listening;
    this.dark.addEventListener("change", () => this.retheme(), { signal });
    this.listenToPointers(signal);
    listenToBrush(overview, { view: () => this.scale, whole: () => this.bounds(), move: (scale) => this.move(scale) }, signal);
    lanes.addEventListener("wheel", (event) => this.wheel(event), { passive: false, signal });
    axis.addEventListener("wheel", (event) => this.wheel(event), { passive: false, signal });
    lanes.addEventListener("keydown", (event) => this.key(event), { signal });
    lanes.addEventListener("blur", () => this.focusOn(null), { signal });
    window.addEventListener("scroll", () => this.tellFocus(), { passive: true, signal });
    document.fonts?.ready.then(() => this.frames.request()).catch(() => undefined);
    this.frames.request();
  }

  end(): void {
    this.listening.abort();
    this.frames.cancel();
    clearTimeout(this.timer);
  }

  show(content: Content): void {
    if (content.boxes !== this.content.boxes) this.unpoint();
    this.content = content;
    this.frames.request();
  }

  /** Draws in the colours as they are now, without waiting for the next frame: paper has none. */
  drawNow(): void {
    this.theme = themeOf(this.lanes);
    this.frames.cancel();
    this.draw();
  }

  /** Takes another width, but not that of a place that is hidden. */
  resize(width: number): void {
    if (width < NARROWEST) return;
    this.scale = this.scale.resized(width);
    this.frames.request();
  }

  /** Shows a window that the address names. */
  moveTo(from: number, to: number): void {
    this.unpoint();
    this.scale = new TimeScale(from, to, this.scale.width);
    this.frames.request();
  }

  zoom(factor: number): void {
    this.move(this.scale.zoomed(factor, this.scale.width / 2, this.bounds()));
  }

  get window(): readonly [number, number] {
    return [this.scale.from, this.scale.to];
  }

  /** The scene as it stands, for a file. */
  scene(): Scene {
    return {
      scale: this.scale,
      boxes: this.content.boxes,
      ticks: ticks(this.scale),
      height: this.content.height,
      gap: this.content.gap,
      theme: this.theme,
      selected: this.content.selected,
      focused: this.focus,
      focusedLane: this.focusLane,
      now: Date.now() / 86_400_000,
      between: this.content.between,
      changed: this.content.changed,
    };
  }

  /** Draws in other colours. */
  retheme(): void {
    this.theme = themeOf(this.lanes);
    this.frames.request();
  }

  private bounds(): TimeScale {
    return new TimeScale(this.content.bounds[0], this.content.bounds[1], this.scale.width);
  }

  private move(scale: TimeScale): void {
    if (scale.equals(this.scale)) {
      return;
    }
    this.scale = scale;
    this.unpoint();
    this.frames.request();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.events.settled(this.scale.from, this.scale.to), SETTLED);
  }

  /** What is pointed at moves away without a move of the pointer, too. */
  private unpoint(): void {
    this.events.pointed(null, 0, 0);
  }

  private draw(): void {
    const { width } = this.scale;
    const scene = this.scene();
    const { top, height } = this.content.view;
    this.lanes.style.top = `${top}px`;
    this.lanes.style.height = `${height}px`;
    const lanes = CanvasSurface.on(this.lanes, width, height, top);
    const axis = CanvasSurface.on(this.axis, width, AXIS);
    const overview = CanvasSurface.on(this.overview, width, OVERVIEW);
    if (lanes && axis && overview) {
      this.placements = paintLanes(lanes, scene, (box) => this.isDrawn(box));
      paintAxis(axis, this.scale, scene.ticks, this.theme, AXIS);
      paintOverview(overview, this.bounds(), this.content.counts, this.scale, this.theme, OVERVIEW);
      this.reveal();
      this.tellFocus();
    }
  }

  /** A lane in view; and wherever they are, that of the keyboard, which is scrolled to, and those of the chosen act, whose line crosses all. */
  private isDrawn({ lane, top, height }: LaneBox): boolean {
    const { view, selected } = this.content;
    return (top < view.top + view.height && top + height > view.top) || lane.key === this.focusLane || (selected !== null && lane.acts.some((act) => act.id === selected));
  }

  /** What lies under a pointer. */
  private under(event: MouseEvent, reach?: number): Found | null {
    return hit(this.placements, event.offsetX, event.offsetY + this.content.view.top, reach);
  }

  /** Where the drawing begins on the screen, be it drawn there or not. */
  private corner(): { readonly left: number; readonly top: number } {
    const { left, top } = this.lanes.getBoundingClientRect();
    return { left, top: top - this.content.view.top };
  }

  /** Scrolls to what the keyboard just reached, if its lane is not on the screen. */
  private reveal(): void {
    const at = this.revealing && this.focusPlace();
    this.revealing = false;
    if (!at) return;
    const top = this.axis.getBoundingClientRect().bottom;
    if (at.y < top + MARGIN || at.y > window.innerHeight - MARGIN) {
      window.scrollBy({ top: at.y - (top + window.innerHeight) / 2 });
    }
  }

  private focusPlace(): { readonly what: Act | PlacedBar; readonly x: number; readonly y: number } | null {
    const place = this.focus === null ? null : placeOf(this.placements, this.focus, this.focusLane);
    const corner = this.corner();
    // Of a bar that begins before the window, what is in view counts.
    return place && { what: place.what, x: corner.left + Math.max(0, Math.min(this.scale.width, place.x)), y: corner.top + place.y };
  }

  private tellFocus(): void {
    const place = this.focusPlace();
    const count = place && isBar(place.what) ? place.what.count.count : "";
    const key = place && `${this.focusLane} ${this.focus} ${place.x} ${place.y} ${count}`;
    if (key !== this.told) {
      this.told = key;
      this.events.focused(place?.what ?? null, place?.x ?? 0, place?.y ?? 0);
    }
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
      this.move(this.scale.panned((event.deltaX || event.deltaY) * unit, this.bounds()));
    } else {
      const factor = Math.exp(Math.max(-60, Math.min(60, event.deltaY * unit)) * (event.ctrlKey ? 0.01 : 0.004));
      this.move(this.scale.zoomed(factor, event.offsetX, this.bounds()));
    }
  }

  private listenToPointers(signal: AbortSignal): void {
    const down = new Map<number, PointerEvent>();
    let dragged = false;
    let chosen = false;
    this.lanes.addEventListener(
      "pointerdown",
      (event) => {
        down.set(event.pointerId, event);
        dragged = false;
      },
      { signal },
    );
    this.lanes.addEventListener(
      "pointermove",
      (event) => {
        const before = down.get(event.pointerId);
        if (!before) {
          const found = this.under(event);
          this.lanes.style.cursor = found ? "pointer" : "grab";
          this.events.pointed(found, event.clientX, event.clientY);
          return;
        }
        const others = [...down.values()].filter((other) => other.pointerId !== event.pointerId);
        const other = others[0];
        if (other) {
          const was = Math.abs(before.offsetX - other.offsetX);
          const is = Math.abs(event.offsetX - other.offsetX);
          if (was > 8 && is > 8) {
            this.move(this.scale.zoomed(was / is, (event.offsetX + other.offsetX) / 2, this.bounds()));
          }
          dragged = true;
          down.set(event.pointerId, event);
        } else if (dragged || Math.abs(event.offsetX - before.offsetX) > 4) {
          if (!dragged) {
            this.lanes.setPointerCapture(event.pointerId);
          }
          dragged = true;
          this.move(this.scale.panned(before.offsetX - event.offsetX, this.bounds()));
          down.set(event.pointerId, event);
        }
      },
      { signal },
    );
    const up = (event: PointerEvent) => {
      down.delete(event.pointerId);
    };
    this.lanes.addEventListener("pointerup", up, { signal });
    this.lanes.addEventListener("pointercancel", up, { signal });
    this.lanes.addEventListener(
      "pointerleave",
      (event) => {
        // A button may be let go elsewhere, of which only a captured pointer tells.
        if (!this.lanes.hasPointerCapture(event.pointerId)) down.delete(event.pointerId);
        this.unpoint();
      },
      { signal },
    );
    this.lanes.addEventListener(
      "click",
      (event) => {
        // The second click of two falls on whatever the first has brought there.
        if (event.detail > 1) return;
        const found = dragged ? null : this.under(event, 14);
        chosen = found !== null;
        if (found) this.choose(found);
      },
      { signal },
    );
    this.lanes.addEventListener(
      "dblclick",
      (event) => {
        if (!chosen) this.move(this.scale.zoomed(0.33, event.offsetX, this.bounds()));
      },
      { signal },
    );
  }

  private choose(found: Found): void {
    if (isBar(found)) {
      this.comeTo(found.count);
      return;
    }
    if (!isCluster(found)) {
      this.events.chosen(found.act);
      return;
    }
    const [one, ...others] = found.acts;
    if (one && others.length === 0) {
      this.events.chosen(one);
    } else if (!found.apart) {
      const corner = this.corner();
      this.unpoint();
      this.events.listed(found, corner.left + found.x, corner.top + found.top + found.height);
    } else {
      const days = found.acts.map((act) => act.at ?? 0);
      const first = Math.min(...days);
      const last = Math.max(...days);
      const spare = Math.min(Math.max(4, (last - first) * 0.6), this.scale.span / 4);
      this.move(new TimeScale(first - spare, last + spare, this.scale.width).within(this.bounds()));
    }
  }

  /** Shows the days of a count and no others. */
  private comeTo({ from, to }: Count): void {
    this.move(new TimeScale(from, to + 1, this.scale.width));
  }

  private key(event: KeyboardEvent): void {
    const step = this.scale.width / 8;
    const handled = {
      "+": () => this.zoom(0.7),
      "=": () => this.zoom(0.7),
      "-": () => this.zoom(1.4),
      "0": () => this.move(this.bounds()),
      ArrowLeft: () => (event.shiftKey ? this.move(this.scale.panned(-step, this.bounds())) : this.walk(-1)),
      ArrowRight: () => (event.shiftKey ? this.move(this.scale.panned(step, this.bounds())) : this.walk(1)),
      ArrowUp: () => this.walkLanes(-1),
      ArrowDown: () => this.walkLanes(1),
      Enter: () => this.enter(),
      " ": () => this.chooseNumber(),
      Escape: () => this.focusOn(null),
    }[event.key];
    if (handled && !event.metaKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      handled();
    }
  }

  private focusOn(step: Step | null, box?: LaneBox): void {
    this.focus = step && keyOf(step);
    this.focusLane = box?.lane.key ?? null;
    this.revealing = step !== null;
    if (step && box) {
      if (this.isOutside(step)) {
        this.move(this.scale.panned(this.scale.x(dayOf(step)) - this.scale.width / 2, this.bounds()));
      }
      this.events.reached(step, box);
    }
    this.frames.request();
  }

  private isOutside(step: Step): boolean {
    const { from, to } = this.scale;
    if (isCount(step)) return step.to + 1 <= from || step.from >= to;
    return step.at !== null && (step.at < from || step.at > to);
  }

  private walk(by: number): void {
    const lanes = this.content.boxes.filter((box) => stepsOf(box.lane).length > 0);
    const box = lanes.find((b) => b.lane.key === this.focusLane) ?? lanes[0];
    if (!box) return;
    const steps = stepsOf(box.lane);
    const index = steps.findIndex((step) => keyOf(step) === this.focus);
    const inView = steps.findIndex((step) => (isCount(step) ? step.to + 1 > this.scale.from : (step.at ?? -Infinity) >= this.scale.from));
    const next = index < 0 ? Math.max(0, inView) : Math.min(steps.length - 1, Math.max(0, index + by));
    this.focusOn(steps[next] ?? null, box);
  }

  private walkLanes(by: number): void {
    const lanes = this.content.boxes.filter((box) => stepsOf(box.lane).length > 0);
    const index = lanes.findIndex((b) => b.lane.key === this.focusLane);
    const box = lanes[index < 0 ? 0 : Math.min(lanes.length - 1, Math.max(0, index + by))];
    if (!box) return;
    const reached = this.reached();
    const current = reached ? dayOf(reached) : (this.scale.from + this.scale.to) / 2;
    const nearest = stepsOf(box.lane).reduce((best, step) => (Math.abs(dayOf(step) - current) < Math.abs(dayOf(best) - current) ? step : best));
    this.focusOn(nearest, box);
  }

  /** The act or the count that the keyboard reached, where it is still there. */
  private reached(): Step | undefined {
    const box = this.content.boxes.find(({ lane }) => lane.key === this.focusLane);
    return box && stepsOf(box.lane).find((step) => keyOf(step) === this.focus);
  }

  /** Chooses the number that the act is counted in which the keyboard reached. */
  private chooseNumber(): void {
    const numbers = this.placements.flatMap(({ clusters }) => clusters);
    const found = numbers.find(({ lane, acts }) => lane === this.focusLane && acts.some((act) => act.id === this.focus));
    if (found) this.choose(found);
  }

  private enter(): void {
    const step = this.reached();
    if (step && isCount(step)) this.comeTo(step);
    else if (step) this.events.chosen(step);
  }
}
