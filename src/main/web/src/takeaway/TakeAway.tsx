import type { RefObject } from "react";
import { dayInWords } from "../api/dates";
import { plural } from "../api/labels";
import { asOfOf, wholeFilter, type Search } from "../app/search";
import type { Drawing } from "../timeline/Drawing";
import { sorted } from "../model/order";
import type { Timeline } from "../timeline/useTimeline";
import { citation, clocksInWords, countsToCsv, exportAddress, permanent, save, toCsv, toPng, toSvg, type Caption } from "./files";
import { copied, Offers, onceRead, type Offer } from "./Offers";
import { creditsOf, sourcesOf, sourcesOfMany } from "./loadSources";
import { saveExport } from "./saveExport";

const EXPORTS = [
  { format: "csv", name: "Graph as CSV", hint: "entities, articles and claims, zipped" },
  { format: "timelinejs", name: "TimelineJS", hint: "slides for a story" },
  { format: "graphml", name: "GraphML", hint: "for Gephi and others" },
  { format: "icalendar", name: "iCalendar", hint: "for calendars" },
] as const;

interface Props {
  readonly search: Search;
  readonly timeline: Timeline;
  readonly drawing: RefObject<Drawing | null>;
  readonly title: string;
}

/** Links, citations and files of exactly what is shown. */
export default function TakeAway({ search, timeline, drawing, title }: Props) {
  const { recorded } = timeline;
  // Sources are read of the same instant, however much later a file is made.
  const asOf = asOfOf({ ...search, ...(recorded && { recorded }) });
  const address = permanent(search, recorded);
  const shown = `${plural(timeline.left?.count ?? timeline.shown.length, "act")}${search.from ? ` from ${dayInWords(search.from)}` : ""}${search.to ? ` to ${dayInWords(search.to)}` : ""}`;
  const caption: Caption = { title, shown: `${shown}. Filter: ${JSON.stringify(wholeFilter(search))}`, clocks: clocksInWords(search, recorded), address };
  const picture = async () => {
    const scene = drawing.current?.scene();
    return scene ? toSvg(scene, { ...caption, credits: await creditsOf(search, asOf, timeline.dense ? null : timeline.shown.map((act) => act.id)) }) : null;
  };
  const table = async () => {
    if (timeline.dense) return save("dateline-counts.csv", countsToCsv(timeline.lanes, await sourcesOfMany(search, asOf), caption), "text/csv");
    const rows = sorted(timeline.shown, search.sort ?? "-date");
    return save("dateline-table.csv", toCsv(rows, await sourcesOf(search, asOf), caption), "text/csv");
  };
  const settled = (take: Offer["take"]) => onceRead(timeline.loading, take);
  const exported = (format: string) => saveExport(exportAddress(search, format, recorded));
  const embed = `<iframe src="${address.replace("/timeline", "/embed").replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" title="Timeline" width="100%" height="520" loading="lazy"></iframe>`;
  const groups: Offer[][] = [
    [
      { name: "Copy link", hint: "shows the same whenever it is opened", take: () => copied(address, "Link") },
      { name: "Copy citation", take: settled(() => copied(citation({ ...caption, shown }), "Citation")) },
      { name: "Copy code to embed", take: () => copied(embed, "Code") },
    ],
    [
      { name: "This table as CSV", hint: timeline.dense ? "the counts of each lane" : "with sources and licences", take: settled(table) },
      {
        name: "This drawing as PNG",
        take: settled(async () => {
          const made = await picture();
          if (made) save("dateline.png", await toPng(made));
        }),
      },
      {
        name: "This drawing as SVG",
        take: settled(async () => {
          const made = await picture();
          if (made) save("dateline.svg", made.svg, "image/svg+xml");
        }),
      },
      { name: "Print", take: () => window.print() },
    ],
    EXPORTS.map(({ format, name, hint }) => ({ name, hint, take: () => exported(format) })),
  ];
  return <Offers groups={groups} />;
}
