import { isEach, type Search } from "../app/search";
import { LANES, type LaneBy } from "../model/lanes";

/** By what the lanes of a timeline can be: counterparts are those of one party, or of each. */
export function lanesFor(search: Search): readonly LaneBy[] {
  const each = isEach(search);
  return LANES.filter((by) => (by === "party" ? each : by !== "counterpart" || each || search.of?.length === 1));
}

export function laneByOf(search: Search): LaneBy {
  const choices = lanesFor(search);
  const single = search.of?.length === 1;
  return choices.find((by) => by === search.lanes) ?? (isEach(search) ? "party" : single ? "counterpart" : search.of && search.of.length > 1 ? "instrument" : "actor");
}
