import { plural } from "../api/labels";
import type { Live } from "./useLive";
import css from "./LiveBadge.module.css";

const WORDS: Record<Live["state"], { short: string; long: string }> = {
  live: { short: "Live", long: "New acts appear here as they are recorded." },
  connecting: { short: "Connecting", long: "Connecting to follow new acts." },
  waiting: { short: "Offline", long: "The connection is interrupted. It is tried again, and what came meanwhile will appear." },
  missing: { short: "Not live", long: "A part of the page could not be loaded, so nothing new appears. Load the page again to follow new acts." },
  past: { short: "Past", long: "A clock is set to the past, so nothing new appears." },
};

/** Whether new acts reach the page, and how many of those that came are shown. */
export function LiveBadge({ live }: { live: Live }) {
  return (
    <>
      <span className={css.badge} data-state={live.state} role="status" title={WORDS[live.state].long}>
        <span className={css.dot} aria-hidden="true" />
        {WORDS[live.state].short}
      </span>
      {live.fresh > 0 && (
        <button type="button" className="button" onClick={live.seen} title="Unmark them">
          {plural(live.fresh, "new act")}
        </button>
      )}
    </>
  );
}
