import type { ReactNode } from "react";
import type { Failed } from "../api/request";
import css from "./States.module.css";

export function Loading({ label }: { label: string }) {
  return (
    <p className={css.loading} role="status">
      <span className={css.dot} aria-hidden="true" />
      {label}
    </p>
  );
}

/** Whether a page says nothing else, so that its heading is the page's own. */
interface Place {
  readonly alone?: boolean;
}

export function Empty({ title, alone = false, children }: Place & { title: string; children?: ReactNode }) {
  return (
    <div className={css.box}>
      <Title alone={alone}>{title}</Title>
      {children}
    </div>
  );
}

function Title({ alone, children }: { alone: boolean; children: ReactNode }) {
  return alone ? <h1>{children}</h1> : <h2>{children}</h2>;
}

const TITLES: Readonly<Record<string, string>> = { UNAUTHENTICATED: "Not logged in", FORBIDDEN: "Not allowed", NOT_FOUND: "Not found" };

export function Refused({ error, alone = false, again, children }: Place & { error: Failed; again?: () => void; children?: ReactNode }) {
  return (
    <div className={css.box} role="alert">
      <Title alone={alone}>{TITLES[error.code] ?? "This could not be shown"}</Title>
      <p>{error.message}</p>
      {error.advice && <p className="quiet">{error.advice}</p>}
      {error.code === "UNAUTHENTICATED" && (
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          Log in
        </button>
      )}
      {again && error.code !== "FORBIDDEN" && error.code !== "UNAUTHENTICATED" && (
        <button type="button" className="button" onClick={again}>
          Try again
        </button>
      )}
      {children}
    </div>
  );
}
