import { useState } from "react";
import { NewestOfBothDocument } from "../api/generated";
import { failure } from "../api/client";
import { read } from "../api/request";
import { asOfOf, type Search } from "../app/search";
import type { NetworkLink } from "./network";

/** Opens the evidence of the newest act of a link, which is read where only the service knows it. */
export function useNewest(search: Search, set: (change: Partial<Search>) => void) {
  const [failed, setFailed] = useState<string | null>(null);
  const open = async ({ from, to, newest, act: known }: NetworkLink) => {
    if (known) {
      set({ act: known });
      return;
    }
    try {
      // An act of a month may end on the newest day and begin before others, so the order alone does not tell it.
      const drawn = search.from || search.to ? { from: search.from ?? null, to: search.to ?? null } : null;
      const window = newest ? { from: newest, to: newest } : drawn;
      const { timeline } = await read(NewestOfBothDocument, { of: [from, to], window, asOf: asOfOf(search) });
      const acts = timeline.edges.map(({ node }) => node);
      const act = (acts.find(({ date }) => date.latest === newest) ?? acts[0])?.id;
      setFailed(act ? null : "This act is not there any more.");
      if (act) set({ act });
    } catch (error) {
      setFailed(failure(error).message);
    }
  };
  return { failed, open };
}
