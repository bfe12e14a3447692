import { cacheExchange } from "@urql/exchange-graphcache";
import { Client, CombinedError, fetchExchange, mapExchange, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import type { GraphQLFormattedError } from "graphql";
import type { AsOf, TypedDocumentString } from "./generated";
import { withoutId } from "./generated";
import { Failed, headers, note, ofGraphQl, read, refusal, unreachable } from "./request";

const noteBookmark = mapExchange({ onResult: (result) => note(result.extensions) });

const options = {
  url: "/graphql",
  preferGetMethod: false as const,
  fetchOptions: () => ({ credentials: "same-origin" as const, headers: headers() }),
};

const keys = Object.fromEntries(withoutId.map((type) => [type, () => null]));

function cached(): Client {
  return new Client({ ...options, exchanges: [cacheExchange({ keys }), noteBookmark, fetchExchange] });
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

/** A document for the cache, which parses its text itself. */
export function parsed<Data, Variables extends AnyVariables>(document: TypedDocumentString<Data, Variables>): TypedDocumentNode<Data, Variables> {
  return document.toString() as unknown as TypedDocumentNode<Data, Variables>;
}

export async function write<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
  const data = await read(document, variables);
  forget();
  return data;
}
