import { cut, label, oneLine, partsOf, plural, shortName } from "../api/labels";
import type { Act } from "../model/acts";
import { periodInWords } from "../model/counts";
import { isCount, keyOf, stepsOf, type LaneBox, type Step } from "../model/placement";

/** What an act is, the headline that explains it if it needs one, and its title; no title where it is the act, or only the act's beginning. */
export function saidOf(act: Pick<Act, "summary" | "shortSummary">, length = 200): { readonly title: string | null; readonly lead: string | null; readonly summary: string } {
  const parts = partsOf(oneLine(act.summary));
  const summary = cut(parts.act, length);
  const begins = summary.startsWith(act.shortSummary.replace(/…$/, "").trimEnd());
  return { title: begins ? null : act.shortSummary, lead: parts.lead, summary };
}

/** What is told of an act beside its date and its summary, whether it is pointed at or reached by keys. */
export function factsOf(act: Act): string[] {
  return [
    label(act.type),
    act.stage && label(act.stage),
    plural(act.storyCount, "story", "stories"),
    act.due && `takes effect ${act.due.text}`,
    act.expires && `runs out ${act.expires.text}`,
    act.denied === "ALL" ? "denied" : act.contested && "contested",
  ].filter((fact) => typeof fact === "string");
}

/** What a screen reader is told of an act or a count: all that its card says, and its place in its lane. */
export function sentenceOf(step: Step, { lane }: LaneBox): string {
  const steps = stepsOf(lane);
  const place = steps.findIndex((other) => keyOf(other) === keyOf(step)) + 1;
  const says = isCount(step) ? `${periodInWords(step)}: ${plural(step.count, "act")}` : actInWords(step);
  return `${says}. ${place} of ${steps.length} in ${shortName(lane.name)}.`;
}

function actInWords(act: Act): string {
  const { title, lead, summary } = saidOf(act);
  return `${act.date.text}: ${title ? `${title}. ` : ""}${summary}. ${lead ? `Told under the headline “${lead}”. ` : ""}${factsOf(act).join(", ")}`;
}
