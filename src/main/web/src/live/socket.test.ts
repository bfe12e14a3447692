// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { follow } from "./socket";

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** The service's end of each connection that was made, in the protocol of subscriptions. */
class Line {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static readonly all: Line[] = [];
  readyState = Line.CONNECTING;
  subscribed: string | undefined;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;

  constructor() {
    Line.all.push(this);
    queueMicrotask(() => {
      this.readyState = Line.OPEN;
      this.onopen?.();
    });
  }

  send(text: string): void {
    const { type, id } = JSON.parse(text) as Message;
    if (type === "connection_init") this.tell({ type: "connection_ack" });
    if (type === "subscribe") this.subscribed = id;
  }

  tell(message: Message): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** An event of a timeline. */
  event(cursor: string): void {
    this.tell({ type: "next", id: this.subscribed!, payload: { data: { timeline: { cursor } } } });
  }

  close(code = 1000, reason = ""): void {
    this.readyState = Line.CLOSED;
    queueMicrotask(() => this.onclose?.({ code, reason, wasClean: true }));
  }
}

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
    const end = follow({}, null, { event: ({ cursor }) => told.push(cursor), connection: () => undefined });
    return { told, end };
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
