import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TypedDocumentString } from "./generated";

const QUESTION = [new TypedDocumentString<{ n: number }, { of: string }>("query N($of: String!) { n(of: $of) }"), { of: "US" }] as const;

describe("a question that is asked ahead", () => {
  let sent = 0;

  beforeEach(() => {
    sent = 0;
    vi.useFakeTimers();
    vi.stubGlobal("window", { location: { pathname: "/timeline", search: "" } });
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ data: { n: ++sent } }))));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("is sent once for the first that asks it, and anew for the next", async () => {
    const { askAhead, read } = await import("./request");
    expect(await askAhead(QUESTION)).toEqual({ n: 1 });
    expect(await read(...QUESTION)).toEqual({ n: 1 });
    expect(sent).toBe(1);
    expect(await read(...QUESTION)).toEqual({ n: 2 });
  });

  it("is no answer to another", async () => {
    const { askAhead, read } = await import("./request");
    void askAhead(QUESTION);
    expect(await read(QUESTION[0], { of: "CN" })).toEqual({ n: 2 });
  });

  it("fails for the one that takes its answer, and holds nothing before", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("The network is gone.")));
    const { askAhead, read } = await import("./request");
    expect(await askAhead(QUESTION)).toBeNull();
    await expect(read(...QUESTION)).rejects.toThrow("The service does not answer.");
  });

  it("is asked anew where its answer came long ago", async () => {
    const { askAhead, read } = await import("./request");
    void askAhead(QUESTION);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await read(...QUESTION)).toEqual({ n: 2 });
  });
});

describe("the instant of an answer", () => {
  beforeEach(() => void vi.stubGlobal("window", { location: { pathname: "/timeline", search: "" } }));
  afterEach(() => vi.unstubAllGlobals());

  it("is its own, whatever is answered later, and none where none replays it", async () => {
    const instants = ["2026-01-01T10:00:00Z", "2026-01-01T11:00:00Z", undefined];
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ data: { n: 1 }, extensions: { recorded: instants.shift() } })));
    const { readTold } = await import("./request");
    const [first, second, third] = [await readTold(...QUESTION), await readTold(...QUESTION), await readTold(...QUESTION)];
    expect([first, second, third].map(({ recorded }) => recorded)).toEqual(["2026-01-01T10:00:00Z", "2026-01-01T11:00:00Z", null]);
  });

  it("is the last of several answers', to the fraction of a second", async () => {
    const { lastOf } = await import("./request");
    expect(lastOf(["2026-01-01T10:00:00.25Z", "2026-01-01T10:00:00Z", "2026-01-01T10:00:00.3Z"])).toBe("2026-01-01T10:00:00.3Z");
    expect(lastOf(["2026-01-01T10:00:00Z", null])).toBeNull();
    expect(lastOf([])).toBeNull();
  });
});

describe("the bookmark of the last write", () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal("window", { location: { pathname: "/timeline", search: "" } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("goes with later requests", async () => {
    const { headers, note } = await import("./request");
    expect(headers()).toEqual({});
    note({ bookmark: "MQoxNzY0" });
    expect(headers()).toEqual({ "dateline-bookmark": "MQoxNzY0" });
  });
});
