// @vitest-environment happy-dom
import { getRouteApi } from "@tanstack/react-router";
import { expect, it, vi } from "vitest";
import { rendered } from "../app/rendered.fixture";
import { Compared } from "./Compared";
import { useChanged } from "./useChanged";

const route = getRouteApi("/timeline");
const ADDRESS = "/timeline?of=Huawei&since=2019-01-01&until=2019-12-31";

function Shown({ counted = false }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const comparison = useChanged(search);
  return <Compared since={search.since!} until={search.until!} comparison={comparison} counted={counted} onEnd={() => void navigate({ search: { since: "2018-01-01", until: "2018-12-31" } as never })} />;
}

const ComparedHere = () => <Shown />;

const page = (hasNextPage: boolean, ...kinds: readonly string[]) => ({ changes: { pageInfo: { hasNextPage, endCursor: "here" }, edges: kinds.map((kind, index) => ({ node: { kind, action: { id: `a${index}` } } })) } });

it("counts the acts of each kind once they are read", async () => {
  const { place } = await rendered(ADDRESS, ComparedHere, { ChangedActs: page(false, "HAPPENED", "LEARNED", "LEARNED") });
  await vi.waitFor(() => expect(place.textContent).toContain("Changes after 1 January 2019, up to 31 December 2019: 1 happened, 2 learned (ringed), 0 corrected"));
  expect(place.textContent).not.toContain("first");
});

it("says so where bars stand for the acts, which have no marks", async () => {
  const { place } = await rendered(ADDRESS, ComparedHere, { ChangedActs: page(false, "LEARNED") });
  await vi.waitFor(() => expect(place.textContent).toContain("1 learned"));
  expect(place.textContent).not.toContain("Bars");
  const counted = await rendered(ADDRESS, () => <Shown counted />, { ChangedActs: page(false, "LEARNED") });
  await vi.waitFor(() => expect(counted.place.textContent).toContain("0 corrected (broken ring). Bars have no rings"));
});

it("claims no number while changes are still read", async () => {
  let answer: (data: Record<string, unknown>) => void = () => undefined;
  const { place } = await rendered(ADDRESS, ComparedHere, { ChangedActs: () => new Promise((resolve) => (answer = resolve)) });
  await vi.waitFor(() => expect(place.textContent).toContain("Comparing…"));
  expect(place.textContent).not.toContain("happened");
  answer(page(false, "HAPPENED"));
  await vi.waitFor(() => expect(place.textContent).toContain("1 happened"));
});

it("claims no number of dates that were not read yet", async () => {
  const { place } = await rendered(ADDRESS, ComparedHere, { ChangedActs: ({ from }) => (String(from).startsWith("2019") ? page(false, "HAPPENED") : new Promise(() => undefined)) });
  await vi.waitFor(() => expect(place.textContent).toContain("1 happened"));
  place.querySelector("button")!.click();
  await vi.waitFor(() => expect(place.textContent).toContain("Comparing…"));
  expect(place.textContent).not.toContain("happened");
});

it("says why nothing could be compared, and tries again", async () => {
  const answers: Record<string, Record<string, unknown>> = {};
  const { place } = await rendered(ADDRESS, ComparedHere, answers);
  await vi.waitFor(() => expect(place.querySelector("[role=alert]")?.textContent).toContain("This could not be shown"));
  expect(place.textContent).not.toContain("happened");
  answers.ChangedActs = page(false, "CORRECTED");
  [...place.querySelectorAll("button")].find((button) => button.textContent === "Try again")!.click();
  await vi.waitFor(() => expect(place.textContent).toContain("1 corrected"));
});

it("says so where it counts the first changes alone", async () => {
  const { place } = await rendered(ADDRESS, ComparedHere, { ChangedActs: page(true, "HAPPENED", "LEARNED") });
  await vi.waitFor(() => expect(place.textContent).toContain("The first 20 changes after 1 January 2019, up to 31 December 2019: 1 happened, 1 learned"));
  expect(place.textContent).toContain("There are others");
});
