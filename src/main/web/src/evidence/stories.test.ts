import { describe, expect, it } from "vitest";
import type { ClaimOfActFragment } from "../api/generated";
import { byStory, reportsInStories } from "./stories";

const claim = (id: string, article: string, story: string, denied = false) => ({ id, denied, article: { id: article, story: { id: story } } }) as ClaimOfActFragment;

describe("the stories of an act", () => {
  // "US raises tariffs on $200 bln of Chinese goods": three papers carry one text, each with the headline and a sentence.
  const copies = ["harbor", "example", "evening"].flatMap((paper) => [claim(`${paper} 1`, paper, "tariffs"), claim(`${paper} 2`, paper, "tariffs")]);

  it("hold each report once, whatever it says more than once", () => {
    expect(byStory(copies).map((story) => story.reports.map((report) => report.claims.length))).toEqual([[2, 2, 2]]);
    expect(reportsInStories(copies)).toBe("3 reports in 1 independent story");
  });

  it("are as many as the reports where none is a copy", () => {
    expect(reportsInStories([claim("a", "a", "a"), claim("b", "b", "b"), claim("c", "b", "b")])).toBe("2 independent reports");
  });

  it("count a story once that tells both sides", () => {
    const both = [claim("a", "a", "a"), claim("b", "a", "a", true)];
    expect(byStory(both).map((story) => story.denies)).toEqual([false, true]);
    expect(reportsInStories(both)).toBe("1 independent report");
  });
});
