import { ChangedActsDocument, type ChangedActsQuery, type ChangeKind } from "../api/generated";
import { read, type Failed } from "../api/request";
import { useLoaded } from "../app/hooks";
import type { Search } from "../app/search";
import { areInOrder, variablesOf } from "../clocks/comparison";

/** What acts are in a comparison, by their ids. */
export type Changed = ReadonlyMap<string, ChangeKind>;

/** A comparison of two dates, as far as it was read. */
export interface Comparison {
  /** The kind of each changed act; empty until it is read. */
  readonly kinds: Changed;
  /** How many changes were read. */
  readonly read: number;
  /** Whether there are more changes than were read. */
  readonly open: boolean;
  readonly loading: boolean;
  readonly error: Failed | null;
  readonly again: () => void;
}

const NONE: Changed = new Map();
const PAGES = 10;

/** What each act is in the comparison of two dates: it happened between them, was learned, or was corrected. */
export function useChanged(search: Search): Comparison {
  const { since, until } = search;
  const variables = since && until && areInOrder({ since, until }) ? variablesOf(search) : null;
  const key = variables && JSON.stringify(variables);
  const { data, error, loading, again } = useLoaded(key, async (signal) => {
    const kinds = new Map<string, ChangeKind>();
    let after: string | null = null;
    let count = 0;
    let open = false;
    for (let page = 0; page < PAGES && variables; page++) {
      const { changes }: ChangedActsQuery = await read(ChangedActsDocument, { ...variables, after }, signal);
      for (const { node } of changes.edges) {
        // An act that was learned and then corrected is shown as corrected.
        if (node.action && kinds.get(node.action.id) !== "CORRECTED") kinds.set(node.action.id, node.kind);
      }
      count += changes.edges.length;
      after = changes.pageInfo.endCursor;
      open = changes.pageInfo.hasNextPage;
      if (!open) break;
    }
    return { key, kinds, read: count, open };
  });
  // What was read for other dates says nothing of these.
  const found = data !== null && data.key === key ? data : null;
  return { kinds: found?.kinds ?? NONE, read: found?.read ?? 0, open: found?.open ?? false, loading: key !== null && error === null && (loading || found === null), error, again };
}
