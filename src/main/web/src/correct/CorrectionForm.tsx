import { useState, type ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { CorrectedFragment, CorrectionInput } from "../api/generated";
import { failure } from "../api/client";
import type { Failed } from "../api/request";
import { plural, shortName, shortSummary } from "../api/labels";
import { Refused } from "../app/States";
import { isNameless, useLogin } from "../login/useLogin";
import { Effect } from "./Effect";
import { maySend } from "./preview";
import { usePreview } from "./usePreview";
import { lastWho, rememberWho } from "./who";
import css from "./Correct.module.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** What it corrects; null while it lacks something. */
  readonly correction: CorrectionInput | null;
  readonly apply: (signed: { who: string; why: string }) => Promise<CorrectedFragment>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A correction with who makes it and why, its preview, and what it changed. */
export function CorrectionForm({ title, children, correction, apply, onClose, onDone }: Props) {
  const login = useLogin();
  const [typed, setTyped] = useState(lastWho);
  const who = login && !isNameless(login) ? login.name : typed;
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [done, setDone] = useState<CorrectedFragment | null>(null);
  const previewed = usePreview(done ? null : correction);
  const close = () => {
    if (done) onDone();
    onClose();
  };
  const submit = async () => {
    setBusy(true);
    try {
      const made = await apply({ who, why });
      rememberWho(made.who);
      setDone(made);
      setFailed(null);
    } catch (error) {
      setFailed(failure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {done ? (
            <div className={css.form} role="status">
              <p>Done: {plural(done.changes.length, "change")}. The history under “Corrections” can undo it.</p>
              <ul className={css.changes}>
                {done.changes.slice(0, 20).map((change, index) => (
                  <li key={index}>{change.action ? shortSummary(change.action) : shortName(change.entity?.name ?? change.before?.name ?? "An act that stands no more", 120)}</li>
                ))}
              </ul>
              <Button className="button primary" onPress={close}>
                Close
              </Button>
            </div>
          ) : (
            <form
              className={css.form}
              onSubmit={(event) => {
                event.preventDefault();
                void submit();
              }}
            >
              {children}
              {isNameless(login) ? (
                <label className="field">
                  Who you are
                  <input className="input" required value={typed} onChange={(e) => setTyped(e.target.value)} autoComplete="name" />
                </label>
              ) : (
                <p className="quiet small">
                  Signed by <bdi>{who}</bdi>
                </p>
              )}
              <label className="field">
                Why
                <textarea className="input" rows={2} required value={why} onChange={(e) => setWhy(e.target.value)} />
              </label>
              {correction && <Effect {...previewed} />}
              {failed && <Refused error={failed} />}
              <div className={css.buttons}>
                <button type="submit" className="button primary" disabled={busy || !maySend(previewed.preview, previewed.error) || !who.trim() || !why.trim()}>
                  {busy ? "Correcting…" : "Correct"}
                </button>
                <Button className="button" onPress={close}>
                  Cancel
                </Button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
