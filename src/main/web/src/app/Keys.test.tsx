// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { Find } from "../find/Find";
import { Keys } from "./Keys";
import { rendered, textsOf, there } from "./rendered.fixture";

const FIELDS = ["checkbox", "radio", "range", "text", "search", "date", "password", "number"];

async function page() {
  const Page = () => (
    <>
      <Find shortcut />
      <Keys />
      {FIELDS.map((type) => (
        <input key={type} type={type} data-field={type} readOnly />
      ))}
      <select data-field="select" />
      <textarea data-field="textarea" readOnly />
    </>
  );
  const { place } = await rendered("/measures", Page);
  const found = (await there(place, "[role=combobox]")) as HTMLInputElement;
  const press = (field: string, key: string) => {
    const element = place.querySelector<HTMLElement>(`[data-field=${field}]`)!;
    element.focus();
    element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  };
  return { found, press };
}
const listed = () => document.querySelector("[role=dialog] dl");

for (const field of ["checkbox", "radio", "range", "select"]) {
  it(`finds by / and lists keys by ? while a ${field} has the focus`, async () => {
    const { found, press } = await page();
    press(field, "/");
    expect(document.activeElement).toBe(found);
    press(field, "?");
    await vi.waitFor(() => expect(listed()).not.toBeNull());
  });
}

for (const field of ["text", "search", "date", "password", "number", "textarea"]) {
  it(`leaves / and ? to a ${field} field`, async () => {
    const { found, press } = await page();
    press(field, "/");
    press(field, "?");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(document.activeElement).not.toBe(found);
    expect(listed()).toBeNull();
  });
}

it("lists the keys of tables of counts, and the second Enter of a search", async () => {
  const { press } = await page();
  press("checkbox", "?");
  await vi.waitFor(() => expect(textsOf(document, "[role=dialog] dt")).toEqual(expect.arrayContaining(["Enter, Enter", "Ctrl Home, Ctrl End"])));
});
