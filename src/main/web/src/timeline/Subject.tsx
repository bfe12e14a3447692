import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { shortName } from "../api/labels";
import { Flag } from "../app/Flag";
import type { Search } from "../app/search";
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
  return (
    <div className={css.subject}>
      <div className={css.names}>
        <h1>
          {parties.map((party, index) => (
            <span key={party.id} className={css.party}>
              {index > 0 && <span className="quiet"> {search.flow && parties.length === 2 ? ARROWS[search.flow] : "–"} </span>}
              <Flag id={party.id} />
              {shortName(party.name, 120)}
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
                  <p className="small">Acts in which all of these take part:</p>
                  <Find
                    label="Add a party"
                    placeholder="A further party"
                    only="entities"
                    autoFocus
                    onChosen={(chosen) => {
                      close();
                      set({ of: [...new Set([...of, ...(chosen.search.of ?? [])])], lanes: undefined, flow: undefined, act: undefined });
                    }}
                  />
                  <ul className={css.list}>
                    {of.map((ref, index) => (
                      <li key={ref}>
                        <bdi>{shortName(parties[index]?.name ?? ref, 80)}</bdi>
                        {of.length > 1 && (
                          <button type="button" className="button quiet" aria-label={`Remove ${shortName(parties[index]?.name ?? ref, 80)}`} onClick={() => set({ of: of.filter((other) => other !== ref), lanes: undefined, flow: undefined, act: undefined })}>
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
      {of.length === 2 && (
        <div className={parties.length === 2 ? undefined : css.waiting}>
          <Flow between={[parties[0]?.name ?? "", parties[1]?.name ?? ""]} flow={search.flow} onFlow={(flow) => set({ flow, act: undefined })} />
        </div>
      )}
    </div>
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
