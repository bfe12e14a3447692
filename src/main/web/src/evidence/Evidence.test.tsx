// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
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
  const edges = claims.map((node) => ({ node }));
  const told = { ...act("a", "2015-03-04"), firstReported: null, lastReported: null, cameo: null, goods: null, magnitude: null, measures: [], claims: { totalCount: edges.length, pageInfo: { hasNextPage: false, endCursor: null }, edges } };
  const EvidenceHere = () => <Evidence id="a" search={{}} onClose={() => undefined} />;
  const { place } = await rendered("/timeline", EvidenceHere, { Evidence: { node: told }, Me: { me: { id: "key", name: "reader", role: "READER" } } });
  await there(place, "h3");
  return place;
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

describe("evidence", () => {
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
