import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { SourceCountsDocument } from "../api/generated";
import { read } from "../api/request";
import { useLoaded } from "../app/hooks";
import { Loading, Refused } from "../app/States";
import { asOfOf, isFull, wholeFilter, type Search } from "../app/search";
import css from "./Facets.module.css";

/** The sources that tell of a timeline's acts, each with the acts that it would leave. Marks do not tell sources, so the server counts. */
export function Sources({ search, set }: { search: Search; set: (change: Partial<Search>) => void }) {
  const chosen = search.sources ?? [];
  return (
    <DialogTrigger>
      <Button className="button">
        Source
        {chosen.length > 0 && <span className={css.badge}>{chosen.length}</span>}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className={css.dialog} aria-label="Sources of acts">
          <Counted search={search} chosen={chosen} onToggle={(name) => set({ sources: toggled(chosen, name) })} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The chosen sources with one more or one less; undefined without any. */
export function toggled(chosen: readonly string[], name: string): readonly string[] | undefined {
  const next = chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name];
  return next.length > 0 ? next : undefined;
}

function Counted({ search, chosen, onToggle }: { search: Search; chosen: readonly string[]; onToggle: (name: string) => void }) {
  const filter = wholeFilter({ ...search, sources: undefined });
  const asOf = asOfOf(search);
  const asked = JSON.stringify([filter, asOf]);
  const found = useLoaded(asked, async (signal) => (await read(SourceCountsDocument, { filter, asOf }, signal)).histogram.groups);
  if (found.error) {
    return <Refused error={found.error} again={found.again} />;
  }
  if (found.loading || !found.data) {
    return <Loading label="Counting…" />;
  }
  const counted = found.data.map(({ label, count }) => ({ name: label, count }));
  const missing = chosen.filter((name) => counted.every((one) => one.name !== name)).map((name) => ({ name, count: 0 }));
  return (
    <ul className={css.values}>
      {[...counted, ...missing].map(({ name, count }) => (
        <li key={name}>
          <label className={css.value}>
            <input type="checkbox" checked={chosen.includes(name)} disabled={!chosen.includes(name) && isFull(search, "sources")} onChange={() => onToggle(name)} />
            <span>{name}</span>
            <span className="num quiet">{count.toLocaleString("en")}</span>
          </label>
        </li>
      ))}
      {counted.length === 0 && <li className="quiet small">No article that tells of these acts names its source.</li>}
    </ul>
  );
}
