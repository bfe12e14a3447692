import { epochDay } from "../api/dates";
import { referenceOf } from "../api/names";
import { askAhead } from "../api/request";
import { asOfOf, baseFilter, parseSearch, validate, wholeFilter } from "../app/search";
import { laneByOf } from "./laneBy";
import { bucketFor, counterpartsOf, mostLanes, overviewOf } from "./load";

// Runs while the page itself is still being loaded, and asks what the timeline of this address asks first.
const search = validate(parseSearch(window.location.search));
const asOf = asOfOf(search);
const of = search.of ?? [];
askAhead(overviewOf(baseFilter(search), asOf));
of.forEach((ref) => askAhead(referenceOf(ref, asOf)));
const [only] = of;
if (only && of.length === 1 && laneByOf(search) === "counterpart") {
  const { from, to } = search;
  const most = mostLanes("counterpart", search.allLanes ?? false);
  askAhead(counterpartsOf(wholeFilter(search), asOf, only, from && to ? bucketFor(epochDay(to) + 1 - epochDay(from)) : undefined, most));
}
