import { dayInWords } from "../api/dates";
import { plural } from "../api/labels";
import { Empty } from "../app/States";
import { WITHOUT_FILTERS, type Search } from "../app/search";
import { isFaceted } from "./extent";
import type { Timeline } from "./useTimeline";

interface Props {
  readonly search: Search;
  readonly timeline: Pick<Timeline, "shown" | "counts">;
  readonly set: (change: Partial<Search>) => void;
}

/** Why there are acts and none of them is drawn, and how to see some. */
export function NoneDrawn({ search, timeline: { shown, counts }, set }: Props) {
  if (shown.length > 0) {
    return (
      <Empty title={`${plural(shown.length, "act")} without a date`}>
        <p>A drawing needs dates. The table lists {shown.length === 1 ? "the act" : "the acts"}.</p>
      </Empty>
    );
  }
  const filtered = isFaceted(search) || search.certainty !== undefined;
  const window = search.from !== undefined || search.to !== undefined;
  // What the filters leave lies elsewhere, or there are none.
  const outside = window && (!filtered || counts.some(({ count }) => count > 0));
  return (
    <Empty title={outside ? "No act in the window" : filtered ? "The filters leave no act" : "No act is left"}>
      {outside && (
        <button type="button" className="button" onClick={() => set({ from: undefined, to: undefined })}>
          Show all time
        </button>
      )}
      {filtered && (
        <button type="button" className="button" onClick={() => set(WITHOUT_FILTERS)}>
          Clear filters
        </button>
      )}
    </Empty>
  );
}

/** What stands in place of a window that ends before it begins. The fields keep both dates: one of them may be half typed. */
export function Reversed({ search: { from, to }, set }: Pick<Props, "search" | "set">) {
  return (
    <Empty title="The dates are the wrong way round">
      <p>The window begins on {dayInWords(from!)} and ends on {dayInWords(to!)}. Choose a first date that is not after the second.</p>
      <button type="button" className="button" onClick={() => set({ from: to, to: from })}>
        Swap the dates
      </button>
    </Empty>
  );
}
