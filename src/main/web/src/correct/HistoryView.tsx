import { useState } from "react";
import { AddAliasDocument, CurationsDocument, MergeEntitiesDocument, UndoDocument, type CurationKind, type CurationsQuery } from "../api/generated";
import { failure, write } from "../api/client";
import { read, type Failed } from "../api/request";
import { instantInWords } from "../api/dates";
import { shortName } from "../api/labels";
import { useLoaded } from "../app/hooks";
import { Loading, Refused } from "../app/States";
import { Find } from "../find/Find";
import { Restricted } from "../login/Restricted";
import { CorrectionForm } from "./CorrectionForm";
import css from "./Correct.module.css";

/** What a correction did, in the words of the form that made it. */
const DONE: Readonly<Record<CurationKind, string>> = {
  ADD_ALIAS: "Added a name to a party",
  ASSERT_CLAIM: "Added a claim",
  MERGE_ACTIONS: "Made one act of two",
  MERGE_ENTITIES: "Made one party of two",
  RECODE_ACTION: "Coded an act otherwise",
  RETRACT_CLAIM: "Took a claim back",
  SPLIT_ACTION: "Made two acts of one",
  SPLIT_ENTITY: "Meant another party",
  UNDO: "Undid a correction",
  WITHDRAW: "Withdrew articles",
};

type Entry = CurationsQuery["curations"]["edges"][number]["node"];

/** Corrections of names, and the history of all corrections with what undoes them. */
export default function HistoryView() {
  return (
    <Restricted role="ANALYST" does="correct the record">
      <History />
    </Restricted>
  );
}

function History() {
  const { data, error, again } = useLoaded("curations", (signal) => read(CurationsDocument, { after: null }, signal));
  const [open, setOpen] = useState<"alias" | "merge" | Entry | null>(null);
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [name, setName] = useState("");
  const close = () => {
    setOpen(null);
    setOne(null);
    setOther(null);
    setName("");
  };
  const form = { onClose: close, onDone: again };
  return (
    <main className={`wide ${css.view}`} id="main">
      <div>
        <h1>Corrections</h1>
        <p className="quiet">To correct an act, open its evidence on a timeline. Names are corrected here. Nothing is lost: the clocks show what was answered before.</p>
      </div>
      <div className={css.buttons}>
        <button type="button" className="button" onClick={() => setOpen("alias")}>
          Add a name to a party
        </button>
        <button type="button" className="button" onClick={() => setOpen("merge")}>
          Make one party of two
        </button>
      </div>
      <section>
        <h2>History</h2>
        {error ? (
          <Refused error={error} again={again} />
        ) : !data ? (
          <Loading label="Looking up the corrections…" />
        ) : data.curations.edges.length === 0 ? (
          <p className="quiet">No correction was made yet.</p>
        ) : (
          // After a correction the list begins anew, with the correction at its head.
          <Past key={data.curations.edges[0]?.node.id} first={data.curations} onUndo={setOpen} />
        )}
      </section>
      {open === "alias" && (
        <CorrectionForm {...form} title="Add a name to a party" correction={one && name.trim() ? { addAlias: { entity: one, name } } : null} apply={async (signed) => (await write(AddAliasDocument, { entity: one ?? "", name, ...signed })).done}>
          <label className="field">
            The party
            <Find label="The party" placeholder="A name" only="entities" present onChosen={(s) => setOne(s.id)} onTyped={() => setOne(null)} />
          </label>
          <label className="field">
            Its further name
            <input className="input" value={name} onChange={(e) => setName(e.target.value)} />
          </label>
        </CorrectionForm>
      )}
      {open === "merge" && (
        <CorrectionForm {...form} title="Make one party of two" correction={one && other ? { mergeEntities: { from: one, into: other } } : null} apply={async (signed) => (await write(MergeEntitiesDocument, { from: one ?? "", into: other ?? "", ...signed })).done}>
          <label className="field">
            The party that goes
            <Find label="The party that goes" placeholder="A name" only="entities" present onChosen={(s) => setOne(s.id)} onTyped={() => setOne(null)} />
          </label>
          <label className="field">
            The party that stays
            <Find label="The party that stays" placeholder="A name" only="entities" present onChosen={(s) => setOther(s.id)} onTyped={() => setOther(null)} />
          </label>
        </CorrectionForm>
      )}
      {open !== null && typeof open === "object" && (
        <CorrectionForm
          {...form}
          title={`Undo: ${DONE[open.kind]}`}
          correction={{ undo: open.id }}
          apply={async (signed) => (await write(UndoDocument, { curation: open.id, ...signed })).done}
        >
          <p>{about(open)}</p>
        </CorrectionForm>
      )}
    </main>
  );
}

function about(entry: Entry): string {
  return shortName(entry.subjects.join("; "), 200);
}

/** The corrections of all analysts, the latest first, with more on demand. */
function Past({ first, onUndo }: { first: CurationsQuery["curations"]; onUndo: (entry: Entry) => void }) {
  const [pages, setPages] = useState([first]);
  const [failed, setFailed] = useState<Failed | null>(null);
  const last = pages[pages.length - 1]?.pageInfo;
  const more = async () => {
    try {
      const { curations } = await read(CurationsDocument, { after: last?.endCursor ?? null });
      setPages([...pages, curations]);
      setFailed(null);
    } catch (error) {
      setFailed(failure(error));
    }
  };
  return (
    <>
      <ol className={css.history}>
        {pages
          .flatMap((page) => page.edges)
          .map(({ node }) => (
            <li key={node.id}>
              <div>
                <strong>{DONE[node.kind]}</strong>: <bdi>{about(node)}</bdi>
                <p className="quiet small">
                  {instantInWords(node.at)}, {shortName(node.who)}: {shortName(node.why, 200)}
                </p>
              </div>
              {node.undoneBy ? (
                <span className="quiet">undone</span>
              ) : (
                node.kind !== "UNDO" && (
                  <button type="button" className="button" onClick={() => onUndo(node)}>
                    Undo
                  </button>
                )
              )}
            </li>
          ))}
      </ol>
      {failed && <Refused error={failed} />}
      {last?.hasNextPage && (
        <button type="button" className="button" onClick={() => void more()}>
          Show earlier ones
        </button>
      )}
    </>
  );
}
