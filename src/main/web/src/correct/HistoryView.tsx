import { useState } from "react";
import { AddAliasDocument, MergeEntitiesDocument, UndoDocument } from "../api/generated";
import { write } from "../api/client";
import { instantInWords } from "../api/dates";
import { label, shortName } from "../api/labels";
import { Find } from "../find/Find";
import { Restricted } from "../login/Restricted";
import { CorrectionForm } from "./CorrectionForm";
import { entries, markUndone, type Entry } from "./history";
import css from "./Correct.module.css";

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Corrections of names, and the history of all corrections with what undoes them. */
export default function HistoryView() {
  return (
    <Restricted role="ANALYST" does="correct the record">
      <History />
    </Restricted>
  );
}

function History() {
  const [list, setList] = useState(entries);
  const [open, setOpen] = useState<"alias" | "merge" | Entry | null>(null);
  const [one, setOne] = useState<Chosen | null>(null);
  const [other, setOther] = useState<Chosen | null>(null);
  const [name, setName] = useState("");
  const close = () => {
    setOpen(null);
    setOne(null);
    setOther(null);
    setName("");
  };
  const form = { onClose: close, onDone: () => setList(entries()) };
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
        <h2>History of this browser</h2>
        {list.length === 0 ? (
          <p className="quiet">No correction was made here yet. Corrections by others stand under “Changes”, in the column “Corrected”.</p>
        ) : (
          <ol className={css.history}>
            {list.map((entry) => (
              <li key={entry.id}>
                <div>
                  <strong>{label(entry.kind)}</strong>: <bdi>{shortName(entry.what, 160)}</bdi>
                  <p className="quiet small">
                    {instantInWords(entry.at)}, {shortName(entry.who)}: {shortName(entry.why, 200)}
                  </p>
                </div>
                {entry.undone ? (
                  <span className="quiet">undone</span>
                ) : (
                  <button type="button" className="button" onClick={() => setOpen(entry)}>
                    Undo
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      {open === "alias" && (
        <CorrectionForm {...form} title="Add a name to a party" ready={one !== null && name.trim() !== ""} what={`${one?.name ?? ""}: ${name}`} apply={async (signed) => (await write(AddAliasDocument, { entity: one?.id ?? "", name, ...signed })).done}>
          <Find label="The party" placeholder="A party" only="entities" onChosen={(s) => setOne({ id: s.id, name: s.name })} />
          <label className="field">
            Its further name
            <input className="input" value={name} onChange={(e) => setName(e.target.value)} />
          </label>
        </CorrectionForm>
      )}
      {open === "merge" && (
        <CorrectionForm {...form} title="Make one party of two" ready={one !== null && other !== null} what={`${one?.name ?? ""} → ${other?.name ?? ""}`} apply={async (signed) => (await write(MergeEntitiesDocument, { from: one?.id ?? "", into: other?.id ?? "", ...signed })).done}>
          <Find label="The party that goes" placeholder="The one that goes" only="entities" onChosen={(s) => setOne({ id: s.id, name: s.name })} />
          <Find label="The party that stays" placeholder="The one that stays" only="entities" onChosen={(s) => setOther({ id: s.id, name: s.name })} />
          {one && other && (
            <p className={css.preview}>
              All acts of {one.name} will be acts of {other.name}.
            </p>
          )}
        </CorrectionForm>
      )}
      {open !== null && typeof open === "object" && (
        <CorrectionForm
          {...form}
          title={`Undo: ${label(open.kind)}`}
          ready
          what={`Undo: ${open.what}`}
          apply={async (signed) => {
            const { done } = await write(UndoDocument, { curation: open.id, ...signed });
            markUndone(open.id);
            return done;
          }}
        >
          <p className={css.preview}>{shortName(open.what, 200)}</p>
        </CorrectionForm>
      )}
    </main>
  );
}
