import { Fragment, useRef, useState, type ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { failure } from "../api/client";
import { CopyFrom, copyText, NO_COPY } from "../app/copy";
import css from "./TakeAway.module.css";

/** Something to take away. What `take` returns is told once it is done. */
export interface Offer {
  readonly name: string;
  readonly hint?: string;
  readonly take: () => string | void | Promise<string | void>;
}

/** What is on the screen while a question is still read answers the one before, or a part: no file and no citation calls it the answer to this one. */
export function onceRead(loading: boolean, take: Offer["take"]): Offer["take"] {
  return () => (loading ? "This is still read: try again in a moment" : take());
}

/** Milliseconds until the menu says that something takes time, and for which it says what became of it. */
const A_MOMENT = 700;
const SHOWN = 4000;

/** The menu "Take away" of a view, in groups, with what became of the last choice. */
export function Offers({ groups }: { groups: readonly (readonly Offer[])[] }) {
  const [said, setSaid] = useState("");
  // It stays until it was read, or copied by hand.
  const [left, setLeft] = useState<ReactNode>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (text: string, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(text), wait);
  };
  const take = async (offer: Offer) => {
    setLeft(null);
    later("The file is on its way…", A_MOMENT);
    try {
      setSaid((await offer.take()) ?? "");
    } catch (error) {
      setSaid("");
      setLeft(
        error instanceof NotCopied ? (
          <>
            {NO_COPY} <CopyFrom text={error.text} />
          </>
        ) : (
          failure(error).message
        ),
      );
    }
    later("", SHOWN);
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button">Take away</Button>
        <Popover className="popover" placement="bottom end">
          <Menu className={`menu ${css.menu}`}>
            {groups.map((offers, index) => (
              <Fragment key={index}>
                {index > 0 && <Separator className={css.line} />}
                {offers.map((offer) => (
                  <MenuItem key={offer.name} id={offer.name} textValue={offer.name} className={`item ${css.item}`} onAction={() => void take(offer)}>
                    {/* All that is seen of it is its name: who speaks to a computer may say any of its words. */}
                    <span>{offer.name}</span> {offer.hint && <span className={css.hint}>{offer.hint}</span>}
                  </MenuItem>
                ))}
              </Fragment>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className={said ? css.toast : "visually-hidden"}>
        {said}
      </span>
      {left !== null && (
        <span role="alert" className={css.toast}>
          {left}{" "}
          <button type="button" className="button" onClick={() => setLeft(null)}>
            Close
          </button>
        </span>
      )}
    </>
  );
}

/** A text that the browser does not let the page copy. */
class NotCopied extends Error {
  constructor(readonly text: string) {
    super(NO_COPY);
  }
}

/** Puts a text on the clipboard, and says of what it is. */
export async function copied(text: string, what: string): Promise<string> {
  if (await copyText(text)) return `${what} copied`;
  throw new NotCopied(text);
}
