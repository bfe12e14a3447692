import { Link } from "@tanstack/react-router";
import { TiesDocument } from "../api/generated";
import { read } from "../api/request";
import { plural } from "../api/labels";
import { useLoaded } from "../app/hooks";
import { Reports } from "../app/Reports";
import { Loading, Refused } from "../app/States";
import { asOfOf, type Search } from "../app/search";
import { tiesOf } from "./ties";
import css from "./Connections.module.css";

/** What links two parties beside chains: the catalogue, acts of both, and reports that name both. */
export function Ties({ search, start, end }: { search: Search; start: string; end: string }) {
  const window = search.from || search.to ? { from: search.from ?? null, to: search.to ?? null } : null;
  const variables = { start, end, window, asOf: asOfOf(search) };
  const { data, error, stale, again } = useLoaded(JSON.stringify(variables), (signal) => read(TiesDocument, variables, signal));
  if (error) return <Refused error={error} again={again} />;
  if (!data || stale) return <Loading label="Looking for what links them…" />;
  const ties = data.from && data.to ? tiesOf(data.from, data.to) : [];
  const { together, reports } = data;
  return (
    <div className={css.ties}>
      {ties.map((tie) => (
        <p key={tie}>{tie}</p>
      ))}
      {together.totalCount > 0 && (
        <p>
          <Link to="/timeline" search={{ of: [start, end], from: search.from, to: search.to, reported: search.reported, recorded: search.recorded }}>
            {plural(together.totalCount, "act")} of both
          </Link>{" "}
          {together.totalCount === 1 ? "links" : "link"} them directly.
        </p>
      )}
      {reports.totalCount === 0 ? (
        <p>No report names both.</p>
      ) : (
        <details>
          <summary>{plural(reports.totalCount, "report")} {reports.totalCount === 1 ? "names" : "name"} both</summary>
          <Reports reports={reports.edges.map((edge) => edge.node)} total={reports.totalCount} />
        </details>
      )}
    </div>
  );
}
