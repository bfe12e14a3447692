import { useRef } from "react";

export interface Neighbours {
  /** The place of the act that is shown among the others; negative where it is none of them. */
  readonly place: number;
  /** Goes to the act before or after; says whether there is one. */
  readonly go: (by: -1 | 1) => boolean;
}

/**
 * The acts before and after one. An address takes a moment to follow: each further step counts from the act that was chosen last, not from the one
 * that is still shown.
 */
export function useNeighbours(id: string, among: readonly string[], onOther: ((id: string) => void) | undefined): Neighbours {
  const chosen = useRef<{ shown: string; ahead: readonly string[] }>({ shown: id, ahead: [] });
  if (chosen.current.shown !== id) {
    // An act that was not chosen here ends what was chosen before; one that is passed on the way leaves the rest.
    const passed = chosen.current.ahead.indexOf(id);
    chosen.current = { shown: id, ahead: passed < 0 ? [] : chosen.current.ahead.slice(passed + 1) };
  }
  return {
    place: among.indexOf(id),
    go: (by) => {
      const { shown, ahead } = chosen.current;
      const from = among.indexOf(ahead.at(-1) ?? shown);
      const other = from < 0 ? undefined : among[from + by];
      if (other === undefined) return false;
      chosen.current = { shown, ahead: [...ahead, other] };
      onOther?.(other);
      return true;
    },
  };
}
