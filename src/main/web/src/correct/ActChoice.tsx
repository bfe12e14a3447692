import { useState } from "react";
import { label, plural, shortSummary } from "../api/labels";
import { useDebounced, useLoaded } from "../app/hooks";
import { Loading, Refused } from "../app/States";
import type { ActInFull } from "../evidence/Evidence";
import { GlyphIcon } from "../timeline/GlyphIcon";
import { candidatesOf, NEAR } from "./candidates";
import css from "./Correct.module.css";

/** Milliseconds after the last key. */
const PAUSE = 250;

interface Props {
  readonly act: ActInFull;
  readonly chosen: string | null;
  readonly onChosen: (id: string | null) => void;
}

/** Chooses another act: among those of the same parties at about the same time, or by words. */
export function ActChoice({ act, chosen, onChosen }: Props) {
  const [text, setText] = useState("");
  const words = useDebounced(text, PAUSE);
  const { data, error, again, loading } = useLoaded(JSON.stringify([act.id, words]), (signal) => candidatesOf(act, words, signal));
  const current = words === text && !loading;
  return (
    <>
      <label className="field">
        Search for the other act
        <input
          className="input"
          type="search"
          value={text}
          placeholder="Words or parties, or the address of the act"
          onChange={(e) => {
            setText(e.target.value);
            // What is listed no more is not chosen either.
            onChosen(null);
          }}
          onKeyDown={(e) => {
            // Enter searches, and sends no correction.
            if (e.key === "Enter") e.preventDefault();
          }}
        />
      </label>
      {error ? (
        <Refused error={error} again={again} />
      ) : !current || !data ? (
        <Loading label="Looking for acts…" />
      ) : (
        <fieldset className={css.claims}>
          <legend>{words.trim() === "" ? `Acts of the same parties, ${NEAR} days before and after at most` : "Acts that match"}</legend>
          {data.acts.map((other) => (
            <label key={other.id} className={css.candidate}>
              <input type="radio" name="act" value={other.id} checked={chosen === other.id} onChange={() => onChosen(other.id)} />
              <GlyphIcon act={other} />
              <span>
                <bdi>{shortSummary(other, 160)}</bdi>
                <small>{[other.date.text, label(other.type), other.stage && label(other.stage), plural(other.storyCount, "story", "stories")].filter(Boolean).join(" · ")}</small>
              </span>
            </label>
          ))}
          <p className="quiet small" role="status">
            {data.acts.length === 0 ? "No other act was found. Search for it by its words." : data.more > 0 ? `${plural(data.more, "other")} match. To find them, type more words.` : ""}
          </p>
        </fieldset>
      )}
    </>
  );
}
