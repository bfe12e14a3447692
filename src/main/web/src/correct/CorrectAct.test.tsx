// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import Evidence from "../evidence/Evidence";
import { act } from "../model/acts.fixture";
// The evidence loads it late; here it is there from the beginning.
import "./CorrectAct";

const edge = (id: string) => ({
  node: {
    id,
    evidence: "RECORD",
    type: "SANCTION",
    stage: "IN_FORCE",
    date: { earliest: "2015-03-04", latest: "2015-03-04", edtf: "2015-03-04", basis: "STATED", exact: true, text: "4 March 2015" },
    quote: `Row ${id}`,
    start: null,
    end: null,
    denied: false,
    hedged: false,
    conditional: false,
    carried: true,
    attributedTo: null,
    attributedEntity: null,
    confidence: 0.9,
    extractor: "reader-9",
    rule: null,
    reportedAt: "2015-03-06T00:00:00Z",
    recordedAt: "2015-03-06T00:00:00Z",
    parties: [],
    spans: [],
    article: { id: `article ${id}`, title: `Report ${id}`, url: null, length: 20, licence: null, credit: null, source: { id: "wire", name: "Wire" }, story: { id: `story ${id}` } },
  },
});
const page = (hasNextPage: boolean, ...ids: string[]) => ({ totalCount: 3, pageInfo: { hasNextPage, endCursor: ids.at(-1) }, edges: ids.map(edge) });
const TOLD = { ...act("a", "2015-03-04"), firstReported: null, lastReported: null, cameo: null, goods: null, magnitude: null, measures: [], claims: page(true, "1", "2") };

it("chooses among all claims that the evidence shows, and says where there are others", async () => {
  const EvidenceHere = () => <Evidence id="a" search={{}} onClose={() => undefined} />;
  const { place } = await rendered("/timeline", EvidenceHere, { Evidence: { node: TOLD }, FurtherClaims: { node: { id: "a", claims: page(false, "3") } }, Me: { me: { id: "key", name: "analyst", role: "ANALYST" } } });
  const button = (text: string) => vi.waitFor(() => [...document.querySelectorAll<HTMLElement>("button, [role=menuitem]")].find((one) => one.textContent === text) ?? expect.fail(`no ${text}`));
  const chosenFrom = async () => {
    (await button("Correct…")).click();
    (await button("Take a claim back")).click();
    await there(document, "[role=dialog] fieldset");
    const dialog = textsOf(document, "[role=dialog] fieldset label");
    const note = textsOf(document, "[role=dialog] fieldset p").join();
    (await button("Cancel")).click();
    await vi.waitFor(() => expect(document.querySelector("[role=dialog]")).toBeNull());
    return [dialog, note] as const;
  };
  await there(place, "h3");
  const [first, note] = await chosenFrom();
  expect(first).toEqual(["Wire 6 March 2015: Row 1", "Wire 6 March 2015: Row 2"]);
  expect(note).toMatch(/^These are from the first 2 of 3 claims\./);
  (await button("Show 1 more")).click();
  await vi.waitFor(() => expect(place.textContent).toContain("Row 3"));
  expect(await chosenFrom()).toEqual([["Wire 6 March 2015: Row 1", "Wire 6 March 2015: Row 2", "Wire 6 March 2015: Row 3"], ""]);
});
