import type { CorrectedFragment } from "../api/generated";

/** The corrections made in this browser: the service names each when it is made, and undoes it by that name. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly who: string;
  readonly why: string;
  readonly what: string;
  readonly undone: boolean;
}

const KEY = "dateline.corrections";
const WHO = "dateline.who";
const MOST = 200;

export function entries(): Entry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as Entry[]) : [];
  } catch {
    return [];
  }
}

function keep(list: readonly Entry[]): void {
  localStorage.setItem(KEY, JSON.stringify(list.slice(0, MOST)));
}

export function remember(done: CorrectedFragment, what: string): void {
  const { id, kind, at, who, why } = done;
  keep([{ id, kind, at, who, why, what, undone: false }, ...entries()]);
  localStorage.setItem(WHO, who);
}

export function markUndone(id: string): void {
  keep(entries().map((entry) => (entry.id === id ? { ...entry, undone: true } : entry)));
}

export function lastWho(): string {
  return localStorage.getItem(WHO) ?? "";
}
