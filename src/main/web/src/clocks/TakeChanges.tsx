import { plural } from "../api/labels";
import { asOfOf, isEach, type Search } from "../app/search";
import { citation, clocksInWords, permanent, save } from "../takeaway/files";
import { sourcesOfActs } from "../takeaway/loadSources";
import { copied, Offers, type Offer } from "../takeaway/Offers";
import { distinct } from "../takeaway/sources";
import { changesToCsv, COLUMNS, sourcesOfChange, type Change } from "./change";
import { comparedInWords, daysCompared, variablesOf } from "./comparison";

interface Props {
  readonly search: Search;
  /** The instant that replays them. */
  readonly recorded: string | null;
  readonly changes: readonly Change[];
  /** Whether there are more than were read. */
  readonly open: boolean;
  readonly parties: readonly string[];
}

/** Links, citations and files of the changes that are shown. */
export function TakeChanges({ search, recorded, changes, open, parties }: Props) {
  const days = daysCompared(search);
  // Days that follow the calendar would be others tomorrow.
  const address = permanent({ ...search, ...days }, recorded);
  const about = [...(search.topic ? [`on ${search.topic.replace(/^topic:/, "")}`] : []), ...(search.text ? [`with “${search.text}”`] : [])];
  const title = `Changes${parties.length > 0 ? ` of ${parties.join(isEach(search) ? ", " : " – ")}` : ""}${about.map((words) => ` ${words}`).join("")}`;
  const counted = COLUMNS.map(({ kind, name }) => `${changes.filter((change) => change.kind === kind).length.toLocaleString("en")} ${name.toLowerCase()}`).join(", ");
  const shown = `${counted}${open ? ` (the first ${plural(changes.length, "change")})` : ""}, ${comparedInWords(days)}, as ${search.clock === "RECORDED" ? "this graph recorded" : "articles reported"} it`;
  const clocks = clocksInWords(search, recorded);
  const { from, to, clock, filter } = variablesOf(search);
  const acts = () => sourcesOfActs(distinct(changes.map((change) => change.action?.id)), asOfOf({ ...search, ...(recorded && { recorded }) }));
  const json = async () => {
    const found = await acts();
    const told = changes.map((change) => ({ ...change, sources: sourcesOfChange(change, found) }));
    return `${JSON.stringify({ title, view: address, question: { from, to, clock, filter, reported: search.reported, recorded }, complete: !open, changes: told }, null, 2)}\n`;
  };
  const hint = open ? `the ${changes.length.toLocaleString("en")} that are read` : "all three columns, every row";
  const groups: Offer[][] = [
    [
      { name: "Copy link", hint: "shows the same whenever it is opened", take: () => copied(address, "Link") },
      { name: "Copy citation", take: () => copied(citation({ title, shown, clocks, address }), "Citation") },
    ],
    [
      { name: "These changes as CSV", hint, take: async () => save("dateline-changes.csv", changesToCsv(changes, await acts(), address), "text/csv") },
      { name: "These changes as JSON", hint, take: async () => save("dateline-changes.json", await json(), "application/json") },
      { name: "Print", take: () => window.print() },
    ],
  ];
  return <Offers groups={groups} />;
}
