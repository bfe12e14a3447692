// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { rendered, textsOf, there } from "../app/rendered.fixture";
import AddView from "./AddView";

it("reads files that are dropped while others are read behind those, each under its own name", async () => {
  const waiting: ((data: Record<string, unknown>) => void)[] = [];
  const asked: string[] = [];
  const { place } = await rendered("/add", AddView, {
    Me: { me: { id: "key", name: "reader", role: "INGESTER" } },
    LeftAside: { setAside: { pageInfo: { hasNextPage: false }, edges: [] } },
    AddArticle: ({ input }) => {
      asked.push((input as { origin: string }[])[0]!.origin);
      return new Promise<Record<string, unknown>>((resolve) => waiting.push(resolve));
    },
  });
  const input = (await there(place, "input[type=file]")) as HTMLInputElement;
  const drop = (...names: string[]) => {
    Object.defineProperty(input, "files", { value: names.map((name) => new File(["A text."], name)), configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const refuse = (why: string) => waiting.shift()!({ ingestArticles: { receipts: [{ articleId: null, status: "QUARANTINED", problems: [{ message: why }], note: null }] } });
  const rows = () => textsOf(place, "section[aria-label=Progress] li");
  drop("one.txt", "two.txt");
  await vi.waitFor(() => expect(asked).toEqual(["one.txt"]));
  drop("three.txt");
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  for (const name of ["one", "two", "three"]) {
    await vi.waitFor(() => expect(asked.at(-1)).toBe(`${name}.txt`));
    refuse(`Why ${name}.`);
  }
  await vi.waitFor(() => expect(rows()).toEqual(["one.txtset asideWhy one.", "two.txtset asideWhy two.", "three.txtset asideWhy three."]));
  drop("four.txt");
  await vi.waitFor(() => expect(rows()).toEqual(["four.txtis read…"]));
});
