// @vitest-environment happy-dom
import { useState } from "react";
import { Provider } from "urql";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { clientAt } from "../api/client";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import { act } from "../model/acts.fixture";
import Evidence from "./Evidence";

const claim = (id: string, source: string, day: string, story: string, denied = false) => ({
  id,
  evidence: "RECORD",
  type: "SANCTION",
  stage: "IN_FORCE",
  date: { earliest: "2015-03-04", latest: "2015-03-04", edtf: "2015-03-04", basis: "STATED", exact: true, text: "4 March 2015" },
  quote: `${source} says so.`,
  start: null,
  end: null,
  denied,
  hedged: false,
  conditional: false,
  carried: true,
  attributedTo: null,
  attributedEntity: null,
  confidence: 0.9,
  extractor: "reader-9",
  rule: null,
  reportedAt: `${day}T00:00:00Z`,
  recordedAt: `${day}T00:00:00Z`,
  parties: [],
  spans: [],
  article: { id: `article ${id}`, title: `Report ${id}`, url: null, length: 20, licence: null, credit: null, source: { id: source, name: source }, story: { id: story } },
});

const ASSERTED = [claim("1", "Harbour Wire", "2015-03-06", "arms"), claim("2", "Harbour Reprint", "2015-03-07", "arms")];
const DENIED = claim("3", "Other Wire", "2015-03-09", "denial", true);

/** The evidence of an act with some claims. */
async function evidenceOf(...claims: readonly ReturnType<typeof claim>[]) {
  return (await evidence(claims)).place;
}

async function evidence(claims: readonly object[], given: Record<string, Record<string, unknown>> = {}, change: object = {}) {
  const edges = claims.map((node) => ({ node }));
  const told = { ...act("a", "2015-03-04"), firstReported: null, lastReported: null, cameo: null, goods: null, magnitude: null, measures: [], claims: { totalCount: edges.length, pageInfo: { hasNextPage: false, endCursor: null }, edges }, ...change };
  const EvidenceHere = () => <Evidence id="a" search={{}} onClose={() => undefined} />;
  const shown = await rendered("/timeline", EvidenceHere, Object.assign(given, { Evidence: { node: told }, Me: { me: { id: "key", name: "reader", role: "READER" } } }));
  await there(shown.place, "h3");
  return shown;
}

describe("the sides of an act", () => {
  it("stand apart where reports deny what others assert, each with its reports and their dates", async () => {
    const place = await evidenceOf(...ASSERTED, DENIED);
    expect(textsOf(place, "h3")).toEqual(["Asserted: 2 reports in 1 independent story", "Denied: 1 independent report"]);
    const [asserted, denied] = [...place.querySelectorAll("h3")].map((heading) => heading.parentElement!);
    expect(asserted!.textContent).toContain("Harbour Wire · 6 March 2015");
    expect(asserted!.textContent).not.toContain("denies it");
    expect(denied!.textContent).toContain("Other Wire · 9 March 2015");
    expect(denied!.textContent).toContain("denies it");
  });

  it("fold near-copies under the first report of their story", async () => {
    const place = await evidenceOf(...ASSERTED, DENIED);
    const folded = place.querySelector("details")!;
    expect(folded.open).toBe(false);
    expect(folded.querySelector("summary")?.textContent).toBe("1 near-copy of this story");
    expect(folded.textContent).toContain("Harbour Reprint");
    expect(folded.textContent).not.toContain("Harbour Wire");
  });

  it("are one where nobody says otherwise", async () => {
    expect(textsOf(await evidenceOf(...ASSERTED), "h3")).toEqual(["2 reports in 1 independent story"]);
    expect(textsOf(await evidenceOf(DENIED), "h3")).toEqual(["Denied: 1 independent report"]);
  });
});

describe("a sentence", () => {
  const ANNOUNCED = { ...claim("4", "Early Wire", "2015-02-01", "early"), stage: "ANNOUNCED", date: { earliest: "2015-02-01", latest: "2015-02-28", edtf: "2015-02", basis: "STATED", exact: false, text: "February 2015" } };
  const marks = (place: ParentNode) => textsOf(place, "ul li").filter((mark) => /says|tells/.test(mark));

  it("tells where it says otherwise than the act", async () => {
    expect(marks(await evidenceOf(...ASSERTED, ANNOUNCED))).toEqual(["says: Announced, February 2015"]);
  });

  it("that denies the act tells what it denies, and does not say it", async () => {
    expect(marks(await evidenceOf({ ...ANNOUNCED, denied: true }))).toEqual(["as it tells it: Announced, February 2015"]);
  });
});

describe("an act", () => {
  const day = (edtf: string, text: string) => ({ earliest: edtf, latest: edtf, edtf, basis: "STATED", exact: true, text });
  const facts = (place: ParentNode) => Object.fromEntries([...place.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling?.textContent]));

  it("tells its goods, its amount, and from when until when it holds, as far as reports state them", async () => {
    const change = { goods: "steel of Chapter 72", magnitude: "25 percent", due: day("2015-09-01", "1 September 2015"), expires: day("2016-09-01", "1 September 2016"), firstReported: "2015-03-05T00:00:00Z", lastReported: "2015-03-09T00:00:00Z" };
    const { place } = await evidence(ASSERTED.slice(0, 1), {}, change);
    expect(facts(place)).toEqual({
      When: "2015-03-04The text names this date.",
      About: "steel of Chapter 72",
      "How much": "25 percent",
      "Takes effect": "1 September 2015",
      "Runs out": "1 September 2016",
      Reported: "1 independent report, first on 5 March 2015, last on 9 March 2015",
    });
    expect(place.textContent).toContain("In force, from 1 September 2015");
    const bare = await evidenceOf(ASSERTED[0]!);
    expect(Object.keys(facts(bare))).toEqual(["When", "Reported"]);
  });

  it("lists the stages of its measures with their days, marks its own, and leads to the others", async () => {
    const step = (stage: string, id: string, date: object) => ({ stage, date, action: { id, summary: `Summary of ${id}` } });
    const measure = { id: "m", name: "Arms embargo on Eritrea", stage: "IN_FORCE", instrument: "EMBARGO", stages: [step("ANNOUNCED", "before", day("2015-02-01", "1 February 2015")), step("IN_FORCE", "a", day("2015-03-04", "4 March 2015"))] };
    const { place, search } = await evidence(ASSERTED.slice(0, 1), {}, { measures: [measure] });
    const section = [...place.querySelectorAll("h3")].find((heading) => heading.textContent === "Stages of Arms embargo on Eritrea")?.parentElement ?? expect.fail("no stages");
    expect([...section.querySelectorAll("li")].map((item) => [...item.children].map((part) => part.textContent))).toEqual([["Announced", "1 February 2015"], ["In force", "4 March 2015"]]);
    expect([...section.querySelectorAll("li")].map((item) => item.getAttribute("aria-current"))).toEqual([null, "step"]);
    const first = section.querySelector("a")!;
    expect(first.title).toBe("Summary of before");
    first.click();
    await vi.waitFor(() => expect(search().act).toBe("before"));
  });
});

describe("a report", () => {
  it("tells who says so, how surely, whether the words still stand, and which reader found them", async () => {
    const one = claim("1", "Harbour Wire", "2015-03-06", "arms");
    const marks = async (change: object) => textsOf((await evidence([{ ...one, ...change }])).place, "ul li").slice(0, -1);
    expect(await marks({})).toEqual(["90 % sure, reader-9"]);
    const told = { hedged: true, conditional: true, carried: false, attributedTo: "the ministry", confidence: 0.456, rule: "rule-3" };
    expect(await marks(told)).toEqual(["hedged", "conditional", "edited out since", "according to the ministry", "46 % sure, rule-3"]);
    expect(await marks({ attributedTo: "it", attributedEntity: { id: "organization:un", name: "United Nations" } })).toContain("according to United Nations");
    const { place } = await evidence([{ ...one, ...told }]);
    expect([...place.querySelectorAll("ul li")].map((mark) => mark.getAttribute("title"))).toContain("Found by reader-9, rule-3; recorded 6 March 2015");
  });

  it("tells under which terms its article may be used, and whom to name then", async () => {
    const one = claim("1", "Harbour Wire", "2015-03-06", "arms");
    const told = async (licence: string | null, credit: string | null) => textsOf(await evidenceOf({ ...one, article: { ...one.article, licence, credit } as typeof one.article }), "ul li");
    expect(await told("CC BY 4.0", "Harbour Ltd")).toContain("CC BY 4.0 (credit: Harbour Ltd)");
    expect(await told(null, "Harbour Ltd")).toContain("credit: Harbour Ltd");
    expect(await told("CC0", null)).toContain("CC0");
  });
});

describe("a short article", () => {
  const text = "Before. The act. After.";
  const TOLD = { ...claim("1", "Harbour Wire", "2015-03-06", "arms"), evidence: "TEXT", quote: "The act.", start: 8, end: 16 };
  const short = (id: string) => ({ ...TOLD, id, article: { ...TOLD.article, id: `article ${id}`, length: text.length } });
  const button = (place: ParentNode, words: string) => [...place.querySelectorAll<HTMLElement>("button")].filter((one) => one.textContent === words);

  it("can be read around a quote that is folded away as well", async () => {
    const { place } = await evidence([short("1"), short("2")], { Passage: { article: { id: "x", length: text.length, passage: text } } });
    await vi.waitFor(() => expect(place.querySelector("blockquote")?.textContent).toBe(text));
    const copy = place.querySelector("details")!;
    expect(copy.querySelector("blockquote")?.textContent).toBe("The act.");
    expect(button(place, "Read more of the article")).toHaveLength(1);
    button(copy, "Read more of the article")[0]!.click();
    await vi.waitFor(() => expect(copy.querySelector("blockquote")?.textContent).toBe(text));
    expect(button(place, "Read more of the article")).toHaveLength(0);
  });

  it("says so where it could not be read, and is read again on demand", async () => {
    const given: Record<string, Record<string, unknown>> = {};
    const { place } = await evidence([short("1")], given);
    await vi.waitFor(() => expect(place.querySelector("[role=alert]")?.textContent).toContain("The text around it could not be read."));
    given.Passage = { article: { id: "x", length: text.length, passage: text } };
    button(place, "Try again")[0]!.click();
    await vi.waitFor(() => expect(place.querySelector("blockquote")?.textContent).toBe(text));
    expect(place.querySelector("[role=alert]")).toBeNull();
  });
});

describe("what a browser does not let the page copy", () => {
  it("stands in a field to copy from", async () => {
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    onTestFinished(() => void delete (navigator as { clipboard?: unknown }).clipboard);
    const { place } = await evidence(ASSERTED.slice(0, 1));
    [...place.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === "Copy quote and source")!.click();
    const field = (await there(place, "[aria-label='Text to copy']")) as HTMLInputElement;
    expect(field.value).toBe("“Harbour Wire says so.” Harbour Wire, “Report 1”, 6 March 2015");
  });
});

describe("evidence", () => {
  it("is read again once its act has changed, and each time it is opened", async () => {
    let read = 0;
    let change = (_: string | undefined) => {};
    const Here = () => {
      const [changed, setChanged] = useState<string>();
      const [open, setOpen] = useState(true);
      change = (at) => (at ? setChanged(at) : setOpen((before) => !before));
      return <Provider value={clientAt(null)}>{open && <Evidence id="a" search={{}} onClose={() => undefined} changed={changed} />}</Provider>;
    };
    const { place } = await rendered("/timeline", Here, { Evidence: () => (read++, { node: null }) });
    await there(place, "h2");
    expect(read).toBe(1);
    change("2026-01-01T00:00:00Z");
    await vi.waitFor(() => expect(read).toBe(2));
    change(undefined);
    await vi.waitFor(() => expect(place.querySelector("h2")).toBeNull());
    change(undefined);
    await vi.waitFor(() => expect(read).toBe(3));
  });

  it("says so where the act is not there", async () => {
    const NoEvidence = () => <Evidence id="gone" search={{}} onClose={() => undefined} />;
    const { place } = await rendered("/timeline", NoEvidence, { Evidence: { node: null } });
    await vi.waitFor(() => expect(textsOf(place, "h2")).toEqual(["This act is not there"]));
  });

  it("says that it is still read, and why it could not be read", async () => {
    const EvidenceHere = () => <Evidence id="a" search={{}} onClose={() => undefined} />;
    const waiting = await rendered("/timeline", EvidenceHere, { Evidence: () => new Promise(() => undefined) });
    await vi.waitFor(() => expect(waiting.place.textContent).toContain("Reading the evidence…"));
    const refused = await rendered("/timeline", EvidenceHere);
    await there(refused.place, "[role=alert]");
    expect(textsOf(refused.place, "h2")).toEqual(["This could not be shown"]);
  });
});

describe("the keys of the evidence", () => {
  const IDS = ["a", "b", "c", "d", "e"];
  const told = (id: string) => ({ ...act(id, "2015-03-04"), summary: `Act ${id}`, firstReported: null, lastReported: null, cameo: null, goods: null, magnitude: null, measures: [], claims: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } });
  const press = (key: string) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const bar = (place: ParentNode) => place.querySelector("aside span")?.textContent;

  /** Evidence whose address follows a moment late, with acts that come once they are let through, and one that is refused. */
  async function walked(late: number, { waiting = {}, refused }: { waiting?: Record<string, Promise<void>>; refused?: string } = {}) {
    const Here = () => {
      const [id, setId] = useState("a");
      return <Evidence id={id} search={{}} among={IDS} onOther={(other) => void setTimeout(() => setId(other), late)} onClose={() => undefined} />;
    };
    const answers = { Evidence: async ({ id }: Readonly<Record<string, unknown>>) => (await waiting[String(id)], id === refused ? (undefined as never) : { node: told(String(id)) }), Me: { me: { id: "key", name: "reader", role: "READER" } } };
    const { place } = await rendered("/timeline", Here, answers);
    await there(place, "h2");
    return place;
  }

  it("go on while the next act is on its way", async () => {
    let arrive = () => {};
    const place = await walked(0, { waiting: { b: new Promise((resolve) => (arrive = resolve)) } });
    press("j");
    await vi.waitFor(() => expect(place.textContent).toContain("Reading the evidence…"));
    expect(bar(place)).toBe("Act 2 of 5");
    press("j");
    await vi.waitFor(() => expect(textsOf(place, "h2")).toEqual(["Act c"]));
    arrive();
    press("k");
    await vi.waitFor(() => expect(textsOf(place, "h2")).toEqual(["Act b"]));
  });

  it("go on from an act that could not be read", async () => {
    const place = await walked(0, { refused: "b" });
    press("j");
    await there(place, "[role=alert]");
    press("j");
    await vi.waitFor(() => expect(textsOf(place, "h2")).toEqual(["Act c"]));
    expect(place.querySelector("[role=alert]")).toBeNull();
  });

  it("count each press, however late the address follows", async () => {
    const place = await walked(60);
    press("j");
    press("j");
    await vi.waitFor(() => expect(bar(place)).not.toBe("Act 1 of 5"));
    press("j");
    await vi.waitFor(() => expect(bar(place)).toBe("Act 4 of 5"));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(bar(place)).toBe("Act 4 of 5");
    press("j");
    press("j");
    press("k");
    await vi.waitFor(() => expect(textsOf(place, "h2")).toEqual(["Act d"]));
  });
});
