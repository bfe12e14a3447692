import { ChangedActsDocument, type ChangedActsQuery, type ChangeKind } from "../api/generated";
import { read } from "../api/request";
import { useLoaded } from "../app/hooks";
import type { Search } from "../app/search";
import { areInOrder, variablesOf } from "../clocks/comparison";

export type Changed = ReadonlyMap<string, ChangeKind>;

const NONE: Changed = new Map();
const PAGES = 10;

/** What each act is in the comparison of two dates: it happened between them, was learned, or was corrected. */
export function useChanged(search: Search): Changed {
  const { since, until } = search;
  const variables = since && until && areInOrder({ since, until }) ? variablesOf(search) : null;
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
