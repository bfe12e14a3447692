import { createClient, type Client } from "graphql-ws";
import { LiveDocument, type LiveSubscription, type TimelineFilter } from "../api/generated";

/** `missing` where the code that follows could not be loaded. */
export type Connection = "connecting" | "live" | "waiting" | "missing";

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
    clearTimeout(timer);
    timer = 0;
    // Only one connection counts: what another one still tells belongs to nobody.
    void client?.dispose();
    listener.connection("connecting");
    const url = new URL("/graphql", window.location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    const own = createClient({
      url: url.href,
      retryAttempts: 0,
      lazy: true,
      keepAlive: 20_000,
      on: {
        connected: () => {
          if (!counts()) return;
          wait = FIRST_WAIT;
          listener.connection("live");
        },
      },
    });
    client = own;
    const counts = () => !ended && client === own;
    const over = () => {
      if (counts()) retry();
    };
    own.subscribe<LiveSubscription>(
      { query: document, variables: { filter, after: cursor } },
      {
        next: ({ data }) => {
          if (data && counts()) {
            cursor = data.timeline.cursor;
            listener.event(data.timeline);
          }
        },
        error: over,
        complete: over,
      },
    );
  };
  const retry = () => {
    void client?.dispose();
    client = null;
    listener.connection("waiting");
    timer = window.setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const online = () => {
    if (!ended && timer !== 0) {
      wait = FIRST_WAIT;
      connect();
    }
  };
  // A line that is cut is silent, and a browser takes minutes to call it closed. A service on this machine is still there, so it is tried on.
  const offline = () => {
    if (!ended && timer === 0) retry();
  };
  window.addEventListener("online", online);
  window.addEventListener("offline", offline);
  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    window.removeEventListener("online", online);
    window.removeEventListener("offline", offline);
    void client?.dispose();
  };
}
