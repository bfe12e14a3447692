import type { ArticleInput } from "../api/generated";

const MOST = 16 * 1024 * 1024;

export interface Given {
  readonly name: string;
  readonly input: ArticleInput | null;
  /** Where the service fetches it, instead of an input. */
  readonly address?: string;
  /** Why it is not sent at all. */
  readonly problem: string | null;
}

function line(text: string, name: string): Given {
  try {
    const object = JSON.parse(text) as Record<string, unknown>;
    const html = typeof object["html"] === "string";
    const content = html ? object["html"] : object["text"];
    if (typeof content !== "string") {
      return { name, input: null, problem: "This line has neither “text” nor “html”." };
    }
    const field = (key: string) => (typeof object[key] === "string" ? (object[key] as string) : null);
    return {
      name: field("title") ?? name,
      input: { text: content, title: field("title"), url: field("url"), source: field("source"), publishedAt: field("publishedAt"), document: field("document"), format: html ? "HTML" : "PLAIN", origin: name },
      problem: null,
    };
  } catch {
    return { name, input: null, problem: "This line is not JSON." };
  }
}

/** The articles of a file: one of text or HTML, or one for each line of JSON lines. */
export async function articlesOf(file: File, source: string, publishedAt: string): Promise<Given[]> {
  if (file.size > MOST) {
    return [{ name: file.name, input: null, problem: "The file has more than 16 MB. Use the command “dateline import” for it." }];
  }
  const text = await file.text();
  if (text.includes("\u0000")) {
    return [{ name: file.name, input: null, problem: "The file is not text. Text, HTML and JSON lines can be read." }];
  }
  const defaults = { ...(source && { source }), ...(publishedAt && { publishedAt }) };
  if (/\.(jsonl|ndjson)$/i.test(file.name)) {
    return text
      .split("\n")
      .map((one, index) => ({ one: one.trim(), at: `${file.name}:${index + 1}` }))
      .filter(({ one }) => one !== "")
      .map(({ one, at }) => line(one, at))
      .map((given) => (given.input ? { ...given, input: { ...defaults, ...Object.fromEntries(Object.entries(given.input).filter(([, v]) => v !== null)) } as ArticleInput } : given));
  }
  const html = /\.html?$/i.test(file.name) || /^\s*<(!doctype html|html)/i.test(text);
  return [{ name: file.name, input: { ...defaults, text, format: html ? "HTML" : "PLAIN", origin: file.name }, problem: null }];
}
