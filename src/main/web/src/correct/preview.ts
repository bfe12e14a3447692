import type { PreviewCorrectionMutation, PreviewedStateFragment } from "../api/generated";
import { label, plural, shortName } from "../api/labels";
import type { Failed } from "../api/request";
import { code, differenceOf, subjectOf } from "../clocks/change";

export type Preview = PreviewCorrectionMutation["preview"];
type PreviewedChange = Preview["changes"][number];

/** The codes of errors with which the service refuses the correction itself, and not only its preview. */
const REFUSALS: readonly string[] = ["BAD_REQUEST", "NOT_FOUND"];

/** Whether the error of a preview says that the correction would be refused too. */
export function isRefused({ code }: Pick<Failed, "code">): boolean {
  return REFUSALS.includes(code);
}

/** Whether a correction may be sent: its preview is there, or the preview failed in a way that says nothing of the correction. */
export function maySend(preview: Preview | null, error: Pick<Failed, "code"> | null): boolean {
  return preview !== null || (error !== null && !isRefused(error));
}

/** Characters of a summary in a list of changes. */
const MOST = 120;

/** What a correction would change, in a sentence. */
export function effectOf({ kind, totalCount, actsAdded, actsRemoved, actsChanged, entitiesChanged, articlesChanged }: Preview): string {
  if (totalCount === 0) {
    return kind === "ADD_ALIAS" ? "No act changes. The party is found by this name as well." : "Nothing changes.";
  }
  const parts = [
    articlesChanged > 0 && `${plural(articlesChanged, "article")} would go`,
    entitiesChanged > 0 && `${plural(entitiesChanged, "party", "parties")} would lead to another`,
    actsAdded > 0 && `${plural(actsAdded, "act")} would appear`,
    actsRemoved > 0 && `${plural(actsRemoved, "act")} would stand no more`,
    actsChanged > 0 && `${plural(actsChanged, "act")} would change`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

/** The parties of an act by their roles, each by its name or by the words of its report. */
function partiesOf({ parties }: PreviewedStateFragment): readonly string[] {
  return parties.map(({ role, text, entity, principal }) => `${label(role)} ${shortName(entity?.name ?? text)}${principal ? ` (${shortName(principal.name)})` : ""}`);
}

/** The parties that would take part no more, and those that would come; null if all stay. */
function partiesOtherwise(before: readonly string[], after: readonly string[]): string | null {
  const gone = before.filter((party) => !after.includes(party)).join(", ");
  const come = after.filter((party) => !before.includes(party)).join(", ");
  return gone && come ? `${gone} → ${come}` : gone ? `without ${gone}` : come ? `with ${come}` : null;
}

function storiesOf(count: number | null): string {
  return count ? plural(count, "story", "stories") : "denials only";
}

/** How an act would stand otherwise. */
function otherwise(before: PreviewedStateFragment, after: PreviewedStateFragment): string {
  const parts = [
    differenceOf({ before, after }, MOST),
    before.instrument !== after.instrument && `instrument ${code(before.instrument)} → ${code(after.instrument)}`,
    before.direction !== after.direction && `direction ${code(before.direction)} → ${code(after.direction)}`,
    partiesOtherwise(partiesOf(before), partiesOf(after)),
    before.storyCount !== after.storyCount && `${storiesOf(before.storyCount)} → ${storiesOf(after.storyCount)}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("; ") : "rests on other claims";
}

/** A measure that comes to another stage. */
export function measureInWords({ name, before, after }: Preview["measures"][number]): string {
  return `${shortName(name, MOST)}: ${code(before)} → ${code(after)}`;
}

/** A change with its subject, as an item of a list. */
export function changeInWords(change: PreviewedChange): string {
  const { entity, article, before, after } = change;
  const subject = shortName(subjectOf({ ...change, before: before ?? after }), MOST);
  if (article) return `${subject}: would go`;
  if (entity) return `${shortName(before?.name ?? entity.name, MOST)} → ${shortName(after?.name ?? entity.name, MOST)}`;
  if (!before) return `${subject}: would appear`;
  return `${subject}: ${after ? otherwise(before, after) : "would stand no more"}`;
}
