import { useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { failure } from "../api/client";
import type { Failed } from "../api/request";

export interface Loaded<T> {
  readonly data: T | null;
  readonly error: Failed | null;
  readonly loading: boolean;
}

export interface Loading<T> extends Loaded<T> {
  /** Whether `data` answers what was asked before: what stands there is not what is asked for now. */
  readonly stale: boolean;
  readonly again: () => void;
  /** Loads the same once more without a word: what there is stays, also if it fails. */
  readonly refresh: () => void;
}

/** Loads what a key names; keeps what it had until the next is there, so that nothing flickers. */
export function useLoaded<T>(key: string | null, load: (signal: AbortSignal, show: (data: T) => void) => Promise<T>): Loading<T> {
  const [state, setState] = useState<Loaded<T> & { key: string | null }>({ data: null, error: null, loading: key !== null, key: null });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const refreshing = useRef(false);
  useEffect(() => {
    const refreshed = refreshing.current;
    refreshing.current = false;
    if (key === null) {
      setState({ data: null, error: null, loading: false, key });
      return;
    }
    const controller = new AbortController();
    const quiet = (before: { readonly key: string | null }) => refreshed && before.key === key;
    setState((before) => (quiet(before) ? before : { ...before, error: null, loading: true }));
    const show = (data: T) => {
      if (!controller.signal.aborted) {
        setState({ data, error: null, loading: true, key });
      }
    };
    latest
      .current(controller.signal, show)
      .then((data) => {
        if (!controller.signal.aborted) setState({ data, error: null, loading: false, key });
      })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setState((before) => (quiet(before) ? { ...before, loading: false } : { data: null, error: failure(error as Error), loading: false, key }));
      });
    return () => controller.abort();
  }, [key, round]);
  const again = () => setRound((n) => n + 1);
  // The first rendering with another key comes before anything is sent: even that one is told what it has.
  const stale = state.key !== key;
  return {
    data: state.data,
    error: stale ? null : state.error,
    loading: state.loading || (stale && key !== null),
    stale: stale && state.data !== null,
    again,
    refresh: () => {
      refreshing.current = true;
      again();
    },
  };
}

export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    setWidth(Math.floor(element.clientWidth));
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** Whether the page is about to be printed: paper does not scroll, so that what is cut to the screen has to be there in full. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    // The browser lays the paper out as soon as these return.
    window.addEventListener("beforeprint", () => flushSync(() => setPrinting(true)), { signal: listening.signal });
    window.addEventListener("afterprint", () => setPrinting(false), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return printing;
}

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const change = () => setMatches(media.matches);
    change();
    media.addEventListener("change", change);
    return () => media.removeEventListener("change", change);
  }, [query]);
  return matches;
}

export function useDebounced<T>(value: T, wait: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return late;
}

/** The latest value, anew at most once in so many milliseconds: what changes without a pause is told too. */
export function useThrottled<T>(value: T, wait: number): T {
  const [told, setTold] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (timer.current !== null || value === told) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      setTold(latest.current);
    }, wait);
  }, [value, told, wait]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return told;
}
