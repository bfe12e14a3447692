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
    askAhead(QUESTION);
    expect(await read(...QUESTION)).toEqual({ n: 1 });
    expect(sent).toBe(1);
    expect(await read(...QUESTION)).toEqual({ n: 2 });
  });

  it("is no answer to another", async () => {
    const { askAhead, read } = await import("./request");
    askAhead(QUESTION);
    expect(await read(QUESTION[0], { of: "CN" })).toEqual({ n: 2 });
  });

  it("is asked anew where its answer came long ago", async () => {
    const { askAhead, read } = await import("./request");
    askAhead(QUESTION);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await read(...QUESTION)).toEqual({ n: 2 });
  });
});

describe("the bookmark of the last write", () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal("window", { location: { pathname: "/timeline", search: "" } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("goes with later requests, and into addresses that are followed", async () => {
    const { bookmarkOfLastWrite, headers, note } = await import("./request");
    expect(bookmarkOfLastWrite()).toBeNull();
    note({ bookmark: "MQoxNzY0" });
    expect(bookmarkOfLastWrite()).toBe("MQoxNzY0");
    expect(headers()).toEqual({ "dateline-bookmark": "MQoxNzY0" });
  });
});
