import type { MarkFragment } from "../api/generated";
import { actOf, type Act } from "./acts";

/** An act for tests: the smallest that says what a test is about. */
export function act(id: string, day: string | null, change: Partial<MarkFragment> = {}): Act {
  return actOf({
    id,
    type: "SANCTION",
    instrument: "TARIFF",
    direction: "RESTRICTS",
    stage: "IN_FORCE",
    summary: `Act ${id}`,
    shortSummary: `Act ${id}`,
    storyCount: 1,
    contested: false,
    denied: "NONE",
    magnitude: null,
    quantities: [],
    date: { earliest: day, latest: day, edtf: day, basis: day ? "STATED" : "UNKNOWN", exact: day !== null, text: day ?? "unknown" },
    due: null,
    expires: null,
    parties: [],
    ...change,
  });
}

export function party(role: "ACTOR" | "TARGET" | "AFFECTED", id: string, principal?: string): MarkFragment["parties"][number] {
  const entity = (of: string) => ({ id: of, name: of.toUpperCase(), kind: "COUNTRY" as const });
  return { role, text: id, inferred: false, entity: entity(id), principal: principal ? entity(principal) : null };
}
