import { useEffect, useState } from "react";
import type { TimelineFilter } from "../api/generated";
import { plural, shortSummary } from "../api/labels";
import { asOfOf, baseFilter, facetFilter, type Search } from "../app/search";
import { actOf, type Act } from "../model/acts";
import type { Connection, Listener } from "./socket";

export interface Live {
  readonly state: Connection | "past";
  readonly acts: readonly Act[];
  readonly gone: ReadonlySet<string>;
  /** What a screen reader is told. */
  readonly said: string;
  readonly seen: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** New acts of what an address is about, recorded after an instant; nothing before it is known or while a clock is set to the past. */
export function useLive(search: Search, since: string | null): Live {
  const past = asOfOf(search) !== null;
  const filter = { ...baseFilter(search), ...(search.stories ? facetFilter(search) : {}) };
  const key = JSON.stringify([filter, past, since]);
  const [state, setState] = useState<Connection>("connecting");
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(NOTHING);
  const [said, setSaid] = useState("");

  useEffect(() => {
    setActs([]);
    setGone(NOTHING);
    setSaid("");
    if (past || since === null) return;
    // What is recorded while the first pages are on their way comes here too; the view lets the later state of an act win.
    return followed(filter, since, {
      connection: setState,
      event: ({ action, matches, change }) => {
        if (matches) {
          const fresh = change !== "CORRECTED";
          setActs((before) => [...before.filter((act) => act.id !== action.id), actOf(action, fresh)]);
          setGone((before) => (before.has(action.id) ? new Set([...before].filter((id) => id !== action.id)) : before));
          setSaid(`${fresh ? "New act" : "Corrected"}: ${shortSummary(action)}`);
        } else {
          setActs((before) => before.filter((act) => act.id !== action.id));
          setGone((before) => new Set([...before, action.id]));
          setSaid(`Withdrawn: ${shortSummary(action)}`);
        }
      },
    });
  }, [key]);

  return { state: past ? "past" : state, acts, gone, said, seen: () => setActs((before) => before.map((act) => ({ ...act, isNew: false }))) };
}

/** Follows once the code for it is loaded: a timeline is drawn without it, and what is recorded meanwhile comes with the rest. */
function followed(filter: TimelineFilter, since: string, listener: Listener): () => void {
  let ended = false;
  let end = () => {};
  void import("./socket").then(({ follow }) => {
    if (!ended) end = follow(filter, since, listener);
  });
  return () => {
    ended = true;
    end();
  };
}

export function newIn(live: Live): string {
  const count = live.acts.filter((act) => act.isNew).length;
  return count > 0 ? plural(count, "new act") : "";
}
