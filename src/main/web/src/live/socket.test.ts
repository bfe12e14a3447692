// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Line } from "./line.fixture";
import { follow } from "./socket";

const open = () => Line.all.filter((line) => line.readyState !== Line.CLOSED);
const subscribed = (count: number) => vi.waitFor(() => expect(Line.all.filter((line) => line.subscribed)).toHaveLength(count));

describe("a timeline that is followed", () => {
  beforeEach(() => {
    Line.all.length = 0;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.stubGlobal("WebSocket", Line);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function followed() {
    const told: string[] = [];
    const states: string[] = [];
    const end = follow({}, null, { event: ({ cursor }) => told.push(cursor), connection: (state) => states.push(state) });
    return { told, states, end };
  }

  it("has one connection after a break, however often the network comes back", async () => {
    const { told, end } = followed();
    await vi.advanceTimersByTimeAsync(50);
    await subscribed(1);
    Line.all[0]!.close(1006);
    await vi.advanceTimersByTimeAsync(1000);
    await subscribed(2);
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(50);
    expect(open()).toHaveLength(1);
    open()[0]!.event("one");
    await vi.waitFor(() => expect(told).toEqual(["one"]));
    end();
    await vi.advanceTimersByTimeAsync(50);
    expect(open()).toHaveLength(0);
  });

  it("is tried at once when the network comes back during a break", async () => {
    const { end } = followed();
    await vi.advanceTimersByTimeAsync(50);
    Line.all[0]!.close(1006);
    await vi.advanceTimersByTimeAsync(10);
    expect(open()).toHaveLength(0);
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(10);
    expect(open()).toHaveLength(1);
    end();
  });

  it("is told to wait as soon as the network is gone, and is tried on", async () => {
    const { states, end } = followed();
    await vi.advanceTimersByTimeAsync(50);
    expect(states.at(-1)).toBe("live");
    window.dispatchEvent(new Event("offline"));
    expect(states.at(-1)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1000);
    await subscribed(2);
    expect(states.at(-1)).toBe("live");
    expect(open()).toHaveLength(1);
    end();
    window.dispatchEvent(new Event("offline"));
    expect(states.at(-1)).toBe("live");
  });

  it("tells nothing once it has ended", async () => {
    const { told, end } = followed();
    await vi.advanceTimersByTimeAsync(50);
    await subscribed(1);
    const [line] = Line.all;
    end();
    line!.event("late");
    await vi.advanceTimersByTimeAsync(50);
    expect(told).toEqual([]);
  });
});
