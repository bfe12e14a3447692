import { useCallback, useLayoutEffect, useState, type FocusEvent, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Range, type VirtualItem, type Virtualizer } from "@tanstack/react-virtual";
import { usePrinting } from "./hooks";

/** So many rows of words stand on the page all at once, so that a browser finds words in them. */
const WHOLE = 200;
/** About forty sheets. */
export const MOST_PRINTED = 1000;

export interface RowPlace {
  readonly index: number;
  /** Pixels of rows that are left out between this one and the one before. */
  readonly before: number;
}

/** The rows of a long list that stand on the page: those in view, and the one with the focus. */
export interface Rows {
  readonly places: readonly RowPlace[];
  /** Pixels of rows that are left out behind the last one. */
  readonly after: number;
  /** Whether rows are left out, so that each has to tell its place. */
  readonly some: boolean;
  /** Rows that are not printed. */
  readonly unprinted: number;
  /** The ref of each row, whose element has its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

type Keep = (range: Range) => number[];

/** The row that has the focus; negative where none has it. */
export function useFocusedRow(): { readonly focused: number } & Pick<Rows, "onFocus" | "onBlur"> {
  const [focused, setFocused] = useState(-1);
  const onFocus = useCallback((event: FocusEvent) => setFocused(Number((event.target as HTMLElement).closest<HTMLElement>("[data-index]")?.dataset["index"] ?? -1)), []);
  const onBlur = useCallback((event: FocusEvent) => {
    // The row that the focus is on its way to must not go before it is there.
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(-1);
  }, []);
  return { focused, onFocus, onBlur };
}

/** The row with the focus, and those beside it. */
export function beside(focused: number): readonly number[] {
  return focused < 0 ? [] : [focused - 1, focused, focused + 1];
}

/** The row that has the focus stays, however far one scrolls, and those beside it, to which Tab leads: else the focus would be lost with it. */
function useKept(reachable = -1): { readonly keep: Keep } & Pick<Rows, "onFocus" | "onBlur"> {
  const { focused, onFocus, onBlur } = useFocusedRow();
  const keep = useCallback<Keep>((range) => [...new Set([...defaultRangeExtractor(range), ...[...beside(focused), reachable].filter((index) => index >= 0 && index < range.count)])].sort((a, b) => a - b), [focused, reachable]);
  return { keep, onFocus, onBlur };
}

function placed(items: readonly VirtualItem[], start: number, total: number): Pick<Rows, "places" | "after"> {
  let end = start;
  const places = items.map((item) => {
    const before = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, before };
  });
  return { places, after: Math.max(0, start + total - end) };
}

const all = (count: number): readonly RowPlace[] => Array.from({ length: count }, (_, index) => ({ index, before: 0 }));
const NO_MEASURE = () => undefined;

interface Long {
  readonly count: number;
  /** How high a row is before it was seen. */
  readonly estimate: number;
  /** A row that the keyboard reaches: it stays too, so that a key leads into the list. */
  readonly kept?: number;
  /** So many rows stand on the page all at once. */
  readonly whole?: number;
}

function rowsOf<S extends Element | Window>({ count, whole = WHOLE }: Long, printing: boolean, virtual: Virtualizer<S, HTMLElement>, kept: Pick<Rows, "onFocus" | "onBlur">): Rows {
  const { onFocus, onBlur } = kept;
  if (printing || count <= whole) {
    const shown = printing ? Math.min(count, MOST_PRINTED) : count;
    return { places: all(shown), after: 0, some: false, unprinted: count - shown, measure: NO_MEASURE, onFocus, onBlur };
  }
  return { ...placed(virtual.getVirtualItems(), virtual.options.scrollMargin, virtual.getTotalSize()), some: true, unprinted: 0, measure: virtual.measureElement, onFocus, onBlur };
}

/** The rows of a list that scrolls with the page. */
export function usePageRows(list: RefObject<HTMLElement | null>, long: Long): Rows {
  const { keep, ...kept } = useKept(long.kept);
  const printing = usePrinting();
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer<HTMLElement>({ count: long.count, estimateSize: () => long.estimate, overscan: 8, rangeExtractor: keep, scrollMargin: top, enabled: long.count > (long.whole ?? WHOLE) });
  useLayoutEffect(() => {
    // What stands above the list may have become higher or lower.
    const now = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    if (Math.abs(now - top) > 1) setTop(now);
  });
  return rowsOf(long, printing, virtual, kept);
}

/** The rows of a list that scrolls within a part of the page. */
export function useScrolledRows(scroller: RefObject<HTMLElement | null>, long: Long): Rows & { readonly reveal: (index: number) => void } {
  const { keep, ...kept } = useKept(long.kept);
  const printing = usePrinting();
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({ count: long.count, getScrollElement: () => scroller.current, estimateSize: () => long.estimate, overscan: 8, rangeExtractor: keep, enabled: long.count > (long.whole ?? WHOLE) });
  return { ...rowsOf(long, printing, virtual, kept), reveal: (index) => virtual.scrollToIndex(index, { align: "auto" }) };
}
