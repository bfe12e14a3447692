import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Failed } from "../api/request";
import { Effect } from "./Effect";
import { changeInWords, effectOf, maySend, type Preview } from "./preview";

type Change = Preview["changes"][number];
type State = NonNullable<Change["before"]>;

const party = (role: State["parties"][number]["role"], name: string) => ({ role, text: name, entity: { name }, principal: null });
const state = (change: Partial<State> = {}): State => ({
  stage: "IN_FORCE",
  type: "SANCTION",
  instrument: "EXPORT_CONTROL",
  direction: "RESTRICTS",
  storyCount: 2,
  name: "A ban",
  date: { edtf: "2019-05-15", text: "15 May 2019" },
  parties: [party("ACTOR", "United States"), party("TARGET", "Huawei")],
  ...change,
});
const change = (parts: Partial<Change>): Change => ({ action: { summary: "A ban" }, entity: null, article: null, before: state(), after: state(), ...parts });
const preview = (parts: Partial<Preview> = {}): Preview => ({ kind: "RETRACT_CLAIM", totalCount: 0, actsAdded: 0, actsRemoved: 0, actsChanged: 0, entitiesChanged: 0, articlesChanged: 0, measures: [], changes: [], ...parts });
const refusal = (code: string) => ({ message: "claim:1 does not stand.", code, advice: null }) as Failed;
const shown = (parts: Partial<Parameters<typeof Effect>[0]>) => renderToStaticMarkup(<Effect preview={null} error={null} again={() => {}} {...parts} />);

describe("a preview", () => {
  it("counts in a sentence what would change", () => {
    expect(effectOf(preview({ totalCount: 1, actsRemoved: 1 }))).toBe("1 act would stand no more.");
    expect(effectOf(preview({ kind: "WITHDRAW", totalCount: 1_005, articlesChanged: 2, actsRemoved: 1_000, actsChanged: 3 }))).toBe("2 articles would go, 1,000 acts would stand no more, 3 acts would change.");
    expect(effectOf(preview({ kind: "SPLIT_ACTION", totalCount: 2, actsAdded: 1, actsChanged: 1 }))).toBe("1 act would appear, 1 act would change.");
    expect(effectOf(preview({ kind: "MERGE_ENTITIES", totalCount: 2, entitiesChanged: 1, actsChanged: 1 }))).toBe("1 party would lead to another, 1 act would change.");
  });

  it("says so where no act changes", () => {
    expect(effectOf(preview({ kind: "RECODE_ACTION" }))).toBe("Nothing changes.");
    expect(effectOf(preview({ kind: "ADD_ALIAS" }))).toBe("No act changes. The party is found by this name as well.");
  });

  it("tells how an act, a party or an article would be afterwards", () => {
    expect(changeInWords(change({ after: state({ stage: "ANNOUNCED", direction: "EASES" }) }))).toBe("A ban: stage In force → Announced; direction Restricts → Eases");
    expect(changeInWords(change({ after: state({ storyCount: 1 }) }))).toBe("A ban: 2 stories → 1 story");
    expect(changeInWords(change({ after: state({ storyCount: 0 }) }))).toBe("A ban: 2 stories → denials only");
    expect(changeInWords(change({ after: state({ parties: [party("ACTOR", "United States"), party("TARGET", "Honor")] }) }))).toBe("A ban: Target Huawei → Target Honor");
    expect(changeInWords(change({ after: state({ parties: [party("ACTOR", "United States")] }) }))).toBe("A ban: without Target Huawei");
    expect(changeInWords(change({ before: state({ parties: [] }), after: state({ parties: [party("TARGET", "Huawei")] }) }))).toBe("A ban: with Target Huawei");
    expect(changeInWords(change({}))).toBe("A ban: rests on other claims");
    expect(changeInWords(change({ after: null }))).toBe("A ban: would stand no more");
    expect(changeInWords(change({ action: null, before: null, after: state({ name: "Another ban" }) }))).toBe("Another ban: would appear");
    expect(changeInWords(change({ action: null, entity: { name: "Honor Ltd" }, before: state({ name: "Honor Ltd" }), after: state({ name: "Honor" }) }))).toBe("Honor Ltd → Honor");
    expect(changeInWords(change({ action: null, article: { id: "article:1", title: "US bans Huawei" }, before: null, after: null }))).toBe("Article “US bans Huawei”: would go");
  });

  it("is shown with the first changes and the number of the others", () => {
    const html = shown({ preview: preview({ totalCount: 60, actsChanged: 60, changes: [change({ after: null })] }) });
    expect(html).toContain("60 acts would change.");
    expect(html).toContain("A ban: would stand no more");
    expect(html).toContain("and 59 more");
    expect(html).not.toContain("<details open");
    expect(shown({ preview: preview({ totalCount: 1, actsRemoved: 1, changes: [change({ after: null })] }) })).toContain("<details open");
  });

  it("tells which measures would come to another stage", () => {
    const measures = [
      { name: "United States: tariff on China", before: "IN_FORCE" as const, after: "ENDED" as const },
      { name: "United States: tariff on Mexico", before: "THREATENED" as const, after: null },
    ];
    const html = shown({ preview: preview({ totalCount: 1, actsRemoved: 1, measures }) });
    expect(html).toContain("United States: tariff on China: In force → Ended");
    expect(html).toContain("United States: tariff on Mexico: Threatened → none");
    expect(shown({ preview: preview({ totalCount: 1, actsRemoved: 1 }) })).not.toContain("another stage");
  });

  it("is waited for, and shows no list where nothing changes", () => {
    expect(shown({})).toContain("Looking at what would change…");
    expect(shown({ preview: preview() })).not.toContain("<details");
  });

  it("tells a refusal of the correction from a failure, which may be tried again", () => {
    const refused = shown({ error: refusal("BAD_REQUEST") });
    expect(refused).toContain("This would be refused");
    expect(refused).toContain("claim:1 does not stand.");
    expect(refused).not.toContain("Try again");
    expect(shown({ error: refusal("OFFLINE") })).toContain("Try again");
    expect(shown({ error: refusal("FORBIDDEN") })).toContain("Not allowed");
  });

  it("holds a correction back while it loads and if it is refused, and not if it fails itself", () => {
    expect(maySend(null, null)).toBe(false);
    expect(maySend(preview(), null)).toBe(true);
    for (const code of ["BAD_REQUEST", "NOT_FOUND"]) expect(maySend(null, refusal(code))).toBe(false);
    for (const code of ["TIMEOUT", "RATE_LIMITED", "OFFLINE", "INTERNAL_ERROR"]) expect(maySend(null, refusal(code))).toBe(true);
  });
});
