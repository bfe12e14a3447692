import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { DenialsDocument, HowManyDocument, type DenialFragment, type DenialsQuery } from "../api/generated";
import { read } from "../api/request";
import { plural, shortName, shortSummary } from "../api/labels";
import { useLoaded } from "../app/hooks";
import { Loading, Refused } from "../app/States";
import { asOfOf, baseFilter, wholeFilter, windowFilter, type Search } from "../app/search";
import type { Act } from "../model/acts";
import { sidesOf } from "./denials";
import { contestedAmong, countable } from "./facetCounts";
import css from "./Facets.module.css";

type Choice = Pick<Search, "denied" | "denial" | "contested">;

const NONE: Choice = { denied: undefined, denial: undefined, contested: undefined };
const CHOICES = [
  { name: "Asserted", hint: "acts that at least one report asserts", choice: NONE },
  { name: "Contested only", hint: "some reports assert the act, others deny it", choice: { ...NONE, contested: true } },
  { name: "Denied only", hint: "every report denies the act", choice: { ...NONE, denial: "every" } },
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
export function Denials({ search, acts, dense, set }: { search: Search; acts: readonly Act[] | null; dense: boolean; set: (change: Partial<Search>) => void }) {
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
              <Choices search={search} acts={acts} dense={dense} chosen={chosen} onChosen={(choice) => set({ ...choice, act: undefined })} />
              <Told
                search={search}
                contested={(acts ?? []).filter((act) => act.contested).map((act) => act.id)}
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

const TOO_MANY = "only once single acts are drawn: choose a window or filters that leave fewer";

/**
 * What can be chosen, each with the acts that it would leave. Which acts are contested is known where the page holds all of them; where the service
 * counts for it, what the service cannot count cannot be chosen.
 */
function Choices({ search, acts, dense, chosen, onChosen }: { search: Search; acts: readonly Act[] | null; dense: boolean; chosen: Choice; onChosen: (choice: Choice) => void }) {
  const asOf = asOfOf(search);
  const asserted = { filter: wholeFilter({ ...search, ...NONE }), asOf };
  const denied = { filter: wholeFilter({ ...search, ...NONE, denial: "every" }), asOf };
  const { data } = useLoaded(JSON.stringify([asserted, denied]), async (signal) => {
    const of = async (variables: typeof asserted) => (await read(HowManyDocument, variables, signal)).histogram.totalCount;
    const [some, every] = await Promise.all([of(asserted), of(denied)]);
    return { some, every };
  });
  const contested = contestedAmong(acts, search);
  const any = data && contested !== null ? contested + data.every : null;
  const counts: Readonly<Record<(typeof CHOICES)[number]["name"], number | null | undefined>> = {
    Asserted: data?.some,
    "Contested only": contested,
    "Denied only": data?.every,
    "Contested or denied": any,
    All: data && data.some + data.every,
  };
  return (
    <fieldset className={css.choices}>
      <legend className="visually-hidden">Which acts are shown</legend>
      {CHOICES.map(({ name, hint, choice }) => {
        const off = dense && !countable({ ...search, ...choice });
        return (
          <label key={name} className={css.value} data-off={off || undefined}>
            <input type="radio" name="denials" checked={same(chosen, choice)} disabled={off} onChange={() => onChosen(choice)} />
            <span>
              {name}
              <small>{off ? TOO_MANY : hint}</small>
            </span>
            <span className="num quiet">{counts[name]?.toLocaleString("en")}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

const MOST = 100;

function Told({ search, contested, onChosen }: { search: Search; contested: readonly string[]; onChosen: (act: string, every: boolean) => void }) {
  const variables = { filter: { ...baseFilter({ ...search, denial: "every" }), ...windowFilter(search) }, asOf: asOfOf(search), contested: contested.slice(0, MOST) };
  const { data, error } = useLoaded(JSON.stringify(variables), (signal) => read(DenialsDocument, variables, signal));
  if (error) return <Refused error={error} />;
  if (!data) return <Loading label="Looking for denials…" />;
  const denials = denialsOf(data);
  const more = data.denied.totalCount - data.denied.edges.length;
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

function denialsOf({ denied, contested }: DenialsQuery): DenialFragment[] {
  const disputed = contested.flatMap((node) => (node && "denied" in node ? [node] : []));
  return [...disputed, ...denied.edges.map((edge) => edge.node)];
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
