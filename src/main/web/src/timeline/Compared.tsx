import type { ChangeKind } from "../api/generated";
import { plural } from "../api/labels";
import { Loading, Refused } from "../app/States";
import { areInOrder, comparedInWords } from "../clocks/comparison";
import type { Comparison } from "./useChanged";
import css from "./Compared.module.css";

interface Props {
  readonly since: string;
  readonly until: string;
  readonly comparison: Comparison;
  /** Whether lanes are counts, which tell of no act what it is in the comparison. */
  readonly counted: boolean;
  readonly onEnd: () => void;
}

/** What changed between two dates in one sentence, or why it is not known. */
export function Compared({ since, until, comparison, counted, onEnd }: Props) {
  const days = { since, until };
  return (
    <div className={css.compared}>
      {!areInOrder(days) ? (
        <p role="status">Nothing is compared: the first date is not before the second.</p>
      ) : comparison.error ? (
        <Refused error={comparison.error} again={comparison.again} />
      ) : comparison.loading ? (
        <Loading label="Comparing…" />
      ) : (
        <p role="status">
          {inWords(days, comparison)}
          {counted && " Bars have no rings: come nearer to see the acts that have one."}
        </p>
      )}
      <button type="button" className="button" onClick={onEnd}>
        End the comparison
      </button>
    </div>
  );
}

function inWords(days: { readonly since: string; readonly until: string }, { kinds, read, open }: Comparison): string {
  const of = (kind: ChangeKind) => [...kinds.values()].filter((k) => k === kind).length.toLocaleString("en");
  const found = `${of("HAPPENED")} happened, ${of("LEARNED")} learned (ringed), ${of("CORRECTED")} corrected (broken ring).`;
  const between = comparedInWords(days);
  return open
    ? `The first ${plural(read, "change")} ${between}: ${found} There are others, which are neither counted nor marked. To see them, choose dates that are closer together or one party.`
    : `Changes ${between}: ${found}`;
}
