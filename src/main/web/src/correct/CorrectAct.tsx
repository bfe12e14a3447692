import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import {
  MergeActionsDocument,
  RecodeActionDocument,
  RetractClaimDocument,
  SplitActionDocument,
  SplitEntityDocument,
  WithdrawArticleDocument,
  WithdrawSourceDocument,
  type ClaimOfActFragment,
  type CorrectionInput,
  type EntityKind,
  type RecodingInput,
} from "../api/generated";
import { write } from "../api/client";
import { dayInWords } from "../api/dates";
import { label, plural, shortName, valuesOf } from "../api/labels";
import type { ActInFull } from "../evidence/Evidence";
import { may, useLogin } from "../login/useLogin";
import { ActChoice } from "./ActChoice";
import { CorrectionForm } from "./CorrectionForm";
import css from "./Correct.module.css";

const KINDS = {
  recode: "Code it otherwise",
  retract: "Take a claim back",
  split: "Make two acts of it",
  merge: "It is the same as another act",
  entity: "Another party is meant",
  article: "Withdraw an article",
  source: "Withdraw a source",
} as const;
type Kind = keyof typeof KINDS;

interface Part {
  readonly act: ActInFull;
  /** The claims that are read. */
  readonly claims: readonly ClaimOfActFragment[];
  /** How many claims the act has in all. */
  readonly total: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The corrections of an act, each with its preview. They choose among the claims that the evidence shows. */
export default function CorrectAct({ act, claims, total, onOpen, onDone }: Omit<Part, "onClose"> & { readonly onOpen: (open: boolean) => void }) {
  const login = useLogin();
  const [kind, setKind] = useState<Kind | null>(null);
  if (!may(login, "ANALYST")) return null;
  const choose = (chosen: Kind | null) => {
    setKind(chosen);
    onOpen(chosen !== null);
  };
  const part: Part = { act, claims, total, onClose: () => choose(null), onDone };
  return (
    <div>
      <MenuTrigger>
        <Button className="button">Correct…</Button>
        <Popover className="popover" placement="top start">
          <Menu className="menu" onAction={(key) => choose(key as Kind)}>
            {Object.entries(KINDS).map(([key, name]) => (
              <MenuItem key={key} id={key} className="item">
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {kind === "recode" && <Recode {...part} />}
      {kind === "retract" && <Retract {...part} />}
      {kind === "split" && <Split {...part} />}
      {kind === "merge" && <Merge {...part} />}
      {kind === "entity" && <Meant {...part} />}
      {kind === "article" && <Withdraw {...part} of="article" />}
      {kind === "source" && <Withdraw {...part} of="source" />}
    </div>
  );
}

function Recode({ act, onClose, onDone }: Part) {
  const [coding, setCoding] = useState<Record<string, string>>({});
  const [edtf, setEdtf] = useState("");
  const fields = [
    { name: "type", values: valuesOf("ActionType"), is: act.type as string },
    { name: "instrument", values: valuesOf("Instrument"), is: act.instrument as string },
    { name: "direction", values: valuesOf("Direction"), is: act.direction as string },
    { name: "stage", values: valuesOf("Stage"), is: (act.stage ?? "") as string },
  ];
  const changed = fields.filter(({ name, is }) => coding[name] && coding[name] !== is);
  const input = { ...Object.fromEntries(changed.map(({ name }) => [name, coding[name]])), ...(edtf && { edtf }) } as RecodingInput;
  const correction: CorrectionInput | null = changed.length > 0 || edtf ? { recodeAction: { action: act.id, coding: input } } : null;
  const apply = async (signed: { who: string; why: string }) => (await write(RecodeActionDocument, { action: act.id, coding: input, ...signed })).done;
  return (
    <CorrectionForm title={KINDS.recode} correction={correction} apply={apply} onClose={onClose} onDone={onDone}>
      {fields.map(({ name, values, is }) => (
        <label key={name} className="field">
          {label(name)}
          <select className="input" value={coding[name] ?? is} onChange={(e) => setCoding({ ...coding, [name]: e.target.value })}>
            {is === "" && <option value="">none</option>}
            {values.map((value) => (
              <option key={value} value={value}>
                {label(value)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="field">
        Date, in EDTF such as 2018-11-23 or 2018-11 (now {act.date.text})
        <input className="input" value={edtf} placeholder={act.date.edtf ?? ""} onChange={(e) => setEdtf(e.target.value.trim())} />
      </label>
    </CorrectionForm>
  );
}

/** Says where not all claims of an act can be chosen from, and what to do. */
function Unread({ claims, total }: Pick<Part, "claims" | "total">) {
  return (
    claims.length < total && (
      <p className="quiet small">
        These are from the first {claims.length.toLocaleString("en")} of {plural(total, "claim")}. To choose among others, close this and show more claims in the evidence.
      </p>
    )
  );
}

function ClaimChoice({ claims, total, chosen, many, onChange }: { claims: readonly ClaimOfActFragment[]; total: number; chosen: readonly string[]; many: boolean; onChange: (ids: readonly string[]) => void }) {
  return (
    <fieldset className={css.claims}>
      <legend>{many ? "Which claims" : "Which claim"}</legend>
      {claims.map((claim) => (
        <label key={claim.id}>
          <input
            type={many ? "checkbox" : "radio"}
            name="claim"
            checked={chosen.includes(claim.id)}
            onChange={() => onChange(!many ? [claim.id] : chosen.includes(claim.id) ? chosen.filter((id) => id !== claim.id) : [...chosen, claim.id])}
          />
          <span>
            <strong>{shortName(claim.article.source?.name ?? "Unknown source", 40)}</strong> <span className="quiet">{dayInWords(claim.reportedAt)}{claim.denied && ", denies it"}</span>: <bdi>{shortName(claim.quote.replace(/\s+/g, " "), 160)}</bdi>
          </span>
        </label>
      ))}
      <Unread claims={claims} total={total} />
    </fieldset>
  );
}

function Retract({ claims, total, onClose, onDone }: Part) {
  const [chosen, setChosen] = useState<readonly string[]>(total === 1 && claims[0] ? [claims[0].id] : []);
  return (
    <CorrectionForm
      title={KINDS.retract}
      correction={chosen[0] ? { retractClaim: chosen[0] } : null}
      apply={async (signed) => (await write(RetractClaimDocument, { claim: chosen[0] ?? "", ...signed })).done}
      onClose={onClose}
      onDone={onDone}
    >
      <ClaimChoice claims={claims} total={total} chosen={chosen} many={false} onChange={setChosen} />
    </CorrectionForm>
  );
}

function Split({ act, claims, total, onClose, onDone }: Part) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <CorrectionForm
      title={KINDS.split}
      correction={chosen.length > 0 && chosen.length < total ? { splitAction: { action: act.id, claims: chosen } } : null}
      apply={async (signed) => (await write(SplitActionDocument, { action: act.id, claims: [...chosen], ...signed })).done}
      onClose={onClose}
      onDone={onDone}
    >
      <ClaimChoice claims={claims} total={total} chosen={chosen} many onChange={setChosen} />
      <p className="quiet small">{total < 2 ? "An act of one claim cannot be split." : "Choose the claims of the new act. Each of the two needs at least one."}</p>
    </CorrectionForm>
  );
}

function Merge({ act, onClose, onDone }: Part) {
  const [into, setInto] = useState<string | null>(null);
  return (
    <CorrectionForm
      title={KINDS.merge}
      correction={into ? { mergeActions: { from: act.id, into } } : null}
      apply={async (signed) => (await write(MergeActionsDocument, { from: act.id, into: into ?? "", ...signed })).done}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="quiet small">The act that you choose stays, with the claims of both.</p>
      <ActChoice act={act} chosen={into} onChosen={setInto} />
    </CorrectionForm>
  );
}

function Meant({ act, claims, total, onClose, onDone }: Part) {
  const entities = new Map(act.parties.flatMap((party) => (party.entity ? [[party.entity.id, party.entity.name] as const] : [])));
  const [entity, setEntity] = useState([...entities.keys()][0] ?? "");
  const [name, setName] = useState("");
  const [kind, setKind] = useState<EntityKind>("COMPANY");
  const [chosen, setChosen] = useState<readonly string[]>(claims.map((claim) => claim.id));
  return (
    <CorrectionForm
      title={KINDS.entity}
      correction={entity && name.trim() && chosen.length > 0 ? { splitEntity: { entity, name, kind, claims: chosen } } : null}
      apply={async (signed) => (await write(SplitEntityDocument, { entity, name, kind, claims: [...chosen], ...signed })).done}
      onClose={onClose}
      onDone={onDone}
    >
      <label className="field">
        Who was linked
        <select className="input" value={entity} onChange={(e) => setEntity(e.target.value)}>
          {[...entities].map(([id, of]) => (
            <option key={id} value={id}>
              {shortName(of)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Name of who is meant, new to the graph
        <input className="input" value={name} onChange={(e) => setName(e.target.value)} />
      </label>
      <label className="field">
        What it is
        <select className="input" value={kind} onChange={(e) => setKind(e.target.value as EntityKind)}>
          {valuesOf("EntityKind").map((value) => (
            <option key={value} value={value}>
              {label(value)}
            </option>
          ))}
        </select>
      </label>
      <ClaimChoice claims={claims} total={total} chosen={chosen} many onChange={setChosen} />
    </CorrectionForm>
  );
}

function Withdraw({ claims, total, of, onClose, onDone }: Part & { of: "article" | "source" }) {
  const choices = new Map(
    claims.flatMap(({ article }) => (of === "article" ? [[article.id, article.title ?? article.id] as const] : article.source ? [[article.source.id, article.source.name] as const] : [])),
  );
  const [id, setId] = useState([...choices.keys()][0] ?? "");
  return (
    <CorrectionForm
      title={of === "article" ? KINDS.article : KINDS.source}
      correction={!id ? null : of === "article" ? { withdrawArticle: id } : { withdrawSource: id }}
      apply={async (signed) => (of === "article" ? await write(WithdrawArticleDocument, { article: id, ...signed }) : await write(WithdrawSourceDocument, { source: id, ...signed })).done}
      onClose={onClose}
      onDone={onDone}
    >
      <label className="field">
        {label(of)}
        <select className="input" value={id} onChange={(e) => setId(e.target.value)}>
          {[...choices].map(([key, name]) => (
            <option key={key} value={key}>
              {shortName(name, 90)}
            </option>
          ))}
        </select>
      </label>
      <Unread claims={claims} total={total} />
    </CorrectionForm>
  );
}
