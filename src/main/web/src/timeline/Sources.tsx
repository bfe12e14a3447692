import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { SourceCountsDocument } from "../api/generated";
import { read } from "../api/request";
import { useLoaded } from "../app/hooks";
import { BoxedList } from "../app/RowList";
import { Loading, Refused } from "../app/States";
import { asOfOf, isFull, wholeFilter, type Search } from "../app/search";
import css from "./Facets.module.css";

/** More sources than these can be searched. */
const MANY = 20;
/** How high a source with a short name is. */
const ROW = 36;

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
  const answer = useLoaded(asked, async (signal) => (await read(SourceCountsDocument, { filter, asOf }, signal)).histogram.groups);
  const [sought, setSought] = useState("");
  if (answer.error) {
    return <Refused error={answer.error} again={answer.again} />;
  }
  if (answer.loading || !answer.data) {
    return <Loading label="Counting…" />;
  }
  const counted = answer.data.map(({ label, count }) => ({ name: label, count }));
  const missing = chosen.filter((name) => counted.every((one) => one.name !== name)).map((name) => ({ name, count: 0 }));
  const all = [...counted, ...missing];
  const found = all.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <>
      {all.length > MANY && <input className="input" type="search" aria-label="Find a source" placeholder="Find a source" value={sought} onChange={(e) => setSought(e.target.value)} />}
      <BoxedList
        count={found.length}
        estimate={ROW}
        className={css.values}
        row={(index) => {
          const source = found[index];
          return (
            source && (
              <label className={css.value}>
                <input type="checkbox" checked={chosen.includes(source.name)} disabled={!chosen.includes(source.name) && isFull(search, "sources")} onChange={() => onToggle(source.name)} />
                <bdi>{source.name}</bdi>
                <span className="num quiet">{source.count.toLocaleString("en")}</span>
              </label>
            )
          );
        }}
      />
      {counted.length === 0 && <p className="quiet small">No article that tells of these acts names its source.</p>}
      {all.length > 0 && found.length === 0 && <p className="quiet small">No source is called “{sought}”.</p>}
    </>
  );
}
