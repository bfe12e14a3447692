import { useState } from "react";
import { Link } from "@tanstack/react-router";
import type { ConnectionsQuery } from "../api/generated";
import { instantInWords } from "../api/dates";
import { label, plural, shortName, shortSummary } from "../api/labels";
import { Flag } from "../app/Flag";
import type { Search } from "../app/search";
import { MOST_OF_A_STEP, partiesOf } from "./network";
import css from "./Connections.module.css";

export type Path = ConnectionsQuery["paths"]["paths"][number];

/** As many chains show more than the newest act of each step at once. */
const IN_FULL = 3;

interface Props {
  readonly path: Path;
  /** The window, the types and the clocks, which hold for all acts of a step too. */
  readonly search: Search;
  readonly rank: number;
  /** Whether it stands out in the graph. */
  readonly traced: boolean;
  readonly onTraced: (parties: readonly string[] | undefined) => void;
  readonly onAct: (act: string) => void;
}

/** A way from one party to another, as a line to read and with the acts of each step. */
export function Chain({ path, search, rank, traced, onTraced, onAct }: Props) {
  const first = path.hops[0];
  return (
    <article className={css.chain} aria-label={`Chain ${rank}`} aria-current={traced || undefined}>
      <p className={css.title}>
        {first && <Entity entity={first.from} />}
        {path.hops.map((hop, index) => (
          <span key={index}>
            <span className={css.arrow}>{arrow(hop)}</span>
            <Entity entity={hop.to} />
          </span>
        ))}
      </p>
      <ol className={css.hops}>
        {path.hops.map((hop, index) => (
          <Hop key={index} hop={hop} search={search} shown={rank <= IN_FULL ? 2 : 1} onAct={onAct} />
        ))}
      </ol>
      <button type="button" className={css.more} aria-pressed={traced} onClick={() => onTraced(traced ? undefined : partiesOf(path))}>
        {traced ? "Shown in the graph" : "Show in the graph"}
      </button>
    </article>
  );
}

function Hop({ hop, search, shown, onAct }: { hop: Path["hops"][number]; search: Search; shown: number; onAct: (act: string) => void }) {
  const [all, setAll] = useState(false);
  const rest = hop.actions.length - shown;
  const capped = hop.actions.length >= MOST_OF_A_STEP;
  return (
    <li>
      {hop.kind === "STRUCTURAL" && <p className="quiet">Ownership, membership or office links them.</p>}
      {hop.actions.slice(0, all ? undefined : shown).map((action) => {
        const claim = action.claims.edges[0]?.node;
        return (
          <button key={action.id} type="button" className={css.hop} onClick={() => onAct(action.id)}>
            <span className={css.when}>
              {action.date.text} · {label(action.type)}
              {action.stage && `, ${label(action.stage).toLowerCase()}`}
              {action.storyCount > 1 && ` · ${plural(action.storyCount, "story", "stories")}`}
              {action.contested && " · contested"}
            </span>
            <bdi>{shortSummary(action, 150)}</bdi>
            {claim && (
              <span className={css.quote}>
                “{shortName(claim.quote.replace(/\s+/g, " "), 180)}” {claim.article.source && `${shortName(claim.article.source.name, 40)}, `}
                {instantInWords(claim.reportedAt)}
              </span>
            )}
          </button>
        );
      })}
      {rest > 0 && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : capped ? "Show five of the newest acts" : `Show ${plural(rest, "earlier act")}`}
        </button>
      )}
      {all && capped && (
        <p className={css.when}>
          There may be more acts than these five.{" "}
          <Link to="/timeline" search={{ of: [hop.from.id, hop.to.id], types: search.types, from: search.from, to: search.to, reported: search.reported, recorded: search.recorded }}>
            Show all acts of both
          </Link>
        </p>
      )}
    </li>
  );
}

/** Which way the newest act of a hop goes. */
export function arrow(hop: Pick<Path["hops"][number], "kind" | "from" | "to"> & { readonly actions: readonly { readonly actors: readonly { readonly id: string }[] }[] }): string {
  if (hop.kind === "STRUCTURAL") return " — ";
  const actors = hop.actions[0]?.actors.map((actor) => actor.id) ?? [];
  const forward = actors.includes(hop.from.id);
  const back = actors.includes(hop.to.id);
  return forward === back ? " ↔ " : forward ? " → " : " ← ";
}

function Entity({ entity }: { entity: { id: string; name: string } }) {
  return (
    <Link to="/timeline" search={{ of: [entity.id] }} className={css.entity}>
      <Flag id={entity.id} />
      <bdi>{shortName(entity.name, 50)}</bdi>
    </Link>
  );
}
