import { ChangedActsDocument, type ChangedActsQuery, type ChangeKind } from "../api/generated";
import { read } from "../api/client";
import { today } from "../api/dates";
import { useLoaded } from "../app/hooks";
import { baseFilter, endOf, type Search } from "../app/search";

export type Changed = ReadonlyMap<string, ChangeKind>;

const NONE: Changed = new Map();
const PAGES = 10;

/** What each act is in the comparison of two dates: it happened between them, was learned, or was corrected. */
export function useChanged(search: Search): Changed {
  const { since, until } = search;
  const variables = since && until && since <= until ? { from: `${since}T00:00:00Z`, to: until >= today() ? new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString() : endOf(until), clock: search.clock === "RECORDED" ? ("RECORDED" as const) : ("REPORTED" as const), filter: baseFilter(search), first: 500 } : null;
  const { data } = useLoaded(variables && JSON.stringify(variables), async (signal) => {
    const changed = new Map<string, ChangeKind>();
    let after: string | null = null;
    for (let page = 0; page < PAGES && variables; page++) {
      const { changes }: ChangedActsQuery = await read(ChangedActsDocument, { ...variables, after }, signal);
      for (const { node } of changes.edges) {
        // An act that was learned and then corrected is shown as corrected.
        if (node.action && changed.get(node.action.id) !== "CORRECTED") changed.set(node.action.id, node.kind);
      }
      after = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) break;
    }
    return changed;
  });
  return data ?? NONE;
}
