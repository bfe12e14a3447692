import { Empty, Loading, Refused } from "../app/States";
import type { Search } from "../app/search";
import { Chain, type Path } from "./Chain";
import { MoreChains } from "./MoreChains";
import { partiesOf } from "./network";
import type { bySteps } from "./rank";
import { Ties } from "./Ties";
import type { Connections } from "./useConnections";
import css from "./Connections.module.css";

interface Props {
  readonly search: Search;
  readonly connections: Connections;
  /** The chains in the order in which they are shown. */
  readonly ranked: ReturnType<typeof bySteps<Path>>;
  readonly set: (change: Partial<Search>) => void;
}

/** The chains to read, with what links both parties otherwise. */
export function ChainsSide({ search, connections: { paths, chains }, ranked, set }: Props) {
  const { start, end } = search;
  const inOrder = ranked.flatMap(({ chains }) => chains);
  const traced = search.chain?.join(" ");
  return (
    <section className={css.chains} aria-label="Chains">
      <h2>Chains</h2>
      {start && end && <Ties search={search} start={start} end={end} />}
      {paths.error ? (
        <Refused error={paths.error} again={paths.again} />
      ) : !end ? (
        <p className="quiet">Choose a second party to see the chains between the two.</p>
      ) : paths.loading && !paths.data ? (
        <Loading label="Looking for chains…" />
      ) : (
        <>
          {paths.data && chains.length === 0 && (
            <Empty title={paths.data.further === "none" ? "No chain was found" : "No chain is left"}>
              <p>
                {paths.data.paths.length > 0
                  ? `Each ${paths.data.further === "none" ? "chain" : "of these chains"} passes a party that you hid. Show the hidden parties over the graph.`
                  : "No acts lead from one to the other within these limits. Allow more steps, any order, or a longer window. What links the two otherwise stands above."}
              </p>
            </Empty>
          )}
          {paths.data?.truncated && <p className={css.truncated}>{paths.data.reason}</p>}
          {chains.length > 1 && (
            <p className="quiet small">
              Direct ones first, then the most telling of each length: recent steps, sure ones and those that many independent stories tell count more. Parties on the way that take part in very many acts count less.
            </p>
          )}
          {ranked.map(({ steps, chains }) => (
            <section key={steps} className={css.list} aria-label={inSteps(steps)}>
              <h3>{inSteps(steps)}</h3>
              <ol className={css.list}>
                {chains.map((path) => (
                  <li key={partiesOf(path).join(" ")}>
                    <Chain path={path} search={search} rank={inOrder.indexOf(path) + 1} traced={partiesOf(path).join(" ") === traced} onTraced={(chain) => set({ chain, chosen: undefined })} onAct={(act) => set({ act })} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
          {paths.data && <MoreChains found={paths.data.paths.length} further={paths.data.further} loading={paths.loading} onMore={() => set({ pages: (search.pages ?? 1) + 1 })} />}
        </>
      )}
    </section>
  );
}

function inSteps(steps: number): string {
  return steps === 1 ? "Directly" : `In ${steps} steps`;
}
