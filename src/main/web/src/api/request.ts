import type { GraphQLFormattedError } from "graphql";
import type { TypedDocumentString } from "./generated";

/** Names what was written last; with it, another process behind the same address answers once it sees that too. */
let bookmark: string | null = null;

export function note(extensions: Record<string, unknown> | undefined): void {
  const written = extensions?.["bookmark"];
  if (typeof written === "string") {
    bookmark = written;
  }
}

/** A frame on another site gets no cookie from its browser; its address carries a key instead. */
const key = window.location.pathname === "/embed" ? new URLSearchParams(window.location.search).get("token") : null;

export function headers(): Record<string, string> {
  return { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(bookmark ? { "dateline-bookmark": bookmark } : {}) };
}

export class Failed extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly advice: string | null,
  ) {
    super(message);
  }
}

const NOT_ALLOWED = "Ask whoever runs this service for a key with a higher role.";
const NOT_LOGGED_IN = "Open the link with a token that the service printed at its start, or log in with a key.";

export function refusal(status: number): Failed {
  return status === 401 ? new Failed("You are not logged in, or your login has ended.", "UNAUTHENTICATED", NOT_LOGGED_IN) : new Failed("Your login does not let you do this.", "FORBIDDEN", NOT_ALLOWED);
}

export function unreachable(cause: unknown): Failed {
  return new Failed("The service does not answer.", "OFFLINE", `Check that it runs, then try again. (${String(cause)})`);
}

export function ofGraphQl({ message, extensions }: GraphQLFormattedError): Failed {
  const code = String(extensions?.["code"] ?? "ERROR");
  return code === "UNAUTHENTICATED" ? refusal(401) : code === "FORBIDDEN" ? refusal(403) : new Failed(message, code, extensions?.["advice"] ? String(extensions["advice"]) : null);
}

const ADDRESS = "/graphql";

/** A query and what it is asked with. */
export type Question<Data, Variables> = readonly [TypedDocumentString<Data, Variables>, Variables];

function bodyOf(document: TypedDocumentString<unknown, never>, variables: unknown): string {
  return JSON.stringify({ query: document.toString(), variables });
}

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

async function send(body: string, signal: AbortSignal | null): Promise<Answer> {
  const typed = { ...headers(), "content-type": "application/json", accept: "application/json" };
  const response = await fetch(ADDRESS, { credentials: "same-origin", method: "POST", headers: typed, body, signal });
  const answer = (await response.json().catch(() => ({}))) as Omit<Answer, "status">;
  return { ...answer, status: response.status };
}

/** Milliseconds after which an answer is too old for a view that comes late, or comes back. */
const FRESH = 15_000;

/** What was sent ahead by its body, until somebody asks it. */
const sentAhead = new Map<string, Promise<Answer>>();

/**
 * Sends what a view is about to ask, while the view itself is still on its way. The first that asks the same takes the answer. Returns what
 * the answer holds, from which follows what the view asks next; null where it is none.
 */
export async function askAhead<Data, Variables>([document, variables]: Question<Data, Variables>): Promise<Data | null> {
  const body = bodyOf(document, variables);
  const answer = send(body, null);
  sentAhead.set(body, answer);
  setTimeout(() => sentAhead.delete(body), FRESH);
  // What went wrong is told to the one that takes it.
  return answer.then(({ data }) => (data ?? null) as Data | null, () => null);
}

function answerTo(body: string, signal: AbortSignal | undefined): Promise<Answer> {
  const ahead = sentAhead.get(body);
  sentAhead.delete(body);
  return ahead ?? send(body, signal ?? null);
}

/** An answer with the instant that replays it; null where none does, as while an import runs. */
export interface Told<Data> {
  readonly data: Data;
  readonly recorded: string | null;
}

/** Reads without a cache: pages of thousands of marks are kept by the timeline's model, not twice. A signal ends the request. */
export async function read<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables, signal?: AbortSignal): Promise<Data> {
  return (await readTold(document, variables, signal)).data;
}

/** The same with the instant of this very answer: whatever is read besides, a link or a file names the instant of what is shown. */
export async function readTold<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables, signal?: AbortSignal): Promise<Told<Data>> {
  let answer: Answer;
  try {
    answer = await answerTo(bodyOf(document, variables), signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw unreachable(error);
  }
  if (answer.status === 401 || answer.status === 403) {
    throw refusal(answer.status);
  }
  note(answer.extensions);
  const first = answer.errors?.[0];
  if (first?.message.startsWith("Dateline-Bookmark")) {
    // The database is another one, or far behind: better a read without the last write than none.
    bookmark = null;
  }
  if (first || !answer.data) {
    throw first ? ofGraphQl(first) : unreachable(answer.status);
  }
  const recorded = answer.extensions?.["recorded"];
  return { data: answer.data as Data, recorded: typeof recorded === "string" ? recorded : null };
}

/** The instant that replays several answers together: the last of theirs; null where one of them has none. */
export function lastOf(instants: readonly (string | null)[]): string | null {
  // Fractions of a second are written as far as they go, so that the Z behind them is no part of the order.
  const order = (instant: string) => instant.replace("Z", "");
  return instants.reduce((last, one) => (last === null || one === null ? null : order(one) > order(last) ? one : last), instants[0] ?? null);
}
