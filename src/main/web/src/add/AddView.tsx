import { useRef, useState } from "react";
import { Link } from "@tanstack/react-router";
import { DropZone, FileTrigger, Button, Text, type FileDropItem } from "react-aria-components";
import { ActsOfArticleDocument, AddAddressDocument, AddArticleDocument, LeftAsideDocument, type ActsOfArticleQuery } from "../api/generated";
import { failure, write } from "../api/client";
import { read } from "../api/request";
import { instantInWords } from "../api/dates";
import { plural, shortName, shortSummary } from "../api/labels";
import { useLoaded } from "../app/hooks";
import { Loading, Refused } from "../app/States";
import { Restricted } from "../login/Restricted";
import { articlesOf, type Given } from "./inputs";
import css from "./Add.module.css";

type Acts = NonNullable<ActsOfArticleQuery["article"]>["claims"]["edges"][number]["node"]["action"][];

interface Row {
  readonly name: string;
  readonly state: "waiting" | "reading" | "read" | "unchanged" | "aside";
  readonly reason: string | null;
  readonly acts: Acts;
}

/** A file of lines may hold millions, which the command line takes. */
const MOST = 500;

/** Takes reports in: dropped files, a pasted text or a web address. */
export default function AddView() {
  return (
    <Restricted role="INGESTER" does="add reports">
      <AddForm />
    </Restricted>
  );
}

function AddForm() {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState("");
  const [title, setTitle] = useState("");
  const [source, setSource] = useState("");
  const [published, setPublished] = useState("");
  const [address, setAddress] = useState("");
  const [round, setRound] = useState(0);
  const [left, setLeft] = useState(0);
  const aside = useLoaded(`aside ${round}`, (signal) => read(LeftAsideDocument, { first: 20 }, signal));

  /** What is being read or waits for that: how many times something was taken, how many rows stand there, and the end of the last. */
  const line = useRef({ waiting: 0, rows: 0, last: Promise.resolve() });

  /** Reads what is given: in place of what was read before, or behind it while that is still read. */
  const take = async (given: readonly Given[]) => {
    const now = line.current;
    const from = now.waiting > 0 ? now.rows : 0;
    now.waiting++;
    now.rows = from + given.length;
    setBusy(true);
    setRows((before) => [...before.slice(0, from), ...given.map(({ name, problem }): Row => ({ name, state: problem ? "aside" : "waiting", reason: problem, acts: [] }))]);
    const own = now.last.then(() => readEach(given, from));
    now.last = own;
    await own;
    now.waiting--;
    if (now.waiting === 0) setBusy(false);
    setRound((n) => n + 1);
  };
  const readEach = async (given: readonly Given[], from: number) => {
    const change = (at: number, row: Partial<Row>) => setRows((before) => before.map((r, i) => (i === from + at ? { ...r, ...row } : r)));
    for (const [index, { input, address }] of given.entries()) {
      if (!input && !address) continue;
      change(index, { state: "reading" });
      try {
        const receipt = address
          ? (await write(AddAddressDocument, { address, source: source || null, publishedAt: published || null })).ingestAddress
          : (await write(AddArticleDocument, { input: [input!] })).ingestArticles.receipts[0];
        if (!receipt?.articleId) {
          change(index, { state: "aside", reason: receipt?.problems.map((p) => p.message).join(" ") || "It was set aside." });
        } else {
          const { article } = await read(ActsOfArticleDocument, { ref: receipt.articleId });
          const acts = new Map(article?.claims.edges.map(({ node }) => [node.action.id, node.action]));
          change(index, { state: receipt.status === "UNCHANGED" ? "unchanged" : "read", reason: receipt.problems.map((p) => p.message).join(" ") || receipt.note || null, acts: [...acts.values()] });
        }
      } catch (error) {
        const failed = failure(error);
        change(index, { state: "aside", reason: [failed.message, failed.advice].filter(Boolean).join(" ") });
        if (failed.code === "FORBIDDEN" || failed.code === "UNAUTHENTICATED") break;
      }
    }
  };
  const files = async (list: readonly File[]) => {
    const found = (await Promise.all(list.map((file) => articlesOf(file, source, published)))).flat();
    const more = Math.max(0, found.length - MOST);
    setLeft((before) => (line.current.waiting > 0 ? before : 0) + more);
    await take(found.slice(0, MOST));
  };
  const count = (...states: Row["state"][]) => rows.filter((row) => states.includes(row.state)).length;
  const setAside = count("aside");
  const readIn = count("read", "unchanged");
  const done = readIn + setAside;
  const acts = rows.flatMap((row) => row.acts);

  return (
    <main className={`wide ${css.view}`} id="main">
      <div>
        <h1>Add reports</h1>
        <p className="quiet">Dateline reads a report in a moment and shows the acts that it found, with their sentences.</p>
      </div>
      <div className={css.two}>
        <section className={css.section}>
          <h2>Paste a text</h2>
          <form
            className={css.form}
            onSubmit={(event) => {
              event.preventDefault();
              void take([{ name: title || shortName(text.trim().split("\n")[0] ?? "", 80), input: { text, ...(title && { title }), ...(source && { source }), ...(published && { publishedAt: published }), format: /^\s*<(!doctype html|html)/i.test(text) ? "HTML" : "PLAIN", origin: "the page" }, problem: null }]);
            }}
          >
            <label className="field">
              Text of the report
              <textarea className="input" rows={9} required value={text} onChange={(e) => setText(e.target.value)} />
            </label>
            <label className="field">
              Headline, if it is not in the text
              <input className="input" value={title} onChange={(e) => setTitle(e.target.value)} />
            </label>
            <div className={css.pair}>
              <label className="field">
                Who published it
                <input className="input" value={source} onChange={(e) => setSource(e.target.value)} />
              </label>
              <label className="field">
                Published on
                <input className="input" type="date" value={published} onChange={(e) => setPublished(e.target.value)} />
              </label>
            </div>
            <button type="submit" className="button primary" disabled={busy || text.trim() === ""}>
              Read it
            </button>
          </form>
        </section>
        <section className={css.section}>
          <h2>Or drop files</h2>
          <DropZone
            className={css.drop!}
            onDrop={(event) => {
              const dropped = event.items.filter((item): item is FileDropItem => item.kind === "file");
              void Promise.all(dropped.map((item) => item.getFile())).then(files);
            }}
          >
            <Text slot="label">Text, HTML or JSON lines</Text>
            <FileTrigger allowsMultiple onSelect={(list) => list && void files([...list])}>
              <Button className="button" isDisabled={busy}>
                Choose files
              </Button>
            </FileTrigger>
            <p className="quiet small">The publisher and the date on the left hold for files that state none.</p>
          </DropZone>
          <form
            className={css.form}
            onSubmit={(event) => {
              event.preventDefault();
              void take([{ name: address, input: null, address, problem: null }]);
            }}
          >
            <label className="field">
              Or read a web address
              <input className="input" type="url" required pattern="https?://.+" placeholder="https://…" value={address} onChange={(e) => setAddress(e.target.value)} />
            </label>
            <button type="submit" className="button" disabled={busy || address.trim() === ""}>
              Fetch it
            </button>
          </form>
        </section>
      </div>
      {rows.length > 0 && (
        <section className={css.section} aria-label="Progress">
          <h2>
            {readIn} of {plural(rows.length, "report")} read{setAside > 0 && `, ${setAside} set aside`}
            {acts.length > 0 && `, ${plural(acts.length, "act")} found`}
          </h2>
          <progress max={rows.length} value={done} aria-label="Reports read" />
          {left > 0 && (
            <p>
              {plural(left, "further report")} of the files {left === 1 ? "was" : "were"} not taken: the page takes {MOST} at a time. Use <code>bin/dateline ingest</code> for more.
            </p>
          )}
          <ul className={css.rows}>
            {rows.map((row, index) => (
              <li key={index} className={css.row} data-state={row.state}>
                <strong>
                  <bdi>{shortName(row.name, 120)}</bdi>
                </strong>
                <span className={css.state} role={row.state === "reading" ? "status" : undefined}>
                  {{ waiting: "waits", reading: "is read…", read: plural(row.acts.length, "act"), unchanged: `known already, ${plural(row.acts.length, "act")}`, aside: "set aside" }[row.state]}
                </span>
                {row.reason && <p className={css.reason}>{row.reason}</p>}
                {row.acts.length > 0 && (
                  <ul>
                    {row.acts.map((act) => (
                      <li key={act.id}>
                        <Link to="/timeline" search={{ act: act.id, ...around(act) }}>
                          {shortSummary(act, 160)}
                        </Link>{" "}
                        <span className="quiet">{act.date.text}</span>
                      </li>
                    ))}
                  </ul>
                )}
                {row.acts.length === 0 && !row.reason && (row.state === "read" || row.state === "unchanged") && <p className="quiet">No policy act was found in it. The report itself is kept.</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={css.section}>
        <h2>Set aside</h2>
        {aside.error ? (
          <Refused error={aside.error} again={aside.again} />
        ) : !aside.data ? (
          <Loading label="Reading what was set aside…" />
        ) : aside.data.setAside.edges.length === 0 ? (
          <p className="quiet">Everything that was handed in could be read.</p>
        ) : (
          <ul className={css.rows}>
            {aside.data.setAside.edges.map(({ node }) => (
              <li key={node.id} className={css.row}>
                <strong>
                  <bdi>{shortName(node.origin, 120)}</bdi>
                </strong>
                <span className="quiet">{instantInWords(node.receivedAt)}</span>
                <p className={css.reason}>{shortName(node.reason, 400)}</p>
              </li>
            ))}
          </ul>
        )}
        {aside.data?.setAside.pageInfo.hasNextPage && <p className="quiet small">The latest 20 are shown. <code>bin/dateline quarantine list</code> has all.</p>}
      </section>
    </main>
  );
}

/** A window of some months around an act, so that it lies in the middle. */
function around(act: Acts[number]): { from?: string; to?: string } {
  const { earliest, latest } = act.date;
  if (!earliest || !latest) return {};
  const shift = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return { from: shift(earliest, -90), to: shift(latest, 90) };
}
