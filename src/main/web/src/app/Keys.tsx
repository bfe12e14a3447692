import { useEffect, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { isTyping } from "./typing";
import css from "./Keys.module.css";

const KEYS: [string, string][] = [
  ["/", "find a party, a topic, two parties"],
  ["Enter, Enter", "where no name fits what you typed: the acts with these words"],
  ["?", "this list"],
  ["← →", "in the drawing: the act or the bar before or after"],
  ["↑ ↓", "in the drawing: the lane above or below; in the table: the row, and in a table of counts the cell"],
  ["Enter", "open the evidence; on a bar: come nearer"],
  ["Space", "in the drawing: list the acts of a day under one number, or come nearer"],
  ["Esc", "close what is open"],
  ["J K", "in the evidence: the next act, the previous act"],
  ["+ −", "in the drawing: zoom in, zoom out"],
  ["0", "in the drawing: show everything"],
  ["Shift ← →", "in the drawing: pan"],
  ["Page ↑ ↓, Home, End", "in the table: go far; in a table of counts, Home and End go to the ends of the row"],
  ["Ctrl Home, Ctrl End", "in a table of counts: the first cell, the last cell"],
];

export function Keys() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === "?" && !isTyping(event)) {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, []);
  return (
    <>
      <button type="button" className={`button quiet ${css.opener}`} aria-label="Keys" title="Keys (?)" onClick={() => setOpen(true)}>
        ?
      </button>
      <ModalOverlay className="overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">Keys</Heading>
            <dl className={css.keys}>
              {KEYS.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
            <Button className="button primary" slot="close">
              Close
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
