import { getRouteApi, Link } from "@tanstack/react-router";
import { ChangesDocument, type ChangesQuery } from "../api/generated";
import { lastOf, readTold, type Told } from "../api/request";
import { epochDay, instantInWords, isoDay } from "../api/dates";
import { meaning, plural, shortName, shortSummary } from "../api/labels";
import { entityOf } from "../api/names";
import { useLoaded } from "../app/hooks";
import { DateField } from "../app/DateField";
import { PageList } from "../app/RowList";
import { Empty, Loading, Refused } from "../app/States";
import { asOfOf, isEach, type Search } from "../app/search";
import { EvidencePanel } from "../evidence/EvidencePanel";
import { Find } from "../find/Find";
import { COLUMNS, differenceOf, noneOf, subjectOf, type Change } from "./change";
import { areInOrder, comparedInWords, daysCompared, variablesOf } from "./comparison";
import { ReadMore } from "./ReadMore";
import { TakeChanges } from "./TakeChanges";
import css from "./Changes.module.css";

const route = getRouteApi("/changes");

/** Two dates compared: what happened, what was learned, what was corrected in between. */
export default function ChangesView() {
  const search: Search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) => void navigate({ search: (before: Search) => ({ ...before, ...change }), replace: true, resetScroll: false });
  /** Another question begins with its first page. */
  const ask = (change: Partial<Search>) => set({ ...change, pages: undefined, whole: undefined });
  const clock = search.clock === "RECORDED" ? "RECORDED" : "REPORTED";
  const days = daysCompared(search);
  const { since, until } = days;
  const pages = search.pages ?? 1;
  const variables = variablesOf(search);
  const question = JSON.stringify(variables);
  const key = JSON.stringify([question, pages]);
  const { data: answer, error, loading, again, refresh } = useLoaded(areInOrder(days) ? key : null, async (signal) => {
    const found: Change[] = [];
    let after: string | null = null;
    let open = false;
    const instants: (string | null)[] = [];
    for (let page = 0; page < pages; page++) {
      const told: Told<ChangesQuery> = await readTold(ChangesDocument, { ...variables, after }, signal);
      const { changes } = told.data;
      instants.push(told.recorded);
      found.push(...changes.edges.map((edge) => edge.node));
      after = changes.pageInfo.endCursor;
      open = changes.pageInfo.hasNextPage;
      if (!open) break;
    }
    return { question, found, open, recorded: lastOf(instants) };
  });
  // Changes of other days or of somebody else are no answer; those of fewer pages are the first of them.
  const data = answer?.question === question ? answer : null;
  const asOf = asOfOf(search);
  const names = useLoaded(search.of ? JSON.stringify([search.of, asOf]) : null, () => Promise.all((search.of ?? []).map(async (ref) => (await entityOf(ref, asOf))?.name ?? ref)));
  const unfolded = search.whole ?? [];
  return (
    <main className={`wide ${css.view}`} id="main">
      <div className={css.top}>
        <div>
          <h1>Changes</h1>
          <p className="quiet">What happened, what was learned and what was corrected between two dates.</p>
        </div>
        {data && !loading && <TakeChanges search={search} recorded={search.recorded ?? data.recorded} changes={data.found} open={data.open} parties={names.data ?? []} />}
      </div>
      <div className={css.form}>
        <label className="field">
          After
          <DateField value={since} max={isoDay(epochDay(until) - 1)} onDay={(day) => day && ask({ since: day })} />
        </label>
        <label className="field">
          Up to
          <DateField value={until} min={isoDay(epochDay(since) + 1)} onDay={(day) => day && ask({ until: day })} />
        </label>
        <label className="field">
          Became known when
          <select className="input" value={clock} onChange={(e) => ask({ clock: e.target.value })}>
            <option value="REPORTED">articles reported it</option>
            <option value="RECORDED">this graph recorded it</option>
          </select>
        </label>
        <label className="field">
          Of whom
          <Find label="The party whose acts are compared" placeholder="Everybody" only="entities" value={names.data?.join(isEach(search) ? ", " : " – ") ?? ""} onChosen={(s) => ask({ of: s.search.of, each: undefined })} onCleared={() => ask({ of: undefined, each: undefined })} />
        </label>
        {search.topic && (
          <button type="button" className="button" aria-label={`Remove Topic ${topicIn(search.topic)}`} onClick={() => ask({ topic: undefined })}>
            Topic {topicIn(search.topic)} <span aria-hidden="true">×</span>
          </button>
        )}
        {search.text && (
          <button type="button" className="button" aria-label={`Remove “${shortName(search.text, 40)}”`} onClick={() => ask({ text: undefined })}>
            “{shortName(search.text, 40)}” <span aria-hidden="true">×</span>
          </button>
        )}
        {search.of && (
          <button type="button" className="button" onClick={() => ask({ of: undefined, each: undefined })}>
            Everybody
          </button>
        )}
        {areInOrder(days) && (
          <Link to="/timeline" search={{ of: search.of, each: search.each, topic: search.topic, text: search.text, since, until, clock: search.clock, reported: search.reported, recorded: search.recorded }} className="button">
            Show on the timeline
          </Link>
        )}
      </div>
      {error ? (
        <Refused error={error} again={again} />
      ) : !areInOrder(days) ? (
        <Empty title={since === until ? "Both dates are the same" : "The dates are the wrong way round"}>
          <p>Choose a first date before the second. For the changes of one day, choose the day before it as the first.</p>
        </Empty>
      ) : !data ? (
        loading && <Loading label="Comparing…" />
      ) : data.found.length === 0 ? (
        <Empty title={`Nothing changed ${comparedInWords(days)}`}>
          <p>Choose other dates, or the other clock: reports may be older than the day on which this graph recorded them.</p>
        </Empty>
      ) : (
        <>
          <div className={css.columns}>
            {COLUMNS.map(({ kind, name, says }) => (
              <Column key={kind} name={name} says={says} none={noneOf(kind, { clock, filtered: Object.keys(variables.filter).length > 0, read: data.found.length, open: data.open })} meaning={meaning("ChangeKind", kind)} changes={data.found.filter((change) => change.kind === kind)} all={unfolded.includes(kind)} onAll={() => set({ whole: [...unfolded, kind] })} onChosen={(act) => set({ act })} />
            ))}
          </div>
          {data.open && <ReadMore pages={pages} read={data.found.length} loading={loading} onMore={() => set({ pages: pages + 1 })} />}
        </>
      )}
      {search.act && (
        <EvidencePanel id={search.act} search={search} onClose={() => set({ act: undefined })} onCorrected={refresh} className={css.panel} />
      )}
    </main>
  );
}

function topicIn(topic: string): string {
  return shortName(topic.replace(/^topic:/, ""), 40);
}

const SHOWN = 50;
/** How high most changes are. */
const ROW = 76;

interface ColumnProps {
  readonly name: string;
  readonly says: string;
  /** What to say where there is none. */
  readonly none: string;
  readonly meaning: string;
  readonly changes: readonly Change[];
  /** Whether more than the first of them are listed. */
  readonly all: boolean;
  readonly onAll: () => void;
  readonly onChosen: (act: string) => void;
}

function Column({ name, says, none, meaning: title, changes, all, onAll, onChosen }: ColumnProps) {
  return (
    <section className={css.column} aria-label={name}>
      <h2 title={title}>
        {name} <span className="quiet">{changes.length.toLocaleString("en")}</span>
      </h2>
      <p className="quiet small">{says}</p>
      <PageList
        ordered
        count={all ? changes.length : Math.min(SHOWN, changes.length)}
        estimate={ROW}
        rowClassName={css.change}
        row={(index) => {
          const change = changes[index];
          return (
            change && (
              <>
                <span className="quiet">{change.action ? change.action.date.text : instantInWords(change.at)}</span>
                <What change={change} onChosen={onChosen} />
                <Difference change={change} />
                {change.reason && <span className="quiet">Reason: {shortName(change.reason, 200)}</span>}
              </>
            )
          );
        }}
      />
      {changes.length > SHOWN && !all && (
        <button type="button" className="button" onClick={onAll}>
          Show all {plural(changes.length, "change")}
        </button>
      )}
      {changes.length === 0 && <p className="small quiet">{none}</p>}
    </section>
  );
}

function What({ change, onChosen }: { change: Change; onChosen: (act: string) => void }) {
  const { action, entity } = change;
  if (action) {
    return (
      <button type="button" className={css.open} onClick={() => onChosen(action.id)}>
        <bdi>{shortSummary(action, 140)}</bdi>
      </button>
    );
  }
  if (entity) {
    return (
      <Link to="/timeline" search={{ of: [entity.id] }}>
        {shortName(entity.name)}
      </Link>
    );
  }
  return <span>{shortName(subjectOf(change), 140)}</span>;
}

function Difference({ change }: { change: Change }) {
  const difference = differenceOf(change, 60);
  return difference && <span className={change.after ? "quiet" : css.gone}>{difference}</span>;
}
