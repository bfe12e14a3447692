import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReadMore } from "./ReadMore";

const shown = (pages: number) => renderToStaticMarkup(<ReadMore pages={pages} read={pages * 500} loading={false} onMore={() => {}} />);

describe("more changes", () => {
  it("can be read up to the last page that the address holds", () => {
    expect(shown(19)).toContain("Read more changes</button>");
  });

  it("are not offered beyond it, and the view says so", () => {
    expect(shown(20)).not.toContain("button");
    expect(shown(20)).toContain("no more than these 10,000 changes");
  });
});
