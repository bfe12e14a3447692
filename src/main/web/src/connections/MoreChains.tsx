import { plural } from "../api/labels";
import type { Further } from "./useConnections";
import css from "./Connections.module.css";

interface Props {
  /** How many chains are read, those that pass hidden parties included. */
  readonly found: number;
  readonly further: Further;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** Says whether there are other chains, and reads them. */
export function MoreChains({ found, further, loading, onMore }: Props) {
  if (further === "none") return null;
  if (further === "perhaps") {
    return <p className="quiet small">These are the {plural(found, "best chain")}, and there may be others. To see them, choose a shorter window or fewer steps.</p>;
  }
  return (
    <div className={css.further}>
      <p className="quiet small">These are the {plural(found, "best chain")}. There are others.</p>
      <button type="button" className="button" disabled={loading} onClick={onMore}>
        {loading ? "Looking for chains…" : "Show more chains"}
      </button>
    </div>
  );
}
