import type { Failed } from "../api/request";
import { Loading, Refused } from "../app/States";
import { changeInWords, effectOf, isRefused, measureInWords, type Preview } from "./preview";
import css from "./Correct.module.css";

export interface Previewed {
  /** The preview of just this correction; null until it is there. */
  readonly preview: Preview | null;
  readonly error: Failed | null;
  readonly again: () => void;
}

/** Changes that are shown without being asked for. */
const FEW = 5;

/** What a correction would change, in words, before it is made. */
export function Effect({ preview, error, again }: Previewed) {
  if (error && isRefused(error)) {
    return (
      <p className={css.preview} role="alert">
        <strong>This would be refused.</strong> {error.message}
      </p>
    );
  }
  if (error) return <Refused error={error} again={again} />;
  if (!preview) return <Loading label="Looking at what would change…" />;
  const more = preview.totalCount - preview.changes.length;
  return (
    <div className={css.preview} role="status">
      <p>{effectOf(preview)}</p>
      {preview.measures.length > 0 && (
        <>
          <p>Measures would come to another stage:</p>
          <ul className={css.changes}>
            {preview.measures.map((change, index) => (
              <li key={index}>
                <bdi>{measureInWords(change)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {preview.changes.length > 0 && (
        <details open={preview.totalCount <= FEW}>
          <summary>What would change</summary>
          <ul className={css.changes}>
            {preview.changes.map((change, index) => (
              <li key={index}>
                <bdi>{changeInWords(change)}</bdi>
              </li>
            ))}
            {more > 0 && <li className="quiet">and {more.toLocaleString("en")} more</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
