import { useState, type ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { shortName } from "../api/labels";
import { Flag } from "../app/Flag";
import { isEach, type Search } from "../app/search";
import type { Named } from "../api/names";
import { Find } from "../find/Find";
import css from "./Subject.module.css";

const ARROWS = { forward: "→", back: "←" } as const;

interface Props {
  readonly search: Search;
  readonly parties: readonly Named[];
  /** What stands there without a party. */
  readonly title: string;
  readonly set: (change: Partial<Search>) => void;
  readonly children: ReactNode;
}

/** What a timeline is about, with the ways to change it: a further party, and who of two acts on the other. */
export function Subject({ search, parties, title, set, children }: Props) {
  const of = search.of ?? [];
  const each = isEach(search);
  // Of one party alone, the choice waits for the next.
  const [waiting, setApart] = useState(false);
  const apart = of.length > 1 ? each : waiting;
  const anew = { lanes: undefined, closed: undefined, lane: undefined, flow: undefined, act: undefined };
  return (
    <div className={css.subject}>
      <div className={css.names}>
        <h1>
          {parties.map((party, index) => (
            <span key={party.id} className={css.party}>
              {index > 0 && (each ? " " : <span className="quiet"> {search.flow && parties.length === 2 ? ARROWS[search.flow] : "–"} </span>)}
              <Flag id={party.id} />
              {shortName(party.name, 120)}
              {each && index < parties.length - 1 && ","}
            </span>
          ))}
          {parties.length === 0 && title}
        </h1>
        <DialogTrigger>
          <Button className="button">+ Party</Button>
          <Popover className="popover" placement="bottom start">
            <Dialog className={css.dialog} aria-label="Parties of this timeline">
              {({ close }) => (
                <>
                  <Sides each={apart} onEach={(next) => (of.length > 1 ? set({ each: next || undefined, ...anew }) : setApart(next))} />
                  <Find
                    label="Add a party"
                    placeholder="A further party"
                    only="entities"
                    autoFocus
                    onChosen={(chosen) => {
                      close();
                      const parties = [...new Set([...of, ...(chosen.search.of ?? [])])];
                      set({ of: parties, each: (apart && parties.length > 1) || undefined, ...anew });
                    }}
                  />
                  <ul className={css.list}>
                    {of.map((ref, index) => (
                      <li key={ref}>
                        <bdi>{shortName(parties[index]?.name ?? ref, 80)}</bdi>
                        {of.length > 1 && (
                          <button type="button" className="button quiet" aria-label={`Remove ${shortName(parties[index]?.name ?? ref, 80)}`} onClick={() => set({ of: of.filter((other) => other !== ref), each: (each && of.length > 2) || undefined, ...anew })}>
                            Remove
                          </button>
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
      {children}
      {/* Its place is kept until both names are known, so that nothing below it moves. */}
      {of.length === 2 && !each && (
        <div className={parties.length === 2 ? undefined : css.waiting}>
          <Flow between={[parties[0]?.name ?? "", parties[1]?.name ?? ""]} flow={search.flow} onFlow={(flow) => set({ flow, act: undefined })} />
        </div>
      )}
    </div>
  );
}

/** Whether further parties take part in the same acts, or stand beside each other. */
function Sides({ each, onEach }: { each: boolean; onEach: (each: boolean) => void }) {
  const choices = [
    { value: false, name: "Together", hint: "acts in which all of these take part" },
    { value: true, name: "Beside each other", hint: "all acts of each, in lanes of its own" },
  ];
  return (
    <fieldset className={css.sides}>
      <legend className="visually-hidden">How the parties stand</legend>
      {choices.map(({ value, name, hint }) => (
        <label key={name}>
          <input type="radio" name="sides" checked={each === value} onChange={() => onEach(value)} />
          <span>
            {name}
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Flow({ between: [a, b], flow, onFlow }: { between: readonly [string, string]; flow: Search["flow"]; onFlow: (flow: Search["flow"]) => void }) {
  const [from, to] = [shortName(a, 28), shortName(b, 28)];
  const choices = [
    { value: undefined, name: "Both ways", title: "All acts in which both take part" },
    { value: "forward", name: `${from} → ${to}`, title: `Acts of ${from} in which ${to} takes part without acting itself` },
    { value: "back", name: `${to} → ${from}`, title: `Acts of ${to} in which ${from} takes part without acting itself` },
  ] as const;
  return (
    <div className={css.flow} role="group" aria-label="Who acts on whom">
      {choices.map(({ value, name, title }) => (
        <button key={value ?? "both"} type="button" className="button" aria-pressed={flow === value} title={title} onClick={() => onFlow(value)}>
          {name}
        </button>
      ))}
    </div>
  );
}
