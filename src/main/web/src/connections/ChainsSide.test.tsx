// @vitest-environment happy-dom
import { getRouteApi } from "@tanstack/react-router";
import { describe, expect, it, vi } from "vitest";
import { rendered, textsOf, there, type Answers } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
import { ChainsSide } from "./ChainsSide";
import ConnectionsView from "./ConnectionsView";
import { bySteps } from "./rank";
import { useConnections } from "./useConnections";

const route = getRouteApi("/connections");

const party = (id: string) => ({ id, name: id.toUpperCase(), kind: "COUNTRY" });
const acts = (count: number, of: string) => Array.from({ length: count }, (_, n) => ({ ...act(`${of} ${n}`, `2019-01-${String(28 - n)}`), actors: [{ id: "us" }], claims: { edges: [] } }));
const hop = (from: string, to: string, count: number) => ({ kind: "ACTED", from: party(from), to: party(to), actions: acts(count, `${from}-${to}`) });
const chain = (by: string, count = 1) => ({ score: 0.5, hops: [hop("us", by, count), hop(by, "ru", 1)] });
const chains = (count: number) => Array.from({ length: count }, (_, n) => chain(`by${n}`));
const answer = (paths: readonly object[], cut: object = { truncated: false, reason: null }) => ({ paths: { ...cut, paths } });
const TIES = { from: { id: "us", name: "US" }, to: { id: "ru", name: "RU" }, together: { totalCount: 0 }, reports: { totalCount: 0, edges: [] } };

function ChainsHere() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const connections = useConnections(search);
  return <ChainsSide search={search} connections={connections} ranked={bySteps(connections.chains)} set={(change) => void navigate({ search: { ...search, ...change } as never })} />;
}

/** The chains of an address, and the numbers of chains that were asked for; none at all where the service does not answer. */
async function connections(address: string, paths: Record<string, unknown> | null) {
  const asked: unknown[] = [];
  const given = { paths };
  const answers: Answers = { Reference: { entity: party("us") }, Ties: TIES };
  const answering: Answers = {
    Connections: ({ first }) => {
      asked.push(first);
      return given.paths!;
    },
  };
  return { ...(await rendered(address, ChainsHere, paths ? { ...answers, ...answering } : answers)), given, asked };
}

const articles = (place: ParentNode) => place.querySelectorAll("article").length;
const button = (place: ParentNode, text: string) => vi.waitFor(() => [...place.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === text) ?? expect.fail(`no ${text}`));

describe("the chains between two parties", () => {
  it("are ten at first, and the view says that there are others and shows them", async () => {
    const { place, search, given, asked } = await connections("/connections?start=us&end=ru", answer(chains(11)));
    await there(place, "article");
    expect(articles(place)).toBe(10);
    expect(asked).toEqual([11]);
    expect(place.textContent).toContain("These are the 10 best chains. There are others.");
    given.paths = answer(chains(15));
    (await button(place, "Show more chains")).click();
    await vi.waitFor(() => expect(articles(place)).toBe(15));
    expect(asked).toEqual([11, 21]);
    expect(search().pages).toBe(2);
    expect(place.textContent).not.toContain("There are others");
  });

  it("are all where ten were found", async () => {
    const { place } = await connections("/connections?start=us&end=ru", answer(chains(10)));
    await there(place, "article");
    expect(articles(place)).toBe(10);
    expect(place.textContent).not.toContain("best chains");
  });

  it("are fifty at most, and there may be others", async () => {
    const { place, asked } = await connections("/connections?start=us&end=ru&pages=5", answer(chains(50)));
    await there(place, "article");
    expect(asked).toEqual([50]);
    expect(articles(place)).toBe(50);
    expect(place.textContent).toContain("These are the 50 best chains, and there may be others.");
    expect(textsOf(place, "button")).not.toContain("Show more chains");
  });

  it("may go on behind those that pass a hidden party", async () => {
    const hidden = Array.from({ length: 10 }, (_, n) => `hidden=by${n}`).join("&");
    const { place } = await connections(`/connections?start=us&end=ru&${hidden}`, answer(chains(11)));
    await button(place, "Show more chains");
    expect(place.textContent).toContain("No chain is left");
    expect(place.textContent).not.toContain("No chain was found");
  });

  it("begin anew with other limits", async () => {
    // Without a start there is no graph, which needs a real canvas.
    const { place, search } = await rendered("/connections?end=ru&pages=3", ConnectionsView, { Reference: { entity: party("ru") }, Overview: { histogram: { totalCount: 0, spanning: 0, undated: 0, buckets: [] } } });
    const steps = (await there(place, "select")) as HTMLSelectElement;
    steps.value = "2";
    steps.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(search().hops).toBe(2));
    expect(search().pages).toBeUndefined();
  });

  it("are below what says that the parties or their acts could not be read", async () => {
    // Without a start there is no graph, which needs a real canvas.
    const { place } = await rendered("/connections?end=ru", ConnectionsView);
    await vi.waitFor(() => expect(textsOf(place, "[role=alert]").join()).toMatch(/no answer to Reference.*no answer to Overview/));
  });

  it("tell why they could not be read, why they are not complete, and that they are still read", async () => {
    const refused = await connections("/connections?start=us&end=ru", null);
    await vi.waitFor(() => expect(refused.place.querySelector("[role=alert]")?.textContent ?? "").toContain("This could not be shown"));
    const cut = await connections("/connections?start=us&end=ru", answer(chains(1), { truncated: true, reason: "The search ended early." }));
    await vi.waitFor(() => expect(cut.place.textContent).toContain("The search ended early."));
    const none = await connections("/connections?start=us&end=ru", answer([]));
    await vi.waitFor(() => expect(none.place.textContent).toContain("No chain was found"));
    const waiting = await rendered("/connections?start=us&end=ru", ChainsHere, { Reference: { entity: party("us") }, Ties: TIES, Connections: () => new Promise(() => undefined) });
    await vi.waitFor(() => expect(waiting.place.textContent).toContain("Looking for chains…"));
  });

  it("are not those of another party while its own are looked for", async () => {
    const ToChina = () => {
      const navigate = route.useNavigate();
      return (
        <>
          <button type="button" onClick={() => void navigate({ search: { start: "us", end: "cn" } as never })}>To China</button>
          <ChainsHere />
        </>
      );
    };
    const { place } = await rendered("/connections?start=us&end=ru", ToChina, { Reference: { entity: party("us") }, Ties: ({ end }) => (end === "ru" ? { ...TIES, together: { totalCount: 7 } } : new Promise(() => undefined)), Connections: ({ to }) => (to === "ru" ? answer(chains(3)) : new Promise(() => undefined)) });
    await vi.waitFor(() => expect(articles(place)).toBe(3));
    await vi.waitFor(() => expect(place.textContent).toContain("7 acts of both"));
    (await button(place, "To China")).click();
    await vi.waitFor(() => expect(place.textContent).toContain("Looking for chains…"));
    expect(articles(place)).toBe(0);
    expect(place.textContent).toContain("Looking for what links them…");
    expect(place.textContent).not.toContain("7 acts of both");
  });
});

describe("the acts of a step", () => {
  it("are told to be five of more where the service gives no others, with the way to all of them", async () => {
    const { place } = await connections("/connections?start=us&end=ru&from=2019-01-01&reported=2020-01-01", answer([chain("by", 5)]));
    (await button(place, "Show five of the newest acts")).click();
    await vi.waitFor(() => expect(place.textContent).toContain("There may be more acts than these five."));
    const all = [...place.querySelectorAll("a")].find((link) => link.textContent === "Show all acts of both")!;
    expect(all.getAttribute("href")).toBe("/timeline?of=us&of=by&from=2019-01-01&reported=2020-01-01T23%3A59%3A59.999999Z");
  });

  it("are counted where all of them are given", async () => {
    const { place } = await connections("/connections?start=us&end=ru", answer([chain("by", 4)]));
    (await button(place, "Show 2 earlier acts")).click();
    await button(place, "Show fewer");
    expect(place.textContent).not.toContain("There may be more acts");
  });
});
