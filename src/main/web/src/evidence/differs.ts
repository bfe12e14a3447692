import type { ActionType, DateBasis, Stage } from "../api/generated";
import { label } from "../api/labels";

/** What an act is, or what one sentence says that it is. */
export interface Coding {
  readonly type: ActionType;
  readonly stage: Stage | null;
  readonly date: { readonly edtf: string | null; readonly basis: DateBasis; readonly text: string };
}

/** Where a sentence says otherwise than its act, in words; null where it does not. A stage or a date that the sentence does not give is no difference. */
export function differs(claim: Coding, act: Coding): string | null {
  const dated = claim.date.basis !== "PUBLICATION" && claim.date.basis !== "UNKNOWN";
  const parts = [
    claim.type !== act.type && label(claim.type),
    claim.stage && claim.stage !== act.stage && label(claim.stage),
    dated && claim.date.edtf !== act.date.edtf && claim.date.text,
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? parts.join(", ") : null;
}
