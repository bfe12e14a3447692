import { useEffect, useRef, useState } from "react";
import { Link, Outlet, useRouterState, type ErrorComponentProps } from "@tanstack/react-router";
import { Provider } from "urql";
import { clientAt, failure } from "../api/client";
import { dayInWords, today } from "../api/dates";
import { Clocks, words } from "../clocks/Clocks";
import { Find } from "../find/Find";
import { LoginMenu } from "../login/LoginMenu";
import { may, useLogin } from "../login/useLogin";
import { Keys } from "./Keys";
import { isMissing, Missing } from "./parts";
import { Empty, Refused } from "./States";
import { asOfOf, carried, validate, type Search } from "./search";
import css from "./Shell.module.css";

const VIEWS = [
  { to: "/timeline", name: "Timeline", role: "READER" },
  { to: "/measures", name: "Measures", role: "READER" },
  { to: "/connections", name: "Connections", role: "READER" },
  { to: "/changes", name: "Changes", role: "READER" },
  { to: "/add", name: "Add", role: "INGESTER" },
  { to: "/history", name: "Corrections", role: "ANALYST" },
] as const;

/** What stands around every view: finding, the views, the clocks. */
export function Shell() {
  const search = useRouterState({ select: (state) => validate(state.location.search as Record<string, unknown>) });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const embedded = path === "/embed";
  const login = useLogin();
  const clocks: Search = { ...(search.reported && { reported: search.reported }), ...(search.recorded && { recorded: search.recorded }) };
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const view = VIEWS.find((v) => v.to === path)?.name;
    document.title = view ? `${view} · Dateline` : "Dateline";
    // On a narrow screen the views stand in a row that scrolls sideways.
    nav.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [path]);
  return (
    <Provider value={clientAt(asOfOf(search))}>
      {!embedded && (
        <>
          <a className={css.skip} href="#main">
            Skip to the content
          </a>
          <header className={css.header}>
            <Link to="/" search={clocks} className={css.brand} aria-label="Dateline, start page">
              <img src="/icon.svg" alt="" width="26" height="26" />
              <span>Dateline</span>
            </Link>
            <div className={css.find}>
              <Find shortcut={path !== "/"} />
            </div>
            <nav ref={nav} className={css.nav} aria-label="Views">
              {VIEWS.filter(({ role }) => !login || may(login, role)).map(({ to, name }) => (
                <Link key={to} to={to} search={carried(search, to)} activeOptions={{ includeSearch: false }} className={css.link}>
                  {name}
                </Link>
              ))}
              <a className={css.link} href="/docs">
                API
              </a>
            </nav>
            <div className={css.end}>
              <Clocks search={search} />
              <LoginMenu />
              <Keys />
            </div>
          </header>
        </>
      )}
      <Outlet />
      {!embedded && <Origin search={search} />}
    </Provider>
  );
}

/** Where a sheet of paper is from, and as of when: the header that tells it on a screen is not printed. */
function Origin({ search }: { search: Search }) {
  useRouterState({ select: (state) => state.location.href });
  return (
    <p className="on-paper" aria-hidden="true">
      Dateline, {asOfOf(search) ? words(search) : `as known on ${dayInWords(today())}`}. {window.location.href}
    </p>
  );
}

export function Lost() {
  return (
    <main className="wide" id="main">
      <Empty alone title="There is no such page">
        <p>The address may be mistyped. Search above, or go to the start page.</p>
        <Link to="/" className="button">
          Start page
        </Link>
      </Empty>
    </main>
  );
}

export function Broken({ error, reset }: ErrorComponentProps) {
  const [shown] = useState(() => failure(error));
  return (
    <main className="wide" id="main">
      {isMissing(shown) ? <Missing alone /> : <Refused alone error={shown} again={reset} />}
    </main>
  );
}
