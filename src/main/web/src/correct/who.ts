const KEY = "dateline.who";

/** The name by which this browser signed last, where nobody logs in by a name. */
export function lastWho(): string {
  return localStorage.getItem(KEY) ?? "";
}

export function rememberWho(who: string): void {
  localStorage.setItem(KEY, who);
}
