import type { RefObject } from "react";
import { isFull, type Search } from "../app/search";
import type { Drawn } from "./Graph";
import { pinOf, placesOf, type NetworkNode } from "./network";
import { NEIGHBOURS, type Connections } from "./useConnections";

/** Something that can be done to a party of the graph. */
export interface Doing {
  readonly name: string;
  /** What takes it back, where it is done. */
  readonly undo?: string;
  /** Whether it is done; undefined where it cannot be taken back in the same place. */
  readonly done?: boolean;
  readonly hint?: string;
  readonly take: () => void;
}

interface Place {
  readonly search: Search;
  readonly connections: Pick<Connections, "heldOf">;
  readonly drawn: RefObject<Drawn | null>;
  readonly set: (change: Partial<Search>) => void;
}

function without(list: readonly string[] | undefined, gone: (value: string) => boolean): readonly string[] | undefined {
  const left = (list ?? []).filter((value) => !gone(value));
  return left.length > 0 ? left : undefined;
}

/** What can be done to a party: all of it stands in the address, as far as that has room. */
export function doingsOf({ id, end }: NetworkNode, { search, connections, drawn, set }: Place): readonly Doing[] {
  const grown = connections.heldOf(search.grown ?? []);
  const pinned = placesOf(search.pinned ?? []).has(id);
  const unpinned = without(search.pinned, (value) => value.startsWith(`${id}@`));
  /** The parties that still grow without it, and without those that came by it alone. */
  const grownWithout = () => without(connections.heldOf(grown.filter((one) => one !== id)), () => false);
  const pin = () => {
    const place = drawn.current?.places().find((one) => one.id === id);
    return place && [...(search.pinned ?? []), pinOf(place)];
  };
  const doings: Doing[] = [];
  if (grown.includes(id) || !isFull({ grown }, "grown")) {
    doings.push({
      name: "Expand",
      undo: "Take its neighbours off",
      done: grown.includes(id),
      hint: `The ${NEIGHBOURS} parties with most acts with it`,
      take: () => set({ grown: grown.includes(id) ? grownWithout() : [...grown, id] }),
    });
  }
  if (pinned || !isFull(search, "pinned")) {
    const take = () => {
      const places = pinned ? unpinned : pin();
      // Before the graph is drawn, a party has no place yet.
      if (pinned || places) set({ pinned: places });
    };
    doings.push({ name: "Pin", undo: "Unpin", done: pinned, take });
  }
  if (!end && !isFull(search, "hidden")) {
    doings.push({ name: "Hide", take: () => set({ hidden: [...(search.hidden ?? []), id], grown: grownWithout(), pinned: unpinned, chosen: undefined, chain: undefined }) });
  }
  return doings;
}
