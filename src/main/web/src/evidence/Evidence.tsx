import { lazy, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { EvidenceDocument, type ClaimOfActFragment, type EvidenceQuery } from "../api/generated";
import { failure, parsed } from "../api/client";
import { basisInWords, instantInWords } from "../api/dates";
import { cut, label, meaning, oneLine, partsOf, plural, shortName, shortSummary } from "../api/labels";
import { Flag } from "../app/Flag";
import { MissingButton, Part, part } from "../app/parts";
import { Empty, Loading, Refused } from "../app/States";
import { asOfOf, type Search } from "../app/search";
import { beginsAfter } from "../measures/due";
import { GlyphIcon } from "../timeline/GlyphIcon";
import { byStory, reportsInStories, type StoryOfClaims } from "./stories";
import { StoryCard } from "./StoryCard";
import { useClaims } from "./useClaims";
import { useNeighbours } from "./useNeighbours";
import css from "./Evidence.module.css";

const CorrectAct = lazy(() => part(() => import("../correct/CorrectAct")));

export type ActInFull = Extract<NonNullable<EvidenceQuery["node"]>, { summary: string }>;

interface Props {
  readonly id: string;
  readonly search: Search;
  /** The acts that it may be followed by or come from, in their order on the page. */
  readonly among?: readonly string[];
  readonly onOther?: (id: string) => void;
  readonly onClose: () => void;
  /** Told once a correction was made, so that what stands beside the evidence is read again. */
  readonly onCorrected?: () => void;
  /** When the act last changed while the page was open: it is read again then. */
  readonly changed?: string | undefined;
  readonly className?: string | undefined;
}

const NONE: readonly string[] = [];

/** What an act rests on: its parties and dates, its measure's stages, and each claim in its article's text. */
export default function Evidence({ id, search, among = NONE, onOther, onClose, onCorrected, changed, className }: Props) {
  const asOf = asOfOf(search);
  const [{ data, fetching, error }, again] = useQuery({ query: parsed(EvidenceDocument), variables: { id, asOf }, requestPolicy: "cache-and-network" });
  // A correction that is under way has its form beside the act: what it does to the act is read once the form is closed.
  const [correcting, setCorrecting] = useState(false);
  const told = useRef(changed);
  useEffect(() => {
    if (correcting) return;
    if (changed !== undefined && changed !== told.current) again({ requestPolicy: "network-only" });
    told.current = changed;
  }, [changed, correcting, again]);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(document.activeElement);
  const node = data?.node?.id === id && "summary" in data.node ? data.node : null;
  const found = node !== null;
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (found) heading.current?.focus({ preventScroll: true });
    // The act that had the focus is gone and the next one is on its way: the keys of the panel go on.
    else if (document.activeElement === null || document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [id, found]);
  // Whoever closes the panel goes on from where it was opened.
  useEffect(() => {
    const opener = before.current;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  const corrected = () => {
    again({ requestPolicy: "network-only" });
    onCorrected?.();
  };
  const { place, go } = useNeighbours(id, among, onOther);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={`${css.panel} ${className ?? ""}`}
      aria-label="Evidence"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
        // What is typed into the forms of the panel, or into what opens from it, is no key of the panel.
        const within = event.currentTarget.contains(event.target as Node) && !/^(INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName);
        const by = within && !event.metaKey && !event.ctrlKey && !event.altKey ? ({ j: 1, k: -1 } as Record<string, 1 | -1>)[event.key.toLowerCase()] : undefined;
        if (by && go(by)) event.preventDefault();
      }}
    >
      <div className={css.bar}>
        <span className="quiet small">{place < 0 ? "Evidence" : `Act ${(place + 1).toLocaleString("en")} of ${among.length.toLocaleString("en")}`}</span>
        <span>
          {place >= 0 && (
            <>
              <button type="button" className="button quiet" aria-label="Previous act" title="Previous act (K)" disabled={place === 0} onClick={() => go(-1)}>
                ↑
              </button>
              <button type="button" className="button quiet" aria-label="Next act" title="Next act (J)" disabled={place === among.length - 1} onClick={() => go(1)}>
                ↓
              </button>
            </>
          )}
          <button type="button" className="button quiet" onClick={onClose} aria-label="Close the evidence">
            ✕
          </button>
        </span>
      </div>
      {error && <Refused error={failure(error)} again={() => again({ requestPolicy: "network-only" })} />}
      {node ? (
        <Act key={node.id} act={node} heading={heading} search={search} onCorrecting={setCorrecting} onCorrected={corrected} />
      ) : error ? null : fetching ? (
        <Loading label="Reading the evidence…" />
      ) : (
        <Empty title="This act is not there">
          <p className="quiet">It may have been merged or withdrawn, or it was not known by the clocks that are set.</p>
        </Empty>
      )}
    </aside>
  );
}

interface ActProps {
  readonly act: ActInFull;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly search: Search;
  readonly onCorrecting: (open: boolean) => void;
  readonly onCorrected: () => void;
}

function Act({ act, heading, search, onCorrecting, onCorrected }: ActProps) {
  const { claims, total, more, loading, error } = useClaims(act, asOfOf(search));
  const said = partsOf(oneLine(act.summary));
  const later = beginsAfter(act, act.date.latest);
  const stories = byStory(claims);
  const denying = stories.filter((story) => story.denies);
  const asserting = stories.filter((story) => !story.denies);
  const so = (some: readonly ClaimOfActFragment[]) => `${reportsInStories(some)}${more ? " so far" : ""}`;
  return (
    <article className={css.act}>
      <div className={css.tags}>
        <GlyphIcon act={act} />
        <span title={meaning("ActionType", act.type)}>{label(act.type)}</span>
        {act.instrument !== "NONE" && <span title={meaning("Instrument", act.instrument)}>{label(act.instrument)}</span>}
        {act.stage && (
          <span title={meaning("Stage", act.stage)}>
            {label(act.stage)}
            {later && `, from ${later}`}
          </span>
        )}
        {act.contested && <strong className={css.contested}>Contested</strong>}
      </div>
      <h2 ref={heading} tabIndex={-1} className={css.summary}>
        {cut(said.act, 300)}
      </h2>
      {said.lead && <p className="quiet">Told under the headline “{said.lead}”</p>}
      <dl className={css.facts}>
        <dt>When</dt>
        <dd>
          {act.date.text}
          <small>{basisInWords(act.date.basis)}</small>
        </dd>
        <Parties act={act} search={search} />
        {act.goods && <Fact name="About">{act.goods}</Fact>}
        {act.magnitude && <Fact name="How much">{act.magnitude}</Fact>}
        {act.due && <Fact name="Takes effect">{act.due.text}</Fact>}
        {act.expires && <Fact name="Runs out">{act.expires.text}</Fact>}
        <Fact name="Reported">
          {more ? plural(act.storyCount, "independent story", "independent stories") : reportsInStories(claims)}
          {act.firstReported && `, first on ${instantInWords(act.firstReported)}`}
          {act.lastReported && act.lastReported !== act.firstReported && `, last on ${instantInWords(act.lastReported)}`}
        </Fact>
      </dl>
      {act.measures.map((measure) => (
        <section key={measure.id} className={css.measure}>
          <h3>Stages of {shortName(measure.name, 90)}</h3>
          <ol>
            {measure.stages.map((step, index) => (
              <li key={`${step.action.id} ${index}`} aria-current={step.action.id === act.id ? "step" : undefined}>
                <span className={css.step}>{label(step.stage)}</span>
                <Link to="." search={(before: Search) => ({ ...before, act: step.action.id })} title={shortSummary(step.action, 200)}>
                  {step.date.text}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {denying.length > 0 && asserting.length > 0 ? (
        <>
          <Side title={`Asserted: ${so(claims.filter((claim) => !claim.denied))}`} act={act} stories={asserting} search={search} />
          <Side title={`Denied: ${so(claims.filter((claim) => claim.denied))}`} act={act} stories={denying} search={search} />
        </>
      ) : (
        <Side title={`${denying.length > 0 ? "Denied: " : ""}${so(claims)}`} act={act} stories={stories} search={search} />
      )}
      {error && <Refused error={error} />}
      {more && (
        <div className={css.further}>
          <p className="quiet small" role="status">
            The first {claims.length.toLocaleString("en")} of {plural(total, "claim")} are shown.
          </p>
          <button type="button" className="button" disabled={loading} onClick={() => void more()}>
            {loading ? "Reading…" : `Show ${Math.min(PAGE, total - claims.length)} more`}
          </button>
        </div>
      )}
      {asOfOf(search) === null && (
        <Part loading={null} missing={<MissingButton name="Correct…" />}>
          <CorrectAct act={act} claims={claims} total={total} onOpen={onCorrecting} onDone={onCorrected} />
        </Part>
      )}
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Claims of one request. */
const PAGE = 100;
const FIRST = 8;

function Parties({ act, search }: { act: ActInFull; search: Search }) {
  const roles = [...new Set(act.parties.map((party) => party.role))];
  return roles.map((role) => {
    const parties = act.parties.filter((party) => party.role === role);
    return (
      <Fact key={role} name={label(role)}>
        <ul className={css.parties}>
          {parties.slice(0, FIRST).map((party, index) => (
            <PartyName key={index} party={party} search={search} />
          ))}
        </ul>
        {parties.length > FIRST && (
          <details>
            <summary>{parties.length - FIRST} more</summary>
            <ul className={css.parties}>
              {parties.slice(FIRST).map((party, index) => (
                <PartyName key={index} party={party} search={search} />
              ))}
            </ul>
          </details>
        )}
      </Fact>
    );
  });
}

function PartyName({ party, search }: { party: ActInFull["parties"][number]; search: Search }) {
  const clocks = { reported: search.reported, recorded: search.recorded };
  return (
    <li>
      {party.entity ? (
        <>
          <Flag id={party.entity.id} />
          <Link to="/timeline" search={{ of: [party.entity.id], ...clocks }}>
            {shortName(party.entity.name)}
          </Link>
        </>
      ) : (
        <span>“{shortName(party.text, 80)}”</span>
      )}
      {party.principal && <span className="quiet"> for {shortName(party.principal.name)}</span>}
      {party.inferred && <span className="quiet"> (from the context)</span>}
    </li>
  );
}

function Side({ title, act, stories, search }: { title: string; act: ActInFull; stories: readonly StoryOfClaims[]; search: Search }) {
  return (
    <section className={css.side}>
      <h3>{title}</h3>
      {stories.map((story, index) => (
        <StoryCard key={story.story} story={story} act={act} open={index < 3} asOf={asOfOf(search)} />
      ))}
    </section>
  );
}
