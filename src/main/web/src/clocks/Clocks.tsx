import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useNavigate } from "@tanstack/react-router";
import { dayInWords, dayShort, instantInWords } from "../api/dates";
import { endOfDay, type Search } from "../app/search";
import css from "./Clocks.module.css";

/** The two clocks: loud when either is not now. */
export function Clocks({ search }: { search: Search }) {
  const past = search.reported !== undefined || search.recorded !== undefined;
  return (
    <DialogTrigger>
      <Button className={past ? `button ${css.past}` : "button quiet"} aria-label={past ? `Clocks: ${words(search)}` : "Clocks: now"}>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 4.5V8l2.5 1.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        {past ? (
          <>
            <span className={css.full}>{words(search)}</span>
            <span className={css.short}>{dayShort(search.reported ?? search.recorded ?? "")}</span>
          </>
        ) : (
          <span className={css.now}>Now</span>
        )}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className={css.dialog} aria-label="Clocks">{({ close }) => <Form search={search} close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function words(search: Search): string {
  const reported = search.reported && `${dayInWords(search.reported)}, as reported`;
  const recorded = search.recorded && `${instantInWords(search.recorded)}, as recorded`;
  return [reported, recorded].filter(Boolean).join("; ");
}

function Form({ search, close }: { search: Search; close: () => void }) {
  const navigate = useNavigate();
  const [reported, setReported] = useState(search.reported?.slice(0, 10) ?? "");
  const [recorded, setRecorded] = useState(search.recorded?.slice(0, 16) ?? "");
  const set = (change: Partial<Search>) => {
    void navigate({ to: ".", search: (before: Search) => ({ ...before, act: undefined, ...change }) });
    close();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const same = search.recorded?.slice(0, 16) === recorded;
        set({
          reported: reported ? endOfDay(reported) : undefined,
          recorded: recorded ? (same ? search.recorded : `${recorded}:00Z`) : undefined,
        });
      }}
    >
      <p className="small">Go back to what was known. Everything on the page follows both clocks.</p>
      <label className="field">
        As reported by: only what was published by this day
        <input className="input" type="date" value={reported} onChange={(e) => setReported(e.target.value)} />
      </label>
      <label className="field">
        As recorded by (UTC): only what this graph held, with its later corrections undone
        <input className="input" type="datetime-local" value={recorded} max={new Date().toISOString().slice(0, 16)} onChange={(e) => setRecorded(e.target.value)} />
      </label>
      <div className={css.buttons}>
        <button type="submit" className="button primary">
          Set the clocks
        </button>
        <button type="button" className="button" onClick={() => set({ reported: undefined, recorded: undefined })}>
          Back to now
        </button>
      </div>
    </form>
  );
}
