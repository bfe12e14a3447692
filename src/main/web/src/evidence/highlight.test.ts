import { describe, expect, it } from "vitest";
import { atWords, inPassage, partsIn } from "./highlight";

const party = (text: string) => ({ role: "ACTOR" as const, text, entity: null });

describe("highlights", () => {
  it("mark the parties within the quote", () => {
    expect(partsIn("The U.S. asks Huawei to leave.", { parties: [party("Huawei"), party("U.S.")], spans: [] })).toEqual([
      { text: "The ", kind: "quote" },
      { text: "U.S.", kind: "party" },
      { text: " asks ", kind: "quote" },
      { text: "Huawei", kind: "party" },
      { text: " to leave.", kind: "quote" },
    ]);
  });

  it("mark each part where the claim says that it stands", () => {
    const spans = [
      { kind: "TRIGGER" as const, role: null, start: 8, end: 14 },
      { kind: "PARTY" as const, role: "ACTOR" as const, start: 0, end: 7 },
      { kind: "GOODS" as const, role: null, start: 15, end: 20 },
    ];
    expect(partsIn("Ottawa2 taxes2 steel.", { parties: [party("steel")], spans }).map((p) => [p.text, p.kind])).toEqual([
      ["Ottawa2", "party"],
      [" ", "quote"],
      ["taxes2", "trigger"],
      [" ", "quote"],
      ["steel", "detail"],
      [".", "quote"],
    ]);
  });

  it("mark the quote at its offsets in UTF-16, surrogates before it included", () => {
    const text = "🛰️ Before. The act. After.";
    const start = text.indexOf("The act.");
    const pieces = inPassage(text.slice(3), 3, { parties: [], spans: [], quote: "The act.", start, end: start + 8 });
    expect(pieces.map((piece) => piece.kind)).toEqual([null, "quote", null]);
    expect(pieces[1]?.text).toBe("The act.");
  });

  it("begin and end with whole words where a passage is cut out of its article", () => {
    const around = (before: string, after: string) => [{ text: before, kind: null }, { text: "The act.", kind: "quote" as const }, { text: after, kind: null }];
    const texts = (...cut: Parameters<typeof atWords>) => atWords(...cut).map(({ text }) => text);
    expect(texts(around(".S. networks. ", " And th"), { before: true, after: true })).toEqual(["networks. ", "The act.", " And"]);
    expect(texts(around("S. networks. ", " And th"), { before: false, after: false })).toEqual(["S. networks. ", "The act.", " And th"]);
    const withoutSpaces = "英国は制裁を科したと政府が木曜日にロンドンで発表した。決定は最終的である。 ";
    expect(texts(around(withoutSpaces, ""), { before: true, after: true })[0]).toBe(withoutSpaces);
  });

  it("leave markup as text", () => {
    expect(partsIn("<b>x</b>", { parties: [party("<b>")], spans: [] })[0]).toEqual({ text: "<b>", kind: "party" });
  });
});
