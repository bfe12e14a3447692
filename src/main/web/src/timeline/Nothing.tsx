import { lazy } from "react";
import { Link } from "@tanstack/react-router";
import { dayInWords } from "../api/dates";
import { shortName } from "../api/labels";
import { Part, part } from "../app/parts";
import { Empty } from "../app/States";
import { isEach, type Search } from "../app/search";

const Nearby = lazy(() => part(() => import("./Nearby")));

interface Props {
  readonly search: Search;
  readonly name: string;
  readonly set: (change: Partial<Search>) => void;
}

/** What there is instead where no act fits an address. */
export function Nothing({ search, name, set }: Props) {
  const denials = search.denial !== undefined || search.contested === true;
  if (search.flow || denials) {
    return (
      <Empty title={search.contested ? "No such act is contested" : denials ? "No report denies such an act" : "None of their acts goes this way"}>
        <button type="button" className="button" onClick={() => set({ flow: undefined, denial: undefined, contested: undefined })}>
          {denials ? "Show acts that reports assert" : "Show their acts both ways"}
        </button>
      </Empty>
    );
  }
  if (search.evidence || search.sources || search.stories) {
    return (
      <Empty title="The filters leave no act">
        <button type="button" className="button" onClick={() => set({ evidence: undefined, sources: undefined, stories: undefined })}>
          Clear filters
        </button>
      </Empty>
    );
  }
  const past = search.reported ?? search.recorded;
  const pair = search.of !== undefined && search.of.length > 1 && !isEach(search);
  const words = search.text && `the words “${shortName(search.text, 80)}”`;
  return (
    <>
      <Empty title={words ? (search.of ? `No act of ${name} with ${words}` : `No act with ${words}`) : `No act of ${name}`}>
        <p>
          {past
            ? `Nothing was known of this as of ${dayInWords(past)}. Set the clocks to now in the header to see what is known today.`
            : words
              ? "Each of these words has to stand in the quote or the summary of an act, in any form. Try fewer words, or the name of a party."
              : pair
                ? "No report in the graph has these parties in one act. They may still be linked through others."
                : "The graph knows the name but no report of an act. Add articles that tell of one, or try another name."}
        </p>
        {words && search.of ? (
          <button type="button" className="button" onClick={() => set({ text: undefined })}>
            Show all acts of {name}
          </button>
        ) : pair ? (
          <Link to="/connections" search={{ start: search.of?.[0], end: search.of?.[1] }} className="button">
            Look for connections
          </Link>
        ) : (
          <Link to="/add" search={{}} className="button">
            Add articles
          </Link>
        )}
      </Empty>
      <Part loading={null} missing={null}>
        <Nearby search={search} name={name} onAct={(act) => set({ act })} />
      </Part>
    </>
  );
}
