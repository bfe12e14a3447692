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

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css.box}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

const TITLES: Readonly<Record<string, string>> = { UNAUTHENTICATED: "Not logged in", FORBIDDEN: "Not allowed", NOT_FOUND: "Not found" };

export function Refused({ error, again }: { error: Failed; again?: () => void }) {
  return (
    <div className={css.box} role="alert">
      <h2>{TITLES[error.code] ?? "This could not be shown"}</h2>
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
    </div>
  );
}
