import { expect, it } from "vitest";
import { credits, sourcesOfArticles, together } from "./sources";

const wire = { names: ["Wire"], addresses: ["https://wire.example/1"], licences: ["CC BY 4.0"] };
const paper = { names: ["Paper", "Wire"], addresses: [], licences: [] };

it("names each source once, and says so where none is stated", () => {
  expect(credits(together([wire, paper, wire]))).toEqual(["Sources: Wire, Paper.", "Licences: CC BY 4.0."]);
  expect(credits(together([]))).toEqual(["Sources: not stated.", "Licences: not stated."]);
});

it("counts the sources for which a line has no room", () => {
  const names = Array.from({ length: 14 }, (_, index) => `Source ${index}`);
  expect(credits({ names, licences: [] })[0]).toMatch(/Source 11 and 2 more sources\.$/);
});

it("names whom to credit beside the licence of an article, or alone", () => {
  const article = (licence: string | null, credit: string | null) => ({ url: null, source: null, licence, credit });
  expect(sourcesOfArticles([article("CC BY 4.0", "Wire Ltd"), article(null, "Paper Ltd"), article("CC0", null), article(null, null)]).licences).toEqual(["CC BY 4.0 (credit: Wire Ltd)", "credit: Paper Ltd", "CC0"]);
});
