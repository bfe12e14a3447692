// What a hostile page can do to the service in a real browser: nothing. Run by PageIT behind page.test.mjs, against the same service.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { base, launch, link, token } from "./browser.mjs";

const REBOUND = "rebind.example";
const rebound = `http://${REBOUND}:${link.port}`;
const ASK = JSON.stringify({ query: "{ me { name role } }" });
const WRITE = JSON.stringify({ query: 'mutation { createKey(name: "stolen", role: ADMIN) { secret } }' });

let browser;
let lender;
before(async () => {
  // Newer Chromiums keep pages from elsewhere out of this machine by themselves; other browsers do not.
  browser = await launch([`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`, "--disable-features=LocalNetworkAccessChecks"]);
  // Pages of the attacker's own server come from another port, and from a name that nobody refuses.
  lender = createServer((request, response) => response.setHeader("content-type", "text/html").end("<title>hostile</title>"));
  await new Promise((listening) => lender.listen(0, "127.0.0.1", listening));
});
after(async () => {
  await browser?.close();
  lender?.close();
});

/** Opens a page of a person who is logged in to the service, and notes how the service answers. */
async function visit(address, html) {
  const context = await browser.newContext();
  await context.addCookies([base, rebound].map((url) => ({ name: `dateline-${link.port}`, value: token, url, httpOnly: true, sameSite: "Strict" })));
  const page = await context.newPage();
  page.answers = [];
  page.on("response", (response) => {
    if (new URL(response.url()).port === link.port && !response.url().endsWith("/hostile")) {
      page.answers.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
    }
  });
  if (html) {
    await page.route(`${rebound}/hostile`, (route) => route.fulfill({ contentType: "text/html", body: html }));
  }
  await page.goto(address);
  return page;
}

/** What a script of a page gets by fetch: the status and the text, or that it may not look. */
const fetched = (page, url, options) =>
  page.evaluate(async ([to, how]) => {
    try {
      const response = await fetch(to, { credentials: "include", ...how });
      return `${response.type} ${response.status} ${await response.text()}`;
    } catch (error) {
      return `failed: ${error.message}`;
    }
  }, [url, options]);

const post = (body, headers = {}) => ({ method: "POST", headers: { "content-type": "application/json", ...headers }, body });

/** Whether a script of a page can open a WebSocket, and what comes over it. */
const socket = (page, url) =>
  page.evaluate(
    (to) =>
      new Promise((done) => {
        const opened = new WebSocket(to, "graphql-transport-ws");
        opened.onopen = () => opened.send(JSON.stringify({ type: "connection_init" }));
        opened.onmessage = (message) => done(`read ${message.data}`);
        opened.onclose = () => done("closed");
      }),
    url,
  );

/** Whether a script of a page can open a WebSocket at all. */
const opens = (page, url) =>
  page.evaluate(
    (to) =>
      new Promise((done) => {
        const opened = new WebSocket(to);
        opened.onopen = () => done("opened");
        // One that the policy of its own page refuses is not closed, since it never began.
        opened.onerror = opened.onclose = () => done("closed");
      }),
    url,
  );

/** What the database answers to a driver: the version that it chose. */
const driver = (port) =>
  new Promise((done, failed) => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(Buffer.from(`6060b01700000105${"00000000".repeat(3)}`, "hex")));
    socket.once("data", (version) => {
      socket.destroy();
      done(version.toString("hex"));
    });
    socket.once("error", failed);
  });

/** Whether an event source of a page gets anything. */
const events = (page, url) =>
  page.evaluate(
    (to) =>
      new Promise((done) => {
        const source = new EventSource(to, { withCredentials: true });
        source.onopen = () => done("opened");
        source.onerror = () => {
          source.close();
          done("refused");
        };
      }),
    url,
  );

const socketOf = (origin) => `${origin.replace("http", "ws")}/graphql`;
const eventsOf = (origin) => `${origin}/graphql?query=${encodeURIComponent("subscription { timeline { cursor } }")}`;

async function keys() {
  const response = await fetch(`${base}/graphql`, { ...post(JSON.stringify({ query: "{ keys { name } }" })), headers: { authorization: `Bearer ${token}`, "content-type": "application/json" } });
  return (await response.json()).data.keys.map((key) => key.name);
}

describe("the service's own page", () => {
  it("reads all that is tried here", async () => {
    const page = await visit(`${base}/docs`);
    assert.match(await fetched(page, "/graphql", post(ASK)), /^basic 200 .*"ADMIN"/);
    assert.match(await fetched(page, "/docs"), /^basic 200 /);
    assert.match(await socket(page, socketOf(base)), /connection_ack/);
    assert.equal(await events(page, eventsOf(base)), "opened");
    await page.context().close();
  });
});

describe("a page that rebinds its name to this machine", () => {
  it("does not open the page of the service", async () => {
    const page = await visit(`${rebound}/`);
    assert.deepEqual(page.answers, ["421 GET /"]);
    assert.equal(await page.getByRole("combobox").count(), 0);
    await page.context().close();
  });

  it("reads nothing by fetch, event streams or WebSocket", async () => {
    const page = await visit(`${rebound}/hostile`, "<title>hostile</title>");
    assert.equal(await page.title(), "hostile");
    assert.equal(await page.evaluate(() => location.origin), rebound);
    for (const [path, options] of [
      ["/", {}],
      ["/graphql", post(ASK)],
      ["/graphql", post(WRITE)],
      ["/graphql", post(JSON.stringify({ query: "subscription { timeline { cursor } }" }), { accept: "text/event-stream" })],
      ["/export?format=csv", {}],
      ["/timeline.atom", {}],
      ["/reconcile", {}],
      ["/actuator/health", {}],
    ]) {
      assert.match(await fetched(page, path, options), /^basic 421 /, path);
    }
    assert.equal(await events(page, eventsOf(rebound)), "refused");
    assert.equal(await socket(page, socketOf(rebound)), "closed");
    assert.ok(page.answers.length >= 9, page.answers.join("\n"));
    assert.deepEqual(page.answers.filter((answer) => !/^(421|101) /.test(answer)), []);
    assert.ok(!(await keys()).includes("stolen"));
    await page.context().close();
  });
});

describe("a page of another port of this machine, whose requests have the cookie", () => {
  const hostile = () => `http://127.0.0.1:${lender.address().port}/`;

  it("changes nothing by a request that needs no permission", async () => {
    const page = await visit(hostile());
    for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
      assert.match(await fetched(page, `${base}/graphql`, { method: "POST", mode: "no-cors", headers: { "content-type": type }, body: WRITE }), /^opaque 0 $/);
    }
    assert.deepEqual(page.answers, ["403 POST /graphql", "403 POST /graphql"]);
    assert.ok(!(await keys()).includes("stolen"));
    await page.context().close();
  });

  it("changes nothing by a form", async () => {
    const page = await visit(hostile());
    await page.evaluate(([to, body]) => {
      const form = Object.assign(document.createElement("form"), { method: "POST", action: to, enctype: "text/plain" });
      form.append(Object.assign(document.createElement("input"), { name: body.slice(0, -1), value: "}" }));
      document.body.append(form);
      form.submit();
    }, [`${base}/graphql`, WRITE]);
    await page.waitForURL(`${base}/graphql`);
    assert.deepEqual(page.answers, ["403 POST /graphql"]);
    assert.ok(!(await keys()).includes("stolen"));
    await page.context().close();
  });

  it("reads and changes nothing by fetch, event streams or WebSocket", async () => {
    const page = await visit(hostile());
    assert.match(await fetched(page, `${base}/graphql`, post(WRITE)), /^failed/);
    assert.match(await fetched(page, `${base}/graphql?query=${encodeURIComponent("{ me { name } }")}`), /^failed/);
    assert.equal(await events(page, eventsOf(base)), "refused");
    assert.equal(await socket(page, socketOf(base)), "closed");
    assert.deepEqual(page.answers.filter((answer) => !answer.startsWith("403 ")), []);
    assert.ok(!(await keys()).includes("stolen"));
    await page.context().close();
  });
});

describe("the database behind the service", () => {
  const port = process.env.DATELINE_BOLT;

  it("answers drivers, and no page, by whatever name it comes or asks", { skip: port === undefined && "DATELINE_BOLT names no port" }, async () => {
    assert.equal(await driver(port), "00000105");
    for (const address of [`${base}/docs`, `http://127.0.0.1:${lender.address().port}/`, `${rebound}/hostile`]) {
      const page = await visit(address, "<title>hostile</title>");
      for (const host of ["127.0.0.1", "localhost", REBOUND]) {
        assert.equal(await opens(page, `ws://${host}:${port}/`), "closed", `${address} to ${host}`);
      }
      await page.context().close();
    }
    const page = await visit(`${base}/docs`);
    assert.equal(await opens(page, socketOf(base)), "opened");
    await page.context().close();
  });
});
