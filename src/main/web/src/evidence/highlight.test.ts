import { describe, expect, it } from "vitest";
import { inPassage, partiesIn } from "./highlight";

const party = (text: string) => ({ role: "ACTOR" as const, text, entity: null });

describe("highlights", () => {
  it("mark the parties within the quote", () => {
    expect(partiesIn("The U.S. asks Huawei to leave.", { parties: [party("Huawei"), party("U.S.")] })).toEqual([
      { text: "The ", kind: "quote" },
      { text: "U.S.", kind: "party" },
      { text: " asks ", kind: "quote" },
      { text: "Huawei", kind: "party" },
      { text: " to leave.", kind: "quote" },
    ]);
  });

  it("mark the quote at its offsets in UTF-16, surrogates before it included", () => {
    const text = "🛰️ Before. The act. After.";
    const start = text.indexOf("The act.");
    const pieces = inPassage(text.slice(3), 3, { parties: [], quote: "The act.", start, end: start + 8 });
    expect(pieces.map((piece) => piece.kind)).toEqual([null, "quote", null]);
    expect(pieces[1]?.text).toBe("The act.");
  });

  it("leave markup as text", () => {
    expect(partiesIn("<b>x</b>", { parties: [party("<b>")] })[0]).toEqual({ text: "<b>", kind: "party" });
  });
});
