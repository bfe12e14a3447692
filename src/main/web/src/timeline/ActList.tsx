import { useRef, useState } from "react";
import { Dialog, Heading, Popover } from "react-aria-components";
import { plural } from "../api/labels";
import type { Act } from "../model/acts";
import { GlyphIcon } from "./GlyphIcon";
import { factsOf, saidOf } from "./told";
import css from "./ActList.module.css";

/** A day of coded data may hold thousands. */
const AT_ONCE = 100;
/** Milliseconds in which the second click of two follows the first. */
const DOUBLE = 500;

/** Acts that are drawn as one number, and where on the screen it stands. */
export interface Listed {
  readonly acts: readonly Act[];
  readonly x: number;
  readonly y: number;
}

/** How many acts are drawn as one number, and when they were if all are dated alike. */
export function closeTogether(acts: readonly Act[]): string {
  const dates = new Set(acts.map((act) => act.date.text));
  return `${plural(acts.length, "act")}${dates.size === 1 ? `, ${[...dates].join()}` : " close together"}`;
}

/** The acts of a number that coming nearer would not tell apart, each with the way to its evidence. */
export function ActList({ acts, x, y, onClose, onChosen }: Listed & { onClose: () => void; onChosen: (act: Act) => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [listed, list] = useState(AT_ONCE);
  const opened = useRef(performance.now());
  return (
    <>
      <span ref={anchor} aria-hidden="true" style={{ position: "fixed", left: x, top: y }} />
      <Popover className="popover" triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} shouldCloseOnInteractOutside={() => performance.now() - opened.current > DOUBLE} placement="bottom">
        <Dialog className={css.dialog}>
          <Heading slot="title" level={2} className={css.title}>
            {closeTogether(acts)}
          </Heading>
          <ul>
            {acts.slice(0, listed).map((act) => (
              <li key={act.id}>
                <button type="button" className={css.act} onClick={() => onChosen(act)}>
                  <GlyphIcon act={act} />
                  <bdi>{saidOf(act, 160).summary}</bdi>
                  <small>{factsOf(act).join(" · ")}</small>
                </button>
              </li>
            ))}
          </ul>
          {acts.length > listed && (
            <button type="button" onClick={() => list(listed + AT_ONCE)}>
              List {Math.min(AT_ONCE, acts.length - listed)} more
            </button>
          )}
        </Dialog>
      </Popover>
    </>
  );
}
