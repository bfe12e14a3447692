import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { DenialsDocument, HowManyDocument, type DenialFragment, type TimelineFilter } from "../api/generated";
import { read } from "../api/request";
import { plural, shortName, shortSummary } from "../api/labels";
import { useLoaded } from "../app/hooks";
import { Loading, Refused } from "../app/States";
import { asOfOf, baseFilter, wholeFilter, windowFilter, type Search } from "../app/search";
import { sidesOf } from "./denials";
import css from "./Facets.module.css";

type Choice = Pick<Search, "denied" | "denial" | "contested">;

const NONE: Choice = { denied: undefined, denial: undefined, contested: undefined };
const CONTESTED: Choice = { ...NONE, contested: true };
const EVERY: Choice = { ...NONE, denial: "every" };
const CHOICES = [
  { name: "Asserted", hint: "acts that at least one report asserts", choice: NONE },
  { name: "Contested only", hint: "some reports assert the act, others deny it", choice: CONTESTED },
  { name: "Denied only", hint: "every report denies the act", choice: EVERY },
  { name: "Contested or denied", hint: "acts that any report denies", choice: { ...NONE, denial: "any" } },
  { name: "All", hint: "denied acts beside the others", choice: { ...NONE, denied: true } },
] as const satisfies readonly { name: string; hint: string; choice: Choice }[];

function same(a: Choice, b: Choice): boolean {
  return a.denied === b.denied && a.denial === b.denial && a.contested === b.contested;
}

/** What is chosen of denied acts, for a chip; null without a choice. */
export function denialsInWords(search: Search): string | null {
  const chosen = CHOICES.find(({ choice }) => same(search, choice));
  return !chosen || chosen.choice === NONE ? null : chosen.name === "All" ? "Denied too" : chosen.name;
}

/** Which acts are shown of those that reports deny, and who denies what. */
export function Denials({ search, set }: { search: Search; set: (change: Partial<Search>) => void }) {
  const chosen: Choice = { denied: search.denied, denial: search.denial, contested: search.contested };
  return (
    <DialogTrigger>
      <Button className="button">
        Denials
        {!same(chosen, NONE) && <span className={css.badge}>1</span>}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className={css.dialog} aria-label="Denied acts">
          {({ close }) => (
            <>
              <Choices search={search} chosen={chosen} onChosen={(choice) => set({ ...choice, act: undefined })} />
              <Told
                search={search}
                onChosen={(act, every) => {
                  close();
                  set({ act, ...(every && !search.denied && !search.denial && { ...NONE, denied: true }) });
                }}
              />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What can be chosen, each with the acts that it would leave. */
function Choices({ search, chosen, onChosen }: { search: Search; chosen: Choice; onChosen: (choice: Choice) => void }) {
  const asOf = asOfOf(search);
  const filters = [NONE, CONTESTED, EVERY].map((choice) => wholeFilter({ ...search, ...choice }));
  const { data } = useLoaded(JSON.stringify([filters, asOf]), async (signal) => {
    const of = async (filter: TimelineFilter) => (await read(HowManyDocument, { filter, asOf }, signal)).histogram.totalCount;
    const [some = 0, contested = 0, every = 0] = await Promise.all(filters.map(of));
    return { some, contested, every };
  });
  const counts: Readonly<Record<(typeof CHOICES)[number]["name"], number | null | undefined>> = {
    Asserted: data?.some,
    "Contested only": data?.contested,
    "Denied only": data?.every,
    "Contested or denied": data && data.contested + data.every,
    All: data && data.some + data.every,
  };
  return (
    <fieldset className={css.choices}>
      <legend className="visually-hidden">Which acts are shown</legend>
      {CHOICES.map(({ name, hint, choice }) => (
        <label key={name} className={css.value}>
          <input type="radio" name="denials" checked={same(chosen, choice)} onChange={() => onChosen(choice)} />
          <span>
            {name}
            <small>{hint}</small>
          </span>
          <span className="num quiet">{counts[name]?.toLocaleString("en")}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Told({ search, onChosen }: { search: Search; onChosen: (act: string, every: boolean) => void }) {
  const of = (choice: Choice) => ({ ...baseFilter({ ...search, ...choice }), ...windowFilter(search) });
  const variables = { contested: of(CONTESTED), denied: of(EVERY), asOf: asOfOf(search) };
  const { data, error } = useLoaded(JSON.stringify(variables), (signal) => read(DenialsDocument, variables, signal));
  if (error) return <Refused error={error} />;
  if (!data) return <Loading label="Looking for denials…" />;
  const denials = [...data.contested.edges, ...data.denied.edges].map((edge) => edge.node);
  const more = data.contested.totalCount + data.denied.totalCount - denials.length;
  if (denials.length === 0) return <p className="quiet small">No report denies an act of this timeline.</p>;
  return (
    <>
      <h3 className={css.told}>Who denies what</h3>
      <ul className={css.values}>
        {denials.map((act) => (
          <li key={act.id}>
            <Denial act={act} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet small">and {plural(more, "more act")}. Choose a window to see them.</p>}
    </>
  );
}

function Denial({ act, onChosen }: { act: DenialFragment; onChosen: (act: string, every: boolean) => void }) {
  const { accusers, deniers } = sidesOf(act.claims.edges.map((edge) => edge.node));
  const names = (of: readonly string[]) => of.slice(0, 3).map((name) => shortName(name, 40)).join(", ");
  return (
    <button type="button" className={css.denial} onClick={() => onChosen(act.id, act.denied === "ALL")}>
      <small>{act.date.text}</small>
      <bdi>{shortSummary(act, 110)}</bdi>
      <small>
        {accusers.length > 0 ? `Asserted by ${names(accusers)}` : "No report says who asserts it"} · denied by <strong>{names(deniers) || "nobody named"}</strong>
      </small>
    </button>
  );
}
