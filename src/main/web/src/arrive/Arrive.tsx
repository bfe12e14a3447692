import { useEffect } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { HoldingsDocument, SparklineDocument, TopicsDocument, type AsOf } from "../api/generated";
import { failure, parsed } from "../api/client";
import { dayInWords, today } from "../api/dates";
import { plural } from "../api/labels";
import { asOfOf } from "../app/search";
import { Empty, Refused } from "../app/States";
import { Find } from "../find/Find";
import css from "./Arrive.module.css";

const route = getRouteApi("/");

const QUESTIONS = [
  { ask: "What happened between the United States and Huawei?", to: "/timeline", search: { of: ["US", "Huawei"] } },
  { ask: "Who restricts Huawei, and how far did each get?", to: "/measures", search: { targets: ["Huawei"] } },
  { ask: "How is Huawei linked to Russia?", to: "/connections", search: { start: "Huawei", end: "Russia" } },
] as const;

/** How long to wait before asking again how far the first start is. */
const FOLLOW = 2000;

/** What this is, what it holds, and where to begin. */
export function Arrive() {
  const asOf = asOfOf(route.useSearch());
  const [{ data, error }, again] = useQuery({ query: parsed(HoldingsDocument), variables: { asOf }, requestPolicy: "cache-and-network" });
  const [topics, againTopics] = useQuery({ query: parsed(TopicsDocument) });
  const holds = data?.overview;
  const reading = holds?.samples ?? null;
  const empty = holds !== undefined && holds.articleCount === 0 && holds.actionCount === 0;
  // While the first start reads its bundled reports, or may be about to, the page follows.
  const following = reading !== null || empty;
  useEffect(() => {
    if (!following) return;
    const timer = setInterval(() => again({ requestPolicy: "network-only" }), FOLLOW);
    return () => clearInterval(timer);
  }, [following, again]);
  useEffect(() => againTopics({ requestPolicy: "network-only" }), [following, againTopics]);
  return (
    <main className={`wide ${css.arrive}`} id="main">
      <section className={css.hero}>
        <h1>Who did what to whom, when, how far it got, and how we know.</h1>
        <p className={css.lead}>Dateline reads news reports and draws the policy acts in them as timelines. Each mark leads to the sentence behind it.</p>
        <Find large shortcut label="Find a party, a topic or two parties" />
      </section>
      {error ? (
        <Refused error={failure(error)} again={() => again({ requestPolicy: "network-only" })} />
      ) : empty && !reading ? (
        <Empty title="There is no article yet">
          <p>The graph is empty. Add reports, or start the service with its bundled ones.</p>
          <Link to="/add" className="button primary">
            Add articles
          </Link>
        </Empty>
      ) : (
        <>
          {reading && <Reading read={reading.read} total={reading.total} />}
          <dl className={css.figures} aria-label="What the graph holds" aria-busy={!holds}>
            <Figure name="acts" value={holds?.actionCount.toLocaleString("en")} />
            <Figure name="articles" value={holds?.articleCount.toLocaleString("en")} />
            <Figure name="from – to" value={holds && (holds.first ? `${holds.first.slice(0, 4)} – ${holds.last?.slice(0, 4)}` : "none")} />
            <Figure name="last reading" value={holds && (holds.lastRecorded ? dayInWords(holds.lastRecorded) : "none")} />
          </dl>
        </>
      )}
      {holds?.actionCount !== 0 && (
        <section className={css.section}>
          <h2>Questions to start with</h2>
          <ul className={css.questions}>
            {QUESTIONS.map(({ ask, to, search }) => (
              <li key={ask}>
                <Link to={to} search={to === "/measures" ? { ...search, on: today() } : search} className={css.question}>
                  {ask}
                  <span aria-hidden="true">→</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(topics.data?.topics.length ?? 0) > 0 && (
        <section className={css.section}>
          <h2>Topics</h2>
          <ul className={css.topics}>
            {topics.data?.topics.map((topic) => (
              <li key={`${topic.id} ${following}`}>
                <TopicCard name={topic.name} asOf={asOf} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** How far the first start is, so that nobody takes half of the reports for all. */
function Reading({ read, total }: { read: number; total: number }) {
  return (
    <div className={css.reading}>
      <p>
        {read.toLocaleString("en")} of {plural(total, "bundled report")} read. You can look around meanwhile: timelines grow as reports are read.
      </p>
      <progress value={read} max={total} aria-label="Bundled reports read" />
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string | undefined }) {
  return (
    <div className={css.figure}>
      <dt>{name}</dt>
      <dd>{value ?? "\u00a0"}</dd>
    </div>
  );
}

function TopicCard({ name, asOf }: { name: string; asOf: AsOf | null }) {
  const [{ data }] = useQuery({ query: parsed(SparklineDocument), variables: { topic: name, asOf }, requestPolicy: "cache-and-network" });
  const buckets = data?.histogram.buckets ?? [];
  return (
    <Link to="/timeline" search={{ topic: name }} className={css.topic}>
      <strong>{name}</strong>
      <span className="quiet small">
        {data ? plural(data.histogram.totalCount, "act") : "\u00a0"}
        {buckets[0] && `, ${buckets[0].start.slice(0, 4)} to ${buckets[buckets.length - 1]?.start.slice(0, 4)}`}
      </span>
      <Sparkline counts={buckets.map((b) => b.count)} />
    </Link>
  );
}

function Sparkline({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const step = 200 / Math.max(1, counts.length);
  return (
    <svg className={css.sparkline} viewBox="0 0 200 40" preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, index) => (
        <rect key={index} x={index * step} y={40 - (38 * count) / most} width={Math.max(0.6, step * 0.8)} height={(38 * count) / most} fill="currentColor" />
      ))}
    </svg>
  );
}
