import { describe, expect, it } from "vitest";
import { sidesOf, type Told } from "./denials";

const told = (denied: boolean, change: Partial<Told> = {}): Told => ({ denied, attributedTo: null, attributedEntity: null, parties: [], article: { id: "a", source: { id: "s", name: "Harbor Post" } }, ...change });
const party = (role: "ACTOR" | "ADDRESSEE", text: string) => ({ role, text, entity: null });

describe("the sides of a denied act", () => {
  it("are whom the claims name as their sources", () => {
    expect(sidesOf([told(false, { attributedTo: "the ministry" }), told(true, { attributedTo: "Kremlin", attributedEntity: { id: "country:RU", name: "Russia" } })])).toEqual({ accusers: ["the ministry"], deniers: ["Russia"] });
  });

  it("are the parties of the denial where it names no source", () => {
    expect(sidesOf([told(true, { parties: [party("ACTOR", "London"), party("ADDRESSEE", "Moscow")] })])).toEqual({ accusers: ["Moscow"], deniers: ["London"] });
  });

  it("are the reports where nobody else is named, and nobody where there is no report", () => {
    expect(sidesOf([told(false), told(true)])).toEqual({ accusers: ["Harbor Post"], deniers: ["Harbor Post"] });
    expect(sidesOf([told(true)]).accusers).toEqual([]);
  });
});
