import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useNavigate } from "@tanstack/react-router";
import { label, meaning, shortName, valuesOf } from "../api/labels";
import { useLoaded } from "../app/hooks";
import { Refused } from "../app/States";
import { asOfOf, enumOf, WITHOUT_FILTERS, type Facet, type Search } from "../app/search";
import type { Act } from "../model/acts";
import { Denials, denialsInWords } from "./Denials";
import { counts, filterWithout, leftBy } from "./facetCounts";
import { loadFacetCounts } from "./loadFacets";
import { Sources, toggled } from "./Sources";
import css from "./Facets.module.css";

const SHOWN: { facet: Facet; name: string }[] = [
  { facet: "types", name: "Type" },
  { facet: "instruments", name: "Instrument" },
  { facet: "stages", name: "Stage" },
  { facet: "directions", name: "Direction" },
  { facet: "bases", name: "Date" },
  { facet: "evidence", name: "Evidence" },
];

interface Props {
  readonly search: Search;
  /** All acts of the timeline; null where the page does not hold all of them. */
  readonly acts: readonly Act[] | null;
}

/** The filters of a timeline. */
export function Facets({ search, acts }: Props) {
  const navigate = useNavigate();
  const set = (change: Partial<Search>) => void navigate({ to: "/timeline", search: { ...search, ...change }, replace: true });
  const toggle = (facet: Facet, value: string) => {
    const values = search[facet] ?? [];
    const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
    set({ [facet]: next.length > 0 ? next : undefined });
  };
  return (
    <div className={css.facets} role="group" aria-label="Filters">
      {SHOWN.map(({ facet, name }) => (
        <DialogTrigger key={facet}>
          <Button className="button">
            {name}
            {search[facet] && <span className={css.badge}>{search[facet].length}</span>}
          </Button>
          <Popover className="popover" placement="bottom start">
            <Dialog className={css.dialog} aria-label={`${name} of acts`}>
              <Counted facet={facet} search={search} acts={acts} onToggle={(value) => toggle(facet, value)} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      ))}
      <Sources search={search} set={set} />
      <Denials search={search} set={set} />
      <button type="button" className="button" aria-pressed={(search.stories ?? 1) > 1} onClick={() => set({ stories: search.stories ? undefined : 2 })}>
        {search.stories ?? 2}+ stories
        <Left count={leftBy({ stories: search.stories ?? 2 }, acts, search)} />
      </button>
      <button type="button" className="button" aria-pressed={search.certainty === "DEFINITELY"} disabled={!search.from && !search.to && !search.certainty} title="Leave out acts that may have happened outside the window; choose a window first" onClick={() => set({ certainty: search.certainty ? undefined : "DEFINITELY" })}>
        Surely in the window
        {(search.from || search.to) && <Left count={leftBy({ certainty: "DEFINITELY" }, acts, search)} />}
      </button>
      <Chips search={search} onRemove={toggle} set={set} onClear={() => set({ ...WITHOUT_FILTERS, ...BESIDE })} />
    </div>
  );
}

/** How many acts a toggle leaves. */
function Left({ count }: { count: number | null }) {
  return count !== null && <span className="num quiet">{count.toLocaleString("en")}</span>;
}

/** The values of a facet with the acts that each would leave, counted here where all acts are, else by the server. */
function Counted({ facet, search, acts, onToggle }: { facet: Facet; search: Search; acts: readonly Act[] | null; onToggle: (value: string) => void }) {
  const here = counts(acts, search, facet);
  const asked = here === null ? JSON.stringify([filterWithout(search, facet), asOfOf(search)]) : null;
  const there = useLoaded(asked, (signal) => loadFacetCounts(search, facet, signal));
  return (
    <>
      {there.error && <Refused error={there.error} again={there.again} />}
      {there.loading && (
        <p className="quiet small" role="status">
          Counting…
        </p>
      )}
      <Values facet={facet} chosen={search[facet] ?? []} found={here ?? there.data} onToggle={onToggle} />
    </>
  );
}

function Values({ facet, chosen, found, onToggle }: { facet: Facet; chosen: readonly string[]; found: ReadonlyMap<string, number> | null; onToggle: (value: string) => void }) {
  const values = valuesOf(enumOf(facet))
    .filter((value) => !found || found.has(value) || chosen.includes(value))
    .sort((a, b) => (found?.get(b) ?? 0) - (found?.get(a) ?? 0));
  return (
    <ul className={css.values}>
      {values.map((value) => (
        <li key={value}>
          <label className={css.value} title={meaning(enumOf(facet), value)}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            <span>
              {label(value)}
              <small>{meaning(enumOf(facet), value)}</small>
            </span>
            {found && <span className="num quiet">{(found.get(value) ?? 0).toLocaleString("en")}</span>}
          </label>
        </li>
      ))}
      {values.length === 0 && <li className="quiet small">None of these acts has one.</li>}
    </ul>
  );
}

/** What narrows a timeline beside its facets and is set by links alone, or elsewhere on the page. */
const BESIDE: Partial<Record<keyof Search, undefined>> = { actors: undefined, targets: undefined };

/** Filters that are no list of codes, each with what takes it off. */
function others(search: Search): readonly { readonly name: string; readonly without: Partial<Search> }[] {
  const named = (parties: readonly string[]) => parties.map((party) => shortName(party.replace(/^\w+:/, ""), 40)).join(", ");
  return [
    ...(search.actors ? [{ name: `By ${named(search.actors)}`, without: { actors: undefined } }] : []),
    ...(search.targets ? [{ name: `On ${named(search.targets)}`, without: { targets: undefined } }] : []),
    ...(search.sources ?? []).map((source) => ({ name: `Source ${shortName(source, 40)}`, without: { sources: toggled(search.sources ?? [], source) } })),
    ...(search.stories ? [{ name: `${search.stories}+ stories`, without: { stories: undefined } }] : []),
    ...(search.certainty ? [{ name: "Surely in the window", without: { certainty: undefined } }] : []),
    ...(search.of && search.topic ? [{ name: `Topic ${shortName(search.topic.replace(/^topic:/, ""), 40)}`, without: { topic: undefined } }] : []),
    ...(search.of && search.text ? [{ name: `“${shortName(search.text, 40)}”`, without: { text: undefined } }] : []),
  ];
}

function Chips({ search, onRemove, set, onClear }: { search: Search; onRemove: (facet: Facet, value: string) => void; set: (change: Partial<Search>) => void; onClear: () => void }) {
  const chips = SHOWN.flatMap(({ facet, name }) => (search[facet] ?? []).map((value) => ({ facet, name, value })));
  const denials = denialsInWords(search);
  const beside = others(search);
  if (chips.length === 0 && !denials && beside.length === 0) {
    return null;
  }
  return (
    <ul className={css.chips} aria-label="Active filters">
      {chips.map(({ facet, name, value }) => (
        <li key={`${facet} ${value}`}>
          <button type="button" className={css.chip} aria-label={`Remove ${name}: ${label(value)}`} onClick={() => onRemove(facet, value)}>
            {label(value)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {denials && (
        <li>
          <button type="button" className={css.chip} aria-label={`Remove Denials: ${denials}`} onClick={() => set({ denied: undefined, denial: undefined, contested: undefined })}>
            {denials} <span aria-hidden="true">×</span>
          </button>
        </li>
      )}
      {beside.map(({ name, without }) => (
        <li key={name}>
          <button type="button" className={css.chip} aria-label={`Remove ${name}`} onClick={() => set(without)}>
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={css.clear} onClick={onClear}>
          Clear filters
        </button>
      </li>
    </ul>
  );
}
