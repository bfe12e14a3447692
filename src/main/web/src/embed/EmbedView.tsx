import { useRef, useState } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { dayInWords, instantInWords } from "../api/dates";
import { plural } from "../api/labels";
import { Loading, Refused } from "../app/States";
import type { Search } from "../app/search";
import { NOTHING } from "../live/arrivals";
import type { Drawing } from "../timeline/Drawing";
import { Lanes, type KeptLanes } from "../timeline/Lanes";
import { overviewCaption, titleOf, windowAt } from "../timeline/TimelineView";
import type { Changed } from "../timeline/useChanged";
import { useTimeline } from "../timeline/useTimeline";
import css from "./Embed.module.css";

const route = getRouteApi("/embed");
const NOTHING_CHANGED: Changed = new Map();

/** A timeline for a frame in another page: the drawing, what it shows as of when, and the way to the evidence. */
export default function EmbedView() {
  const search: Search = route.useSearch();
  // The address of a frame belongs to the page around it, so that the window that is zoomed to stands here.
  const [kept, setKept] = useState<KeptLanes & Pick<Search, "from" | "to">>(search);
  const timeline = useTimeline({ ...search, ...kept }, NOTHING);
  const drawing = useRef<Drawing | null>(null);
  const title = titleOf(search, timeline);
  const address = new URLSearchParams(window.location.search);
  address.delete("token"); // it opens the frame alone
  for (const name of ["from", "to"] as const) {
    const day = kept[name];
    if (day) address.set(name, day);
    else address.delete(name);
  }
  const full = `${window.location.origin}/timeline?${address}`;
  if (timeline.error) {
    return (
      <main className={css.embed}>
        <Refused alone error={timeline.error} again={timeline.again} />
      </main>
    );
  }
  return (
    <main className={css.embed} id="main">
      <h1>{title}</h1>
      <Lanes
        lanes={timeline.lanes}
        further={timeline.furtherLanes}
        counts={timeline.counts}
        caption={overviewCaption(timeline, search)}
        bounds={timeline.bounds}
        window={timeline.window}
        between={null}
        changed={NOTHING_CHANGED}
        selected={null}
        name={`Timeline of ${title}`}
        tabled={false}
        drawing={drawing}
        kept={kept}
        onKept={(change) => setKept((before) => ({ ...before, ...change }))}
        onSettled={(from, to) => setKept((before) => ({ ...before, ...windowAt(from, to, timeline.bounds) }))}
        onChosen={(act) => window.open(`${full}&act=${encodeURIComponent(act.id)}`, "_blank", "noopener")}
      />
      {timeline.loading && <Loading label="Reading the timeline…" />}
      <p className="quiet small">
        {plural(timeline.left?.count ?? timeline.overview?.total ?? 0, "act")}
        {search.reported && `, as reported by ${dayInWords(search.reported)}`}
        {search.recorded && `, as recorded by ${instantInWords(search.recorded)}`}.{" "}
        <a href={full} target="_blank" rel="noopener">
          Open in Dateline with the evidence
        </a>
      </p>
    </main>
  );
}
