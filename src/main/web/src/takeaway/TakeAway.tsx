import { useState, type RefObject } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from "react-aria-components";
import { SourcesOfActsDocument, type SourcesOfActsQuery } from "../api/generated";
import { failure, read, recordedOfLastAnswer } from "../api/client";
import { dayInWords, instantInWords, today } from "../api/dates";
import { plural } from "../api/labels";
import { asOfOf, wholeFilter, type Search } from "../app/search";
import type { Drawing } from "../timeline/Drawing";
import { sorted } from "../model/order";
import type { Timeline } from "../timeline/useTimeline";
import { permanent, save, toCsv, toPng, toSvg, type Caption, type Sources } from "./files";
import css from "./TakeAway.module.css";

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
export function TakeAway({ search, timeline, drawing, title }: Props) {
  const [said, setSaid] = useState("");
  const recorded = search.recorded ?? recordedOfLastAnswer();
  const tell = (text: string) => {
    setSaid(text);
    setTimeout(() => setSaid(""), 4000);
  };
  // Which acts are contested is told by the page alone: the service's files cannot be narrowed to them.
  const narrowed = search.contested || search.denial === "any";
  const caption = (): Caption => ({
    title,
    shown: `${plural(timeline.left?.count ?? timeline.shown.length, "act")}${search.from ? ` from ${dayInWords(search.from)}` : ""}${search.to ? ` to ${dayInWords(search.to)}` : ""}. Filter: ${JSON.stringify(wholeFilter(search))}`,
    clocks: `${search.reported ? `As reported by ${dayInWords(search.reported)}. ` : ""}${recorded ? `As recorded by ${instantInWords(recorded)} (${recorded}).` : ""}`,
    address: permanent(search, recorded),
  });
  const copy = async (text: string, what: string) => {
    await navigator.clipboard.writeText(text);
    tell(`${what} copied`);
  };
  const act = async (key: string) => {
    try {
      const picture = () => {
        const scene = drawing.current?.scene();
        return scene ? toSvg(scene, caption()) : null;
      };
      if (key === "link") {
        await copy(permanent(search, recorded), "Link");
      } else if (key === "cite") {
        await copy(`Dateline, “${title}”, ${caption().shown.split(". Filter")[0]}. ${caption().clocks} Retrieved ${dayInWords(today())}, ${permanent(search, recorded)}`, "Citation");
      } else if (key === "embed") {
        await copy(`<iframe src="${permanent(search, recorded).replace("/timeline", "/embed").replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" title="Timeline" width="100%" height="520" loading="lazy"></iframe>`, "Code");
      } else if (key === "table" && (timeline.dense || timeline.loading)) {
        tell(timeline.dense ? "The table has no rows yet: choose a window or a filter, or take the graph as CSV" : "Acts are still read: try again in a moment");
      } else if (key === "table") {
        const rows = sorted(timeline.shown, search.sort ?? "-date");
        save("dateline-table.csv", new Blob([toCsv(rows, await sourcesOf(search), caption())], { type: "text/csv" }));
      } else if (key === "svg" || key === "png") {
        const made = picture();
        if (made) save(`dateline.${key}`, key === "svg" ? new Blob([made.svg], { type: "image/svg+xml" }) : await toPng(made));
      } else if (key === "print") {
        window.print();
      } else {
        const query = new URLSearchParams({ format: key, filter: JSON.stringify(wholeFilter(search)) });
        if (search.reported) query.set("reported", search.reported);
        if (recorded) query.set("recorded", recorded);
        window.location.assign(`/export?${query}`);
      }
    } catch (error) {
      tell(failure(error as Error).message);
    }
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button">Take away</Button>
        <Popover className="popover" placement="bottom end">
          <Menu className={`menu ${css.menu}`} onAction={(key) => void act(String(key))}>
            <Item id="link" name="Copy link" hint="shows the same whenever it is opened" />
            <Item id="cite" name="Copy citation" />
            <Item id="embed" name="Copy code to embed" />
            <Separator className={css.line} />
            <Item id="table" name="This table as CSV" hint="with sources and licences" />
            <Item id="png" name="This drawing as PNG" />
            <Item id="svg" name="This drawing as SVG" />
            <Item id="print" name="Print" />
            <Separator className={css.line} />
            {EXPORTS.map(({ format, name, hint }) => (
              <Item key={format} id={format} name={name} hint={narrowed ? "all acts of the filter, those that nobody denies too" : hint} />
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className={said ? css.toast : "visually-hidden"}>
        {said}
      </span>
    </>
  );
}

function Item({ id, name, hint }: { id: string; name: string; hint?: string }) {
  return (
    <MenuItem id={id} textValue={name} className={`item ${css.item}`}>
      <Text slot="label">{name}</Text>
      {hint && (
        <Text slot="description" className={css.hint!}>
          {hint}
        </Text>
      )}
    </MenuItem>
  );
}

async function sourcesOf(search: Search): Promise<Map<string, Sources>> {
  const found = new Map<string, Sources>();
  let after: string | null = null;
  for (let page = 0; page < 50; page++) {
    const { timeline }: SourcesOfActsQuery = await read(SourcesOfActsDocument, { filter: wholeFilter(search), asOf: asOfOf(search), after });
    for (const { node } of timeline.edges) {
      const articles = node.claims.edges.map((edge) => edge.node.article);
      const distinct = (values: (string | null | undefined)[]) => [...new Set(values.filter((v): v is string => Boolean(v)))].join("; ");
      found.set(node.id, {
        names: distinct(articles.map((a) => a.source?.name)),
        addresses: distinct(articles.map((a) => a.url)),
        licences: distinct(articles.map((a) => a.licence ?? a.credit)),
      });
    }
    after = timeline.pageInfo.endCursor;
    if (!timeline.pageInfo.hasNextPage) break;
  }
  return found;
}
