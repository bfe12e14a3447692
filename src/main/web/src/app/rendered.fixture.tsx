import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { Client, makeResult, type Exchange, type Operation } from "@urql/core";
import { Provider } from "urql";
import { onTestFinished, vi } from "vitest";
import { filter, fromPromise, mergeMap, pipe } from "wonka";
import { parseSearch, stringifySearch, validate, type Search } from "./search";

type Data = Readonly<Record<string, unknown>>;

/** What the service answers, by the names of the queries; a function is told what it is asked with, and may answer late. */
export type Answers = Readonly<Record<string, Data | ((variables: Data) => Data | Promise<Data>)>>;

export interface Rendered {
  readonly place: HTMLElement;
  /** What the address says. */
  readonly search: () => Search;
}

/** An answer that tells the instant that replays it. */
export function told(data: Data, recorded: string): Data {
  return { ...data, [RECORDED]: recorded };
}

const RECORDED = Symbol("recorded");

const nameOf = (query: string) => /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? "";

async function answerTo(query: string, variables: Data, answers: Answers) {
  const name = nameOf(query);
  const answer = answers[name];
  const data = typeof answer === "function" ? await answer(variables) : answer;
  return data ? { data, extensions: { recorded: (data as { [RECORDED]?: string })[RECORDED] } } : { errors: [{ message: `The test has no answer to ${name}.` }] };
}

function clientOf(answers: Answers): Client {
  const textOf = (operation: Operation) => operation.query.loc?.source.body ?? "";
  const answering: Exchange = () => (operations) =>
    pipe(
      operations,
      filter((operation) => operation.kind !== "teardown"),
      mergeMap((operation) => fromPromise(answerTo(textOf(operation), operation.variables as Data, answers).then((answer) => makeResult(operation, answer)))),
    );
  return new Client({ url: "/graphql", preferGetMethod: false, exchanges: [answering] });
}

/** Shows a component at an address, within a router like that of the page, with a client that answers from a table. */
export async function rendered(address: string, component: () => ReactNode, answers: Answers = {}): Promise<Rendered> {
  vi.stubGlobal("fetch", async (_: unknown, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Data };
    return Response.json(await answerTo(query, variables, answers));
  });
  const root = createRootRoute({ validateSearch: validate });
  const route = createRoute({ getParentRoute: () => root, path: address.replace(/\?.*/, ""), component });
  const router = createRouter({ routeTree: root.addChildren([route]), history: createMemoryHistory({ initialEntries: [address] }), parseSearch, stringifySearch });
  await router.load();
  const place = document.body.appendChild(document.createElement("div"));
  const page = createRoot(place);
  onTestFinished(() => {
    page.unmount();
    place.remove();
    vi.unstubAllGlobals();
  });
  page.render(
    <Provider value={clientOf(answers)}>
      <RouterProvider router={router as never} />
    </Provider>,
  );
  return { place, search: () => validate(router.state.location.search) };
}

/** Milliseconds that a first rendering may take on a machine with other work. */
const PATIENCE = 4000;

/** The first element that a selector finds, once it is there. */
export function there(place: ParentNode, selector: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const found = place.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  }, PATIENCE);
}

export function textsOf(place: ParentNode, selector: string): readonly string[] {
  return [...place.querySelectorAll(selector)].map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim());
}
