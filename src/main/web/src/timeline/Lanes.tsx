import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { Link } from "@tanstack/react-router";
import { plural, shortName } from "../api/labels";
import { useMedia, usePrinting, useWidth } from "../app/hooks";
import { beside, useFocusedRow } from "../app/rows";
import { Flag } from "../app/Flag";
import type { Search } from "../app/search";
import type { Act } from "../model/acts";
import { periodInWords } from "../model/counts";
import { leading, type Count, type Lane } from "../model/lanes";
import { boxes, isBar, isCluster, type Cluster, type LaneBox, type PlacedBar } from "../model/placement";
import { ActList, closeTogether, type Listed } from "./ActList";
import { AXIS, Drawing, OVERVIEW } from "./Drawing";
import { factsOf, saidOf, sentenceOf } from "./told";
import type { Changed } from "./useChanged";
import { useView } from "./useView";
import css from "./Lanes.module.css";

interface Props {
  readonly lanes: readonly Lane[];
  /** Whether there are smaller lanes than these, which are not loaded. */
  readonly further: boolean;
  readonly counts: readonly Count[];
  /** What the counts are. */
  readonly caption: string;
  readonly bounds: readonly [number, number];
  readonly window: readonly [number, number];
  readonly between: readonly [number, number] | null;
  readonly changed: Changed;
  readonly selected: string | null;
  readonly name: string;
  /** Whether a table of the same stands beside the drawing. */
  readonly tabled: boolean;
  readonly drawing: RefObject<Drawing | null>;
  readonly kept: KeptLanes;
  readonly onKept: (change: KeptLanes) => void;
  readonly onSettled: (from: number, to: number) => void;
  readonly onChosen: (act: Act) => void;
}

/** What the address keeps of the lanes. */
export type KeptLanes = Pick<Search, "closed" | "lane" | "allLanes">;

const SHOWN = 12;
/** How wide a drawing is on paper, which stretches it to its own width: between a sheet that stands and one that lies. */
const PAPER = 700;
/** How wide a card is, where the screen has room, and how far from what it is of and from the edge. */
const CARD = 320;
const BESIDE = 14;
const EDGE = 12;

const ACT_KEYS = "Left and right go from act to act, up and down from lane to lane. Enter opens the evidence. Space lists the acts of a day that are drawn as one number, or comes nearer to them.";
const COUNT_KEYS = "Each bar counts the acts of a lane in a period. Left and right go from bar to bar, up and down from lane to lane. Enter comes nearer to the days of a bar.";
const ZOOM_KEYS = "Plus and minus zoom, zero shows everything, Shift with left or right pans.";

/** The lanes with their names, and the overview; all drawing is left to the renderer. */
export function Lanes({ lanes, further, counts, caption, bounds, window: shown, between, changed, selected, name, tabled, drawing, kept, onKept, onSettled, onChosen }: Props) {
  const narrow = useMedia("(max-width: 719px)");
  const gap = narrow ? 26 : 0;
  const collapsed = useMemo(() => new Set(kept.closed), [kept.closed]);
  const all = kept.allLanes ?? false;
  const [search, setSearch] = useState(kept.lane ?? "");
  // Other controls and the browser's history change what is sought too; blanks at an end are this box's own.
  useEffect(() => setSearch((shown) => (shown.trim() === (kept.lane ?? "").trim() ? shown : (kept.lane ?? ""))), [kept.lane]);
  const [spoken, setSpoken] = useState("");
  const [pointed, setPointed] = useState<Card | null>(null);
  const [focused, setFocused] = useState<Card | null>(null);
  const [listed, setListed] = useState<Listed | null>(null);
  const card = pointed ?? focused;

  const matching = useMemo(() => lanes.filter((lane) => lane.name.toLowerCase().includes(search.trim().toLowerCase())), [lanes, search]);
  const placed = useMemo(() => boxes(all ? matching : leading(matching, SHOWN), collapsed, gap), [matching, all, collapsed, gap]);
  const rest = matching.length - leading(matching, SHOWN).length;
  const counted = lanes.some((lane) => lane.counts !== null);
  const last = placed[placed.length - 1];
  const height = last ? last.top + last.height : 0;

  const frame = useRef<HTMLDivElement>(null);
  const view = useView(frame, height);
  const printing = usePrinting();
  const { focused: focusedName, onFocus, onBlur } = useFocusedRow();
  const named = useMemo(() => {
    const near = beside(focusedName);
    return placed.flatMap((box, index) => ((box.top < view.top + view.height && box.top + box.height > view.top) || near.includes(index) ? [index] : []));
  }, [placed, view.top, view.height, focusedName]);

  const toggle = (key: string) => {
    const closed = collapsed.has(key) ? [...collapsed].filter((other) => other !== key) : [...collapsed, key];
    onKept({ closed: closed.length > 0 ? closed : undefined });
  };
  const find = (words: string) => {
    setSearch(words);
    onKept({ lane: words.trim() === "" ? undefined : words });
  };

  const lanesCanvas = useRef<HTMLCanvasElement>(null);
  const axisCanvas = useRef<HTMLCanvasElement>(null);
  const overviewCanvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  const content = useMemo(() => ({ boxes: placed, height, view, gap, counts, bounds, selected, between, changed }), [placed, height, view.top, view.height, gap, counts, bounds, selected, between, changed]);
  const handlers = useRef({ onSettled, onChosen });
  handlers.current = { onSettled, onChosen };

  useEffect(() => {
    const [lanesElement, axis, overview] = [lanesCanvas.current, axisCanvas.current, overviewCanvas.current];
    if (!lanesElement || !axis || !overview) return;
    const made = new Drawing(
      lanesElement,
      axis,
      overview,
      {
        settled: (from, to) => handlers.current.onSettled(from, to),
        chosen: (act) => handlers.current.onChosen(act),
        listed: (cluster, x, y) => setListed({ acts: cluster.acts, x, y }),
        pointed: (found, x, y) => setPointed(found ? { found: isCluster(found) || isBar(found) ? found : found.act, x, y } : null),
        reached: (step, box) => setSpoken(sentenceOf(step, box)),
        focused: (what, x, y) => setFocused(what ? { found: what, x, y } : null),
      },
      content,
      shown,
      Math.floor(frame.current?.clientWidth ?? 0),
    );
    drawing.current = made;
    return () => {
      made.end();
      drawing.current = null;
    };
    // The drawing lives as long as its canvases; the effects below keep it up to date.
  }, []);
  useEffect(() => drawing.current?.show(content), [content, drawing]);
  useEffect(() => drawing.current?.resize(width), [width, drawing]);
  useEffect(() => drawing.current?.moveTo(shown[0], shown[1]), [shown, drawing]);
  useEffect(() => {
    const drawn = drawing.current;
    if (!printing || !drawn) return;
    const before = drawn.scene().scale.width;
    drawn.resize(PAPER);
    drawn.drawNow();
    return () => {
      drawn.resize(before);
      drawn.retheme();
    };
  }, [printing, content, drawing]);

  return (
    <div className={css.lanes}>
      <div className={css.head}>
        <div className={css.side}>
          <p className={css.caption}>{caption}</p>
          {(lanes.length > 6 || search !== "") && (
            <input className="input" type="search" aria-label="Find a lane" placeholder="Find a lane" value={search} onChange={(e) => find(e.target.value)} />
          )}
        </div>
        <div className={css.time}>
          <canvas ref={overviewCanvas} className={css.overview} aria-hidden="true" style={{ height: OVERVIEW }} />
          <canvas ref={axisCanvas} className={css.axis} aria-hidden="true" style={{ height: AXIS }} />
        </div>
      </div>
      <div className={css.body} style={{ minHeight: Math.max(height, 60) }}>
        <ul className={css.side} aria-label="Lanes" onFocus={onFocus} onBlur={onBlur}>
          {named.map((index) => {
            const box = placed[index];
            return (
              box && (
                <LaneName
                  key={box.lane.key}
                  box={box}
                  index={index}
                  of={named.length < placed.length ? placed.length : undefined}
                  height={narrow ? gap : box.height}
                  onToggle={() => toggle(box.lane.key)}
                />
              )
            );
          })}
        </ul>
        <div ref={frame} className={css.time} style={{ height }}>
          <canvas
            ref={lanesCanvas}
            className={css.canvas}
            tabIndex={0}
            role="application"
            aria-roledescription="timeline"
            aria-label={name}
            aria-describedby="timeline-keys"
          />
          <p id="timeline-keys" className="visually-hidden">
            {counted ? COUNT_KEYS : ACT_KEYS} {ZOOM_KEYS} {tabled && `The table holds the same ${counted ? "counts" : "acts"}.`}
          </p>
        </div>
        {card && !listed && <ActCard {...card} />}
      </div>
      {listed && (
        <ActList
          {...listed}
          onClose={() => setListed(null)}
          onChosen={(act) => {
            setListed(null);
            onChosen(act);
          }}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      {further && <p className="quiet small">{loadedInWords(lanes)} There are smaller ones{all && ", which this page does not show. To see them, filter the timeline"}.</p>}
      {(rest > 0 || (further && !all)) && (
        <button type="button" className={`button quiet ${css.more}`} onClick={() => onKept({ allLanes: all ? undefined : true })}>
          {all ? `Show the ${matching.length - rest} largest lanes` : further ? "Show more lanes" : `Show ${plural(rest, "more lane")}`}
        </button>
      )}
      {matching.length === 0 && search !== "" && <p className="quiet small">{further ? `None of these ${plural(lanes.length, "lane")} is called “${search}”.` : `No lane is called “${search}”.`}</p>}
    </div>
  );
}

/** How many lanes are loaded, of which a search or a first look may show fewer. */
function loadedInWords(lanes: readonly Lane[]): string {
  const parties = new Set(lanes.map((lane) => lane.party)).size;
  return parties > 1 ? `The largest lanes of each party are counted, ${lanes.length} in all.` : `The ${lanes.length} largest lanes are counted.`;
}

interface LaneNameProps {
  readonly box: LaneBox;
  readonly index: number;
  /** How many lanes there are, where only some have their names on the page. */
  readonly of: number | undefined;
  readonly height: number;
  readonly onToggle: () => void;
}

function LaneName({ box, index, of, height, onToggle }: LaneNameProps) {
  const { lane } = box;
  return (
    <li className={css.lane} style={{ top: box.top, height }} data-index={index} aria-setsize={of} aria-posinset={of && index + 1}>
      <button type="button" className={css.toggle} aria-expanded={!box.collapsed} aria-label={`${box.collapsed ? "Expand" : "Collapse"} ${shortName(lane.name)}`} onClick={onToggle}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d={box.collapsed ? "M4 2l4 4-4 4" : "M2 4l4 4 4-4"} fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {lane.entity && <Flag id={lane.entity} />}
      {lane.entity ? (
        <Link to="/timeline" search={{ of: lane.party && lane.party !== lane.entity ? [lane.party, lane.entity] : [lane.entity] }} className={css.name} title={shortName(lane.name, 300)}>
          {shortName(lane.name)}
        </Link>
      ) : (
        <span className={css.name}>{shortName(lane.name)}</span>
      )}
      <span className={css.weight}>{lane.weight.toLocaleString("en")}</span>
    </li>
  );
}

/** What is told beside a mark, a number or a bar, and where on the screen it stands. */
interface Card {
  readonly found: Act | Cluster | PlacedBar;
  readonly x: number;
  readonly y: number;
}

/** The card of what is pointed at, or of what the keyboard reached; a screen reader is told the same. */
function ActCard({ found, x, y }: Card) {
  const low = y > window.innerHeight * 0.6;
  const width = Math.min(CARD, window.innerWidth - 2 * EDGE);
  const beside = x > window.innerWidth / 2 ? x - BESIDE - width : x + BESIDE;
  const at = {
    width,
    left: Math.max(EDGE, Math.min(window.innerWidth - EDGE - width, beside)),
    top: low ? undefined : y + BESIDE,
    bottom: low ? window.innerHeight - y + BESIDE : undefined,
  };
  if ("acts" in found) {
    return (
      <div className={css.card} style={at} data-card aria-hidden="true">
        <p className={css.when}>{closeTogether(found.acts)}</p>
        <ul>
          {found.acts.slice(0, 4).map((act) => (
            <li key={act.id}>{act.shortSummary}</li>
          ))}
        </ul>
        <p className="quiet">{found.acts.length === 1 ? "Click to open the evidence." : found.apart ? "Click to come nearer." : "Click to list them."}</p>
      </div>
    );
  }
  if (isBar(found)) {
    return (
      <div className={css.card} style={at} data-card aria-hidden="true">
        <p className={css.when}>{periodInWords(found.count)}</p>
        <p className={css.what}>{plural(found.count.count, "act")}</p>
        <p>{shortName(found.name)}</p>
        <p className="quiet">Click or press Enter to come nearer.</p>
      </div>
    );
  }
  const says = saidOf(found);
  return (
    <div className={css.card} style={at} data-card aria-hidden="true">
      <p className={css.when}>{found.date.text}</p>
      {says.title && <p className={css.what}>{says.title}</p>}
      <p className={says.title ? undefined : css.what}>{says.summary}</p>
      {says.lead && <p className="quiet">Told under the headline “{says.lead}”</p>}
      <p className="quiet">{factsOf(found).join(" · ")}</p>
    </div>
  );
}
