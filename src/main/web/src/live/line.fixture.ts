interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** The service's end of each connection that was made, in the protocol of subscriptions. */
export class Line {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static readonly all: Line[] = [];
  readyState = Line.CONNECTING;
  subscribed: string | undefined;
  /** What was asked with the subscription. */
  variables: Readonly<Record<string, unknown>> | undefined;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;

  constructor() {
    Line.all.push(this);
    queueMicrotask(() => {
      this.readyState = Line.OPEN;
      this.onopen?.();
    });
  }

  send(text: string): void {
    const { type, id, payload } = JSON.parse(text) as Message;
    if (type === "connection_init") this.tell({ type: "connection_ack" });
    if (type === "subscribe") {
      this.subscribed = id;
      this.variables = (payload as { variables: Readonly<Record<string, unknown>> }).variables;
    }
  }

  tell(message: Message): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** An event of a timeline. */
  event(cursor: string): void {
    this.tell({ type: "next", id: this.subscribed!, payload: { data: { timeline: { cursor } } } });
  }

  close(code = 1000, reason = ""): void {
    this.readyState = Line.CLOSED;
    queueMicrotask(() => this.onclose?.({ code, reason, wasClean: true }));
  }
}
