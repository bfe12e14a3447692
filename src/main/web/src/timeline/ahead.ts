import { referenceOf } from "../api/names";
import { askAhead } from "../api/request";
import { asOfOf, baseFilter, parseSearch, validate } from "../app/search";
import { askedNext } from "./first";
import { overviewOf } from "./load";

// Runs while the page itself is still being loaded, and asks what the timeline of this address asks first, and what follows from the answer.
const search = validate(parseSearch(window.location.search));
const asOf = asOfOf(search);
void askAhead(overviewOf(baseFilter(search), asOf)).then((overview) => {
  if (overview) askedNext(search, asOf, overview).forEach((question) => void askAhead(question));
});
(search.of ?? []).forEach((ref) => void askAhead(referenceOf(ref, asOf)));
