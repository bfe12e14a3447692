import { useEffect, useRef, useState } from "react";
import type { TimelineFilter } from "../api/generated";
import { asOfOf, baseFilter, facetFilter, type Search } from "../app/search";
import { announced, arrived, newAmong, NOTHING, seen, type Arrivals } from "./arrivals";
import type { Connection, Listener } from "./socket";

export interface Live extends Arrivals {
  readonly state: Connection | "past";
  /** How many of the new acts the filters and the window leave. */
  readonly fresh: number;
  /** What a screen reader is told. */
  readonly said: string;
  readonly seen: () => void;
}

/**
 * New acts of what an address is about; nothing while a clock is set to the past.
 *
 * @param since the instant after which they were recorded; null where no instant replays what was read, as while an import runs; undefined before
 * anything was read
 */
export function useLive(search: Search, since: string | null | undefined): Live {
  const past = asOfOf(search) !== null;
  const filter = { ...baseFilter(search), ...(search.stories ? facetFilter(search) : {}) };
  const key = JSON.stringify([filter, past, since === undefined ? "unknown" : { since }]);
  const [state, setState] = useState<Connection>("connecting");
  const [arrivals, setArrivals] = useState<Arrivals>(NOTHING);
  const [said, setSaid] = useState("");
  // Facets and the window are asked of each act here: the subscription goes on while they change.
  const latest = useRef(search);
  latest.current = search;

  useEffect(() => {
    setArrivals(NOTHING);
    setSaid("");
    if (past || since === undefined) return;
    // What is recorded while the first pages are on their way comes here too; the view lets the later state of an act win.
    return followed(filter, since, {
      connection: setState,
      event: (event) => {
        setArrivals((before) => arrived(before, event));
        const words = announced(event, latest.current);
        if (words !== null) setSaid(words);
      },
    });
  }, [key]);

  return {
    ...arrivals,
    state: past ? "past" : state,
    fresh: newAmong(arrivals.acts, search),
    said,
    seen: () => setArrivals((before) => ({ ...before, acts: seen(before.acts, search) })),
  };
}

/** Follows once the code for it is loaded: a timeline is drawn without it, and what is recorded meanwhile comes with the rest. */
function followed(filter: TimelineFilter, since: string | null, listener: Listener): () => void {
  let ended = false;
  let end = () => {};
  import("./socket").then(
    ({ follow }) => {
      if (!ended) end = follow(filter, since, listener);
    },
    () => {
      if (!ended) listener.connection("missing");
    },
  );
  return () => {
    ended = true;
    end();
  };
}
