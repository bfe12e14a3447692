import { label, plural, shortName, shortSummary } from "../api/labels";
import type { Act } from "../model/acts";
import type { LaneBox } from "../model/placement";

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

/** What a screen reader is told of an act: all that its card says, and its place in its lane. */
export function sentenceOf(act: Act, box: LaneBox): string {
  const place = box.lane.acts.findIndex((a) => a.id === act.id) + 1;
  return `${act.date.text}: ${shortSummary(act, 200)}. ${factsOf(act).join(", ")}. ${place} of ${box.lane.acts.length} in ${shortName(box.lane.name)}.`;
}
