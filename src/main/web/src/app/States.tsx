import type { ReactNode } from "react";
import type { Failed } from "../api/client";
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

export function Refused({ error, again }: { error: Failed; again?: () => void }) {
  return (
    <div className={css.box} role="alert">
      <h2>{error.code === "FORBIDDEN" ? "Not allowed" : error.code === "NOT_FOUND" ? "Not found" : "This could not be shown"}</h2>
      <p>{error.message}</p>
      {error.advice && <p className="quiet">{error.advice}</p>}
      {again && error.code !== "FORBIDDEN" && (
        <button type="button" className="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}
