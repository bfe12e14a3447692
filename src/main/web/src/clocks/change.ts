import type { ChangeKind, ChangesQuery, Clock } from "../api/generated";
import { instantInWords } from "../api/dates";
import { label, plural, shortName } from "../api/labels";
import { toRows } from "../takeaway/csv";
import { sourceCells, sourcesOfArticles, UNKNOWN, type Sources } from "../takeaway/sources";

export type Change = ChangesQuery["changes"]["edges"][number]["node"];

export const COLUMNS: readonly { readonly kind: ChangeKind; readonly name: string; readonly says: string }[] = [
  { kind: "HAPPENED", name: "Happened", says: "Acts of these days" },
  { kind: "LEARNED", name: "Learned", says: "Acts of earlier days that became known" },
  { kind: "CORRECTED", name: "Corrected", says: "What turned out otherwise" },
];

interface Reading {
  readonly clock: Clock;
  /** Whether only the changes of some acts were asked for. */
  readonly filtered: boolean;
  /** How many changes were read. */
  readonly read: number;
  /** Whether there are more than were read. */
  readonly open: boolean;
}

/** Why a column is empty, as far as it was read. Corrections always go by the instant of their recording. */
export function noneOf(kind: ChangeKind, { clock, filtered, read, open }: Reading): string {
  if (open) return `None among the first ${plural(read, "change")}.`;
  const act = filtered ? "act that you asked for" : "act";
  const first = `${clock === "RECORDED" ? "recorded" : "reported"} for the first time`;
  switch (kind) {
    case "HAPPENED":
      return `No ${act} happened in these days and was ${first} in them.`;
    case "LEARNED":
      return `No earlier ${act} was ${first} in these days.`;
    case "CORRECTED":
      return `No correction${filtered ? ` of an ${act}` : ""} was recorded in these days.`;
  }
}

interface State {
  readonly stage: string | null;
  readonly type: string | null;
  readonly name: string | null;
  readonly date: { readonly edtf: string | null; readonly text: string } | null;
}

/** A code as a part of a difference. */
export const code = (value: string | null): string => (value ? label(value) : "none");

/** What a correction changed, part by part; null where nothing was known before. */
export function differenceOf({ before, after }: { readonly before: State | null; readonly after: State | null }, most = Infinity): string | null {
  if (!before) return null;
  if (!after) return "stands no more";
  return [
    before.stage !== after.stage && `stage ${code(before.stage)} → ${code(after.stage)}`,
    before.type !== after.type && `type ${code(before.type)} → ${code(after.type)}`,
    before.date?.edtf !== after.date?.edtf && `date ${before.date ? before.date.text : "none"} → ${after.date ? after.date.text : "none"}`,
    before.name !== after.name && `“${shortName(before.name ?? "", most)}” → “${shortName(after.name ?? "", most)}”`,
  ]
    .filter(Boolean)
    .join("; ");
}

interface Subject {
  readonly action: { readonly summary: string } | null;
  readonly entity: { readonly name: string } | null;
  readonly article: { readonly id: string; readonly title: string | null } | null;
  readonly before: { readonly name: string | null } | null;
}

/** What a change is of: an act, a party or an article. */
export function subjectOf({ action, entity, article, before }: Subject): string {
  if (action) return action.summary;
  if (entity) return entity.name;
  return article ? `Article “${article.title ?? article.id}”` : (before?.name ?? "An act that stands no more");
}

/** What a change comes from: the reports of its act, or the article that it is of. */
export function sourcesOfChange({ action, article }: Change, acts: ReadonlyMap<string, Sources>): Sources {
  if (action) return acts.get(action.id) ?? UNKNOWN;
  return article ? sourcesOfArticles([article]) : UNKNOWN;
}

/** The changes of the three columns, a row each, in the order of the columns. */
export function changesToCsv(changes: readonly Change[], acts: ReadonlyMap<string, Sources>, address: string): string {
  const rows = COLUMNS.flatMap(({ kind, name }) =>
    changes
      .filter((change) => change.kind === kind)
      .map((change) => [
        name,
        instantInWords(change.at),
        change.at,
        change.action?.id ?? change.entity?.id ?? change.article?.id ?? "",
        subjectOf(change),
        change.action?.date.text ?? "",
        change.action?.date.edtf ?? "",
        differenceOf(change) ?? "",
        change.reason ?? "",
        ...sourceCells(sourcesOfChange(change, acts)),
        address,
      ]),
  );
  return toRows([["kind", "when", "instant", "id", "what", "date", "edtf", "difference", "reason", "sources", "addresses", "licences", "view"], ...rows]);
}
