import { describe, expect, it } from "vitest";
import { shortSummary } from "../api/labels";
import { act } from "../model/acts.fixture";
import { boxes } from "../model/placement";
import { factsOf, saidOf, sentenceOf } from "./told";

describe("what is told of an act", () => {
  const ban = act("a", "2019-05-15", { storyCount: 2, contested: true });

  it("is the same by mouse and by ear, with its place in its lane", () => {
    const [box] = boxes([{ key: "x", name: "Huawei", entity: null, weight: 2, acts: [act("b", "2019-01-01"), ban], counts: null }], new Set(), 0);
    expect(factsOf(ban)).toEqual(["Sanction", "In force", "2 stories", "contested"]);
    expect(sentenceOf(ban, box!)).toBe("2019-05-15: Act a. Sanction, In force, 2 stories, contested. 2 of 2 in Huawei.");
  });

  it("is of a bar its period, its number and its place in its lane", () => {
    const january = { from: 17_897, to: 17_927, count: 1200 };
    const [box] = boxes([{ key: "x", name: "Huawei", entity: null, weight: 2, acts: [], counts: [{ ...january, from: 17_866, to: 17_896, count: 0 }, january] }], new Set(), 0);
    expect(sentenceOf(january, box!)).toBe("January 2019: 1,200 acts. 1 of 1 in Huawei.");
  });

  it("has a title of its own only where the summary does not begin with it", () => {
    expect(saidOf({ summary: "Riyadh froze trade and stopped all imports", shortSummary: "Saudi Arabia stops all imports" }).title).toBe("Saudi Arabia stops all imports");
    expect(saidOf({ summary: "Riyadh froze trade and stopped all imports", shortSummary: "Riyadh froze trade…" }).title).toBeNull();
    expect(saidOf(ban)).toEqual({ title: null, lead: null, summary: "Act a" });
  });

  it("has the headline that explains it apart from what it is", () => {
    const exit = { summary: "[Brewer leaves venture] Rights groups welcomed the exit", shortSummary: "Rights groups welcomed exit" };
    expect(saidOf(exit)).toEqual({ title: "Rights groups welcomed exit", lead: "Brewer leaves venture", summary: "Rights groups welcomed the exit" });
    expect(shortSummary(exit)).toBe(exit.summary);
    expect(shortSummary(exit, 40)).toBe("Rights groups welcomed the exit");
    expect(shortSummary(exit, 20)).toBe("Rights groups…");
  });

  it("says when it takes effect and runs out", () => {
    expect(factsOf({ ...ban, due: { earliest: "2019-06-01", latest: "2019-06-01", text: "1 June 2019" }, expires: { earliest: null, latest: "2020-06-01", text: "by 1 June 2020" } })).toEqual(expect.arrayContaining(["takes effect 1 June 2019", "runs out by 1 June 2020"]));
  });

  it("says that an act is denied, and not that it is contested", () => {
    expect(factsOf({ ...ban, denied: "ALL", stage: null })).toEqual(["Sanction", "2 stories", "denied"]);
  });
});
