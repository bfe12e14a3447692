import { MOST_PAGES } from "../app/search";
import { plural } from "../api/labels";

interface Props {
  readonly pages: number;
  /** How many changes these pages have. */
  readonly read: number;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** Reads the next page of changes, up to as many as a view holds. */
export function ReadMore({ pages, read, loading, onMore }: Props) {
  if (pages >= MOST_PAGES) {
    return <p className="quiet">This view holds no more than these {plural(read, "change")}, and there are others. To see them, choose dates that are closer together or one party.</p>;
  }
  return (
    <button type="button" className="button" disabled={loading} onClick={onMore}>
      Read more changes
    </button>
  );
}
