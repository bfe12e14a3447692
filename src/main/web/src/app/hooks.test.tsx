// @vitest-environment happy-dom
import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { useLoaded, useThrottled, type Loading } from "./hooks";

function shown(component: () => null): void {
  const page = createRoot(document.body.appendChild(document.createElement("div")));
  onTestFinished(() => page.unmount());
  page.render(<Shown component={component} />);
}
const Shown = ({ component }: { component: () => null }) => component();

describe("what is loaded", () => {
  it("is refreshed without being called loading, and stays where that fails", async () => {
    const refused = () => Promise.reject(new Error("no"));
    const answers: (() => Promise<number>)[] = [() => Promise.resolve(1), () => Promise.resolve(2), refused];
    const seen: unknown[] = [];
    let last: Loading<number> | undefined;
    shown(() => {
      last = useLoaded("key", () => answers.shift()!());
      seen.push([last.data, last.loading, last.error]);
      return null;
    });
    await vi.waitFor(() => expect(last?.data).toBe(1));
    seen.length = 0;
    last!.refresh();
    await vi.waitFor(() => expect(last?.data).toBe(2));
    last!.refresh();
    await vi.waitFor(() => expect(answers).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([last!.data, last!.error]).toEqual([2, null]);
    expect(seen.every((state) => (state as unknown[])[1] === false)).toBe(true);
    answers.push(refused);
    last!.again();
    await vi.waitFor(() => expect(last?.error).not.toBeNull());
  });
});

describe("what was loaded for another key", () => {
  it("stays, and is told to be old from the first rendering on until its own answer comes", async () => {
    const listeners = new Set<() => void>();
    let key = "one";
    let answer: (value: string) => void = () => undefined;
    const seen: unknown[] = [];
    shown(() => {
      const now = useSyncExternalStore(
        (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        () => key,
      );
      const { data, stale, loading } = useLoaded(now, () => new Promise<string>((resolve) => (answer = resolve)));
      seen.push([now, data, stale, loading]);
      return null;
    });
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));
    answer("first");
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(["one", "first", false, false]));
    key = "two";
    listeners.forEach((listener) => listener());
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(["two", "first", true, true]));
    expect(seen).not.toContainEqual(["two", "first", false, false]);
    expect(seen).not.toContainEqual(["two", "first", true, false]);
    answer("second");
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(["two", "second", false, false]));
  });
});

describe("a throttled value", () => {
  it("is told once in a while, also while it never rests", async () => {
    const told = new Set<number>();
    const listeners = new Set<() => void>();
    let value = 0;
    shown(() => {
      const now = useSyncExternalStore(
        (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        () => value,
      );
      told.add(useThrottled(now, 100));
      return null;
    });
    for (let next = 1; next <= 30; next++) {
      value = next;
      listeners.forEach((listener) => listener());
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await vi.waitFor(() => expect(told).toContain(30));
    expect(told.size).toBeGreaterThan(2);
    expect(told.size).toBeLessThan(10);
  });
});
