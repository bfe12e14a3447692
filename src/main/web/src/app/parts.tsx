import { Component, Suspense, useCallback, useEffect, useState, type ReactNode } from "react";
import { Failed } from "../api/request";
import { Loading } from "./States";
import css from "./States.module.css";

/** The code of a part that could not be loaded. */
const PART = "PART";
/** The last build that a tab left for a newer one. */
const LEFT = "dateline-left";

/** Loads a part of the page that comes on demand. After an upgrade of the service, the files of the page before it are gone. */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new Failed("A part of this page could not be loaded.", PART, null);
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Failed && error.code === PART;
}

/** The file that a document starts with: its name changes with each build. */
function entryOf(page: Document): string | null {
  return page.querySelector('script[type="module"]:not([async])')?.getAttribute("src") ?? null;
}

type Found = "unreachable" | "same" | "newer";

/** What the service has at the address of this page. */
async function lookUp(): Promise<Found> {
  try {
    const response = await fetch(window.location.href, { credentials: "same-origin", cache: "no-store" });
    const served = entryOf(new DOMParser().parseFromString(await response.text(), "text/html"));
    return served === null || served === entryOf(document) ? "same" : "newer";
  } catch {
    return "unreachable";
  }
}

/** Whether this tab may go on to a newer build by itself: once for each, as two processes behind one address may have different builds. */
function mayLeave(): boolean {
  const own = entryOf(document) ?? "";
  try {
    if (window.sessionStorage.getItem(LEFT) === own) return false;
    window.sessionStorage.setItem(LEFT, own);
    return true;
  } catch {
    return false; // A frame may have no storage.
  }
}

/**
 * What stands in the place of a part that a reader asked for and that could not be loaded. If the service has a newer page, that is loaded: the
 * address, which holds all state, stays. Otherwise it says what is wrong.
 */
export function Missing({ alone = false, children }: { alone?: boolean; children?: ReactNode }) {
  const [found, setFound] = useState<Found | "unknown" | "left">("unknown");
  useEffect(() => {
    let ended = false;
    void lookUp().then((now) => {
      if (ended) return;
      const leaving = now === "newer" && mayLeave();
      setFound(leaving ? "left" : now);
      if (leaving) window.location.reload();
    });
    return () => {
      ended = true;
    };
  }, []);
  // Without an answer, a browser would show a page of its own in place of this one.
  const again = useCallback(() => void lookUp().then((now) => (now === "unreachable" ? setFound(now) : window.location.reload())), []);
  if (found === "unknown" || found === "left") return <Loading label={found === "left" ? "The service was upgraded. Loading its new page…" : "Looking for this part of the page…"} />;
  const title = "This part of the page could not be loaded";
  return (
    <div className={css.box} role="alert">
      {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{found === "unreachable" ? "The service does not answer. Check that it runs, then try again." : "The service may have been upgraded since this page was opened. If you load the page again, it shows the same."}</p>
      <button type="button" className="button" onClick={again}>
        {found === "unreachable" ? "Try again" : "Load the page again"}
      </button>
      {children}
    </div>
  );
}

/** A button for a part that nobody has asked for yet and that could not be loaded: only a click on it loads the page again. */
export function MissingButton({ name }: { name: string }) {
  const [unreachable, setUnreachable] = useState(false);
  const again = () => void lookUp().then((now) => (now === "unreachable" ? setUnreachable(true) : window.location.reload()));
  return (
    <button type="button" className="button" title="This part of the page could not be loaded. The service may have been upgraded since the page was opened." onClick={again}>
      {name}: {unreachable ? "no answer, try again" : "load the page again"}
    </button>
  );
}

interface Props {
  readonly loading: ReactNode;
  /** What stands there if the part cannot be loaded. */
  readonly missing: ReactNode;
  readonly children: ReactNode;
}

/** The place of a part that comes on demand. */
export class Part extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (isMissing(error)) return this.props.missing;
    if (error !== null) throw error;
    return <Suspense fallback={this.props.loading}>{this.props.children}</Suspense>;
  }
}
