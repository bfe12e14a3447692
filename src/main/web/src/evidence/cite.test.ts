import { describe, expect, it } from "vitest";
import { citation } from "./cite";

const article = { title: "U.S. asks allies\nto shun Huawei", url: "https://example.org/1", source: { id: "source:1", name: "Example Wire" } };

describe("a citation", () => {
  it("names the sentence, its source, its title, its day and its address on one line", () => {
    expect(citation({ quote: "The US  asked allies.", reportedAt: "2018-11-23T00:00:00Z", article })).toBe("“The US asked allies.” Example Wire, “U.S. asks allies to shun Huawei”, 23 November 2018, https://example.org/1");
  });

  it("leaves out what is not known, and addresses that are no links", () => {
    expect(citation({ quote: "So.", reportedAt: "2018-11-23T00:00:00Z", article: { title: null, url: "javascript:alert(1)", source: null } })).toBe("“So.” Unknown source, 23 November 2018");
  });
});
