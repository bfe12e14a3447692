import type { MeasureRowFragment } from "../api/generated";
import { dayInWords } from "../api/dates";
import { plural } from "../api/labels";
import { asOfOf, type Search } from "../app/search";
import { citation, clocksInWords, permanent, save, toPng } from "../takeaway/files";
import { copied, Offers, onceRead, type Offer } from "../takeaway/Offers";
import { sourcesOfActs } from "../takeaway/loadSources";
import { credits, together } from "../takeaway/sources";
import { themeOf } from "../timeline/theme";
import { actsOf, csvOf } from "./csv";
import { laddersToSvg, MOST_DRAWN } from "./picture";

interface Props {
  readonly search: Search;
  /** The instant that replays the rows. */
  readonly recorded: string | null;
  readonly on: string;
  /** Whether the rows still answer the question before. */
  readonly loading: boolean;
  readonly rows: readonly MeasureRowFragment[];
  /** The column that they are in the order of. */
  readonly sort: string | undefined;
  /** Whether there are more than are listed. */
  readonly further: boolean;
  /** On whom and by whom, where chosen. */
  readonly target: string | null;
  readonly imposer: string | null;
}

/** Links, citations and files of the measures that are listed. */
export function TakeMeasures({ search, recorded, on, loading, rows, sort, further, target, imposer }: Props) {
  // A day that follows the calendar would be another tomorrow.
  const address = permanent({ ...search, on }, recorded);
  const title = `Measures${target ? ` on ${target}` : ""}${imposer ? ` by ${imposer}` : ""}`;
  const shown = `${further ? "the first " : ""}${plural(rows.length, "measure")} on ${dayInWords(on)}`;
  const clocks = clocksInWords(search, recorded);
  const sourcesOf = (some: readonly MeasureRowFragment[]) => sourcesOfActs([...new Set(some.flatMap(actsOf))], asOfOf({ ...search, ...(recorded && { recorded }) }));
  const table = async () => save("dateline-measures.csv", csvOf(rows, on, address, await sourcesOf(rows)), "text/csv");
  const drawn = rows.slice(0, MOST_DRAWN);
  const picture = async () => {
    const told = credits(together((await sourcesOf(drawn)).values()));
    const caption = { title, shown: drawn.length < rows.length ? `${shown}, ${drawn.length.toLocaleString("en")} of them drawn` : shown, clocks, address, credits: told };
    return laddersToSvg(drawn, sort, on, caption, themeOf(document.documentElement), further || drawn.length < rows.length);
  };
  const hint = drawn.length < rows.length ? `the first ${plural(drawn.length, "measure")}` : "each with its steps over time";
  const settled = (take: Offer["take"]) => onceRead(loading, take);
  const groups: Offer[][] = [
    [
      { name: "Copy link", hint: "shows the same whenever it is opened", take: () => copied(address, "Link") },
      { name: "Copy citation", take: settled(() => copied(citation({ title, shown, clocks, address }), "Citation")) },
    ],
    [
      { name: "These measures as CSV", hint: "with sources and licences", take: settled(table) },
      { name: "These steps as PNG", hint, take: settled(async () => save("dateline-measures.png", await toPng(await picture()))) },
      { name: "These steps as SVG", hint, take: settled(async () => save("dateline-measures.svg", (await picture()).svg, "image/svg+xml")) },
      { name: "Print", take: () => window.print() },
    ],
  ];
  return <Offers groups={groups} />;
}
