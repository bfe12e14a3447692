import { describe, expect, it } from "vitest";
import { beginsAfter } from "./due";

const due = { earliest: "2023-09-01", text: "1 September 2023" };

describe("a measure that is told to begin later", () => {
  it("says from when on, until that day", () => {
    expect(beginsAfter({ stage: "IN_FORCE", due: null, action: { due } }, "2023-07-01")).toBe("1 September 2023");
    expect(beginsAfter({ stage: "ANNOUNCED", due }, "2023-08-31")).toBe("1 September 2023");
    expect(beginsAfter({ stage: "IN_FORCE", action: { due } }, "2023-09-01")).toBeNull();
  });

  it("says nothing once it has ended, and where no day is told", () => {
    expect(beginsAfter({ stage: "ENDED", action: { due } }, "2023-07-01")).toBeNull();
    expect(beginsAfter({ stage: "IN_FORCE", due: null, action: { due: null } }, "2023-07-01")).toBeNull();
  });
});
