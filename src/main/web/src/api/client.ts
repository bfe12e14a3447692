import { cacheExchange } from "@urql/exchange-graphcache";
import { Client, CombinedError, fetchExchange, mapExchange, stringifyDocument, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import type { DocumentNode, GraphQLFormattedError } from "graphql";
import type { AsOf } from "./generated";
import { withoutId } from "./generated";

/** The instant that replays the latest answer, as its extension `recorded` tells it. */
let lastRecorded: string | null = null;

export function recordedOfLastAnswer(): string | null {
  return lastRecorded;
}

/** Names what was written last; with it, another process behind the same address answers once it sees that too. */
let bookmark: string | null = null;

function note(extensions: Record<string, unknown> | undefined): void {
  const written = extensions?.["bookmark"];
  if (typeof written === "string") {
    bookmark = written;
  }
  const recorded = extensions?.["recorded"];
  if (typeof recorded === "string") {
    lastRecorded = recorded;
  }
}

const noteRecorded = mapExchange({ onResult: (result) => note(result.extensions) });

/** A frame on another site gets no cookie from its browser; its address carries a key instead. */
const key = window.location.pathname === "/embed" ? new URLSearchParams(window.location.search).get("token") : null;

function headers(): Record<string, string> {
  return { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(bookmark ? { "dateline-bookmark": bookmark } : {}) };
}

const options = {
  url: "/graphql",
  preferGetMethod: false as const,
  fetchOptions: () => ({ credentials: "same-origin" as const, headers: headers() }),
};

const keys = Object.fromEntries(withoutId.map((type) => [type, () => null]));

function cached(): Client {
  return new Client({ ...options, exchanges: [cacheExchange({ keys }), noteRecorded, fetchExchange] });
}

/**
 * One cache for each pair of clocks: an act has the same id whenever it is asked for, but not the same content, so that one
 * cache for all would show the present as the past.
 */
const clients = new Map<string, Client>();

export function clientAt(asOf: AsOf | null): Client {
  const key = JSON.stringify([asOf?.reported, asOf?.recorded]);
  let client = clients.get(key);
  if (!client) {
    client = cached();
    clients.set(key, client);
    const oldest = clients.keys().next().value;
    if (clients.size > 6 && oldest !== undefined) {
      clients.delete(oldest);
    }
  }
  return client;
}

/** Forgets what was read of the present, after something was written. */
export function forget(): void {
  clients.clear();
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

function refusal(status: number): Failed {
  return status === 401 ? new Failed("You are not logged in, or your login has ended.", "UNAUTHENTICATED", NOT_LOGGED_IN) : new Failed("Your login does not let you do this.", "FORBIDDEN", NOT_ALLOWED);
}

function unreachable(cause: unknown): Failed {
  return new Failed("The service does not answer.", "OFFLINE", `Check that it runs, then try again. (${String(cause)})`);
}

function ofGraphQl({ message, extensions }: GraphQLFormattedError): Failed {
  const code = String(extensions?.["code"] ?? "ERROR");
  return code === "UNAUTHENTICATED" ? refusal(401) : code === "FORBIDDEN" ? refusal(403) : new Failed(message, code, extensions?.["advice"] ? String(extensions["advice"]) : null);
}

/** What went wrong, in words that a reader can act on. */
export function failure(error: unknown): Failed {
  if (error instanceof Failed) {
    return error;
  }
  if (error instanceof CombinedError) {
    const status = (error.response as Response | undefined)?.status;
    const first = error.graphQLErrors[0];
    return status === 401 || status === 403 ? refusal(status) : first ? ofGraphQl(first as GraphQLFormattedError) : unreachable(error.networkError?.message);
  }
  return new Failed(error instanceof Error ? error.message : String(error), "ERROR", null);
}

const texts = new WeakMap<object, string>();

function textOf(document: object): string {
  const text = texts.get(document) ?? stringifyDocument(document as DocumentNode);
  texts.set(document, text);
  return text;
}

async function post<Data>(document: object, variables: unknown, signal?: AbortSignal): Promise<Data> {
  let response: Response;
  try {
    const { credentials, headers } = options.fetchOptions();
    const typed = { ...headers, "content-type": "application/json", accept: "application/json" };
    response = await fetch(options.url, { credentials, method: "POST", headers: typed, body: JSON.stringify({ query: textOf(document), variables }), signal: signal ?? null });
  } catch (error) {
    signal?.throwIfAborted();
    throw unreachable(error);
  }
  if (response.status === 401 || response.status === 403) {
    throw refusal(response.status);
  }
  const answer = (await response.json().catch(() => ({}))) as { data?: Data; errors?: readonly GraphQLFormattedError[]; extensions?: Record<string, unknown> };
  note(answer.extensions);
  const first = answer.errors?.[0];
  if (first?.message.startsWith("Dateline-Bookmark")) {
    // The database is another one, or far behind: better a read without the last write than none.
    bookmark = null;
  }
  if (first || !answer.data) {
    throw first ? ofGraphQl(first) : unreachable(response.status);
  }
  return answer.data;
}

/** Reads without a cache: pages of thousands of marks are kept by the timeline's model, not twice. A signal ends the request. */
export function read<Data, Variables>(document: TypedDocumentNode<Data, Variables & AnyVariables>, variables: Variables, signal?: AbortSignal): Promise<Data> {
  return post(document, variables, signal);
}

export async function write<Data, Variables>(document: TypedDocumentNode<Data, Variables & AnyVariables>, variables: Variables): Promise<Data> {
  const data = await post<Data>(document, variables);
  forget();
  return data;
}
