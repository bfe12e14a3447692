import { lazy, type ComponentProps } from "react";
import { Missing, Part, part } from "../app/parts";
import { Loading } from "../app/States";

const Evidence = lazy(() => part(() => import("./Evidence")));

/** The evidence beside a view, whose code comes when the first act is opened. */
export function EvidencePanel(props: ComponentProps<typeof Evidence>) {
  const { className, onClose } = props;
  const missing = (
    <aside className={className} aria-label="Evidence">
      <Missing>
        <button type="button" className="button" onClick={onClose}>
          Close the evidence
        </button>
      </Missing>
    </aside>
  );
  return (
    <Part loading={<aside className={className} aria-label="Evidence"><Loading label="Opening the evidence…" /></aside>} missing={missing}>
      <Evidence {...props} />
    </Part>
  );
}
