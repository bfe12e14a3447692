import { createClient, type Client } from "graphql-ws";
import { LiveDocument, type LiveSubscription, type TimelineFilter } from "../api/generated";

export type Connection = "connecting" | "live" | "waiting";

export interface Listener {
  event(event: LiveSubscription["timeline"]): void;
  connection(state: Connection): void;
}

const document = LiveDocument.toString();
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/**
 * Follows a timeline until it is ended. After a break it goes on behind the last event that it saw, so that nothing is
 * missing and nothing comes twice.
 */
export function follow(filter: TimelineFilter, after: string | null, listener: Listener): () => void {
  let cursor = after;
  let wait = FIRST_WAIT;
  let ended = false;
  let timer = 0;
  let client: Client | null = null;

  const connect = () => {
    listener.connection("connecting");
    const url = new URL("/graphql", window.location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    client = createClient({
      url: url.href,
      retryAttempts: 0,
      lazy: true,
      keepAlive: 20_000,
      on: {
        connected: () => {
          wait = FIRST_WAIT;
          listener.connection("live");
        },
      },
    });
    client.subscribe<LiveSubscription>(
      { query: document, variables: { filter, after: cursor } },
      {
        next: ({ data }) => {
          if (data) {
            cursor = data.timeline.cursor;
            listener.event(data.timeline);
          }
        },
        error: retry,
        complete: retry,
      },
    );
  };
  const retry = () => {
    if (ended) return;
    void client?.dispose();
    listener.connection("waiting");
    timer = window.setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const online = () => {
    if (!ended && timer) {
      clearTimeout(timer);
      wait = FIRST_WAIT;
      connect();
    }
  };
  window.addEventListener("online", online);
  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    window.removeEventListener("online", online);
    void client?.dispose();
  };
}
