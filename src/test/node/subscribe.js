// Follows a party with graphql-ws and graphql-sse, breaks each connection after two events and goes on by the last cursor:
// node subscribe.js HOST:PORT PARTY AFTER HOW_MANY
import { createClient as socketClient } from 'graphql-ws';
import { createClient as streamClient } from 'graphql-sse';
import WebSocket from 'ws';

const [host, party, after, howMany] = process.argv.slice(2);
const query = `subscription ($party: String!, $after: String) {
  timeline(filter: {involving: [$party]}, after: $after) { cursor action { id } } }`;

function follow(name, client, breakConnection, connections) {
  const variables = { party, after };
  const cursors = [];
  return new Promise((resolve, reject) => {
    const stop = client.subscribe({ query, variables }, {
      next(result) {
        if (result.errors) return reject(new Error(JSON.stringify(result.errors)));
        if (cursors.length === 2 && connections() === 1) return;
        cursors.push(result.data.timeline.cursor);
        variables.after = result.data.timeline.cursor;
        // Not from within: the client takes that for a failure of this code.
        if (cursors.length === 2) setTimeout(breakConnection, 50);
        if (cursors.length === Number(howMany)) {
          stop();
          console.log(`${name}: ${cursors.length} events, ${new Set(cursors).size} distinct, ${connections()} connections`);
          resolve();
        }
      },
      error: reject,
      complete() {},
    });
  });
}

let sockets = 0;
const ws = socketClient({
  url: `ws://${host}/graphql`, webSocketImpl: WebSocket, retryAttempts: 3, shouldRetry: () => true,
  on: { connected: () => { sockets++; } },
});
await follow('graphql-ws', ws, () => ws.terminate(), () => sockets);
await ws.dispose();

let streams = 0;
let breaker;
const sse = streamClient({
  url: `http://${host}/graphql`, retryAttempts: 3,
  fetchFn: (url, options) => {
    streams++;
    breaker = new AbortController();
    return fetch(url, { ...options, signal: AbortSignal.any([options.signal, breaker.signal]) });
  },
});
await follow('graphql-sse', sse, () => breaker.abort(), () => streams);
sse.dispose();
process.exit(0);
