import { TimeScale } from "../model/TimeScale";

interface Subject {
  view(): TimeScale;
  whole(): TimeScale;
  move(scale: TimeScale): void;
}

const REACH = 9;
const LEAST_DAYS = 3;
const LEAST_PIXELS = 4;

/** Lets a window be drawn, moved and resized over an overview; a double click shows everything. */
export function listenToBrush(canvas: HTMLCanvasElement, subject: Subject, signal: AbortSignal): void {
  let grip: { kind: "left" | "right" | "move" | "new"; at: number; scale: TimeScale } | null = null;
  canvas.addEventListener(
    "pointerdown",
    (event) => {
      const whole = subject.whole();
      const view = subject.view();
      const left = whole.x(view.from);
      const right = whole.x(view.to);
      const x = event.offsetX;
      const all = right - left > whole.width - LEAST_PIXELS;
      const kind = all ? "new" : Math.abs(x - left) < REACH ? "left" : Math.abs(x - right) < REACH ? "right" : x > left && x < right ? "move" : "new";
      grip = { kind, at: whole.day(x), scale: view };
      canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    "pointermove",
    (event) => {
      if (!grip) return;
      const whole = subject.whole();
      const day = whole.day(Math.max(0, Math.min(whole.width, event.offsetX)));
      if (grip.kind !== "new" || Math.abs(whole.x(day) - whole.x(grip.at)) > LEAST_PIXELS) {
        const [from, to] = dragged(grip.kind, grip.scale, grip.at, day);
        subject.move(new TimeScale(from, to, whole.width).within(whole));
      }
    },
    { signal },
  );
  const release = () => {
    grip = null;
  };
  canvas.addEventListener("pointerup", release, { signal });
  canvas.addEventListener("pointercancel", release, { signal });
  canvas.addEventListener("dblclick", () => subject.move(subject.whole()), { signal });
}

function dragged(kind: "left" | "right" | "move" | "new", { from, to }: TimeScale, at: number, day: number): [number, number] {
  switch (kind) {
    case "move":
      return [from + day - at, to + day - at];
    case "left":
      return [Math.min(day, to - LEAST_DAYS), to];
    case "right":
      return [from, Math.max(day, from + LEAST_DAYS)];
    case "new":
      return [Math.min(day, at), Math.max(day, at + LEAST_DAYS)];
  }
}
