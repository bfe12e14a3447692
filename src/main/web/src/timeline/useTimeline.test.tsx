// @vitest-environment happy-dom
import { getRouteApi } from "@tanstack/react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EvidenceDocument } from "../api/generated";
import { read } from "../api/request";
import { rendered, told } from "../app/rendered.fixture";
import { arrived, NOTHING, type Arrivals, type Event } from "../live/arrivals";
import { act } from "../model/acts.fixture";
import { overviewCaption } from "./TimelineView";
import { useTimeline, type Timeline } from "./useTimeline";

const route = getRouteApi("/timeline");
const ACTS = Array.from({ length: 6 }, (_, index) => act(`a${index}`, `2019-0${index + 1}-10`));
const BUCKETS = ACTS.map((one, index) => ({ start: `2019-0${index + 1}-01`, end: `2019-0${index + 1}-28`, count: 1, groups: [{ key: one.type, count: 1 }] }));
const answers = (total: number) => ({
  Overview: { histogram: { totalCount: total, spanning: 0, undated: 0, buckets: BUCKETS } },
  Density: { histogram: { totalCount: total, spanning: 0, buckets: BUCKETS } },
  Marks: { timeline: { truncated: false, pageInfo: { hasNextPage: false, endCursor: null }, edges: ACTS.map((node) => ({ node })) } },
  Reference: { entity: { id: "company:huawei", name: "Huawei", kind: "COMPANY" } },
});

/** The timeline of an address; `arrive` tells it of what came. */
async function timelineAt(address: string, given: Record<string, Record<string, unknown>> = answers(6)) {
  const held: { last?: Timeline; arrivals: Arrivals; redraw: () => void } = { arrivals: NOTHING, redraw: () => undefined };
  const { search } = await rendered(
    address,
    function Here() {
      const navigate = route.useNavigate();
      held.redraw = () => void navigate({ search: (before: object) => ({ ...before, sort: String(held.arrivals.events) }) as never });
      held.last = useTimeline(route.useSearch(), held.arrivals);
      return null;
    },
    given,
  );
  const arrive = (event: Event) => {
    held.arrivals = arrived(held.arrivals, event);
    held.redraw();
  };
  return { now: () => held.last!, search, arrive };
}

const AID = { action: act("new", "2019-07-10", { type: "AID" }), matches: true, change: "LEARNED", recordedAt: "2026-01-01T10:00:02.5Z" } as Event;

describe("a timeline of more acts than are drawn one by one", () => {
  beforeEach(() => void vi.stubGlobal("datelineMostMarks", 4));
  afterEach(() => void vi.unstubAllGlobals());

  it("shows lanes of counts and holds no act", async () => {
    const { now } = await timelineAt("/timeline?of=Huawei&lanes=type");
    await vi.waitFor(() => expect(now().lanes).toHaveLength(1));
    expect(now()).toMatchObject({ dense: true, held: null, shown: [] });
    expect(now().lanes[0]).toMatchObject({ key: "SANCTION", weight: 6, acts: [] });
    expect(now().left?.count).toBe(6);
  });

  it("asks again for what failed, and for nothing else", async () => {
    const { Density, ...given } = answers(6) as Record<string, Record<string, unknown>>;
    let overviews = 0;
    const { Overview } = given;
    const counting = { ...given, Overview: () => (overviews++, Overview!) } as unknown as Record<string, Record<string, unknown>>;
    const { now } = await timelineAt("/timeline?of=Huawei&lanes=type", counting);
    await vi.waitFor(() => expect(now().error).not.toBeNull());
    const before = overviews;
    counting.Density = Density!;
    now().again();
    await vi.waitFor(() => expect(now().lanes).toHaveLength(1));
    expect(now().error).toBeNull();
    expect(overviews).toBe(before);
  });

  it("says why the acts of a window could not be counted", async () => {
    const given = answers(6);
    const { now } = await timelineAt("/timeline?of=Huawei&lanes=type&from=2019-01-01&to=2019-06-30", { ...given, Overview: ((variables: { filter: { window?: unknown } }) => (variables.filter.window ? undefined : given.Overview)) as never });
    await vi.waitFor(() => expect(now().error?.message).toContain("no answer to Overview"));
  });

  it("tells when it has the largest lanes alone, and has more of them on demand", async () => {
    const groups = Array.from({ length: 40 }, (_, n) => ({ key: `TYPE_${n}`, count: 1 }));
    const given = { ...answers(40), Density: { histogram: { totalCount: 40, spanning: 0, buckets: [{ ...BUCKETS[0], groups }] } } };
    const { now } = await timelineAt("/timeline?of=Huawei&lanes=type", given);
    await vi.waitFor(() => expect(now().lanes).toHaveLength(30));
    expect(now().furtherLanes).toBe(true);
    const all = await timelineAt("/timeline?of=Huawei&lanes=type&allLanes=true", given);
    await vi.waitFor(() => expect(all.now().lanes).toHaveLength(40));
    expect(all.now().furtherLanes).toBe(false);
  });

  it("shows single acts where the window leaves half as many as are drawn", async () => {
    const { now } = await timelineAt("/timeline?of=Huawei&lanes=type&from=2019-01-01&to=2019-02-28");
    await vi.waitFor(() => expect(now().shown.map(({ id }) => id)).toEqual(["a0", "a1"]));
    expect(now()).toMatchObject({ dense: false, held: null });
    expect(now().lanes[0]!.counts).toBeNull();
  });

  it("counts anew once acts have come, follows them from where it began, and is never called loading for it", async () => {
    const given = answers(6);
    const { now, arrive } = await timelineAt("/timeline?of=Huawei&lanes=type", given);
    await vi.waitFor(() => expect(now().lanes).toHaveLength(1));
    await vi.waitFor(() => expect(now().loading).toBe(false));
    const before = now().overview!;
    given.Overview = { histogram: { ...given.Overview.histogram, totalCount: 7 } };
    given.Density = { histogram: { ...given.Density.histogram, buckets: [...BUCKETS, { start: "2019-07-01", end: "2019-07-31", count: 1, groups: [{ key: "AID", count: 1 }] }] } };
    arrive(AID);
    expect(now().loading).toBe(false);
    await vi.waitFor(() => expect(now().lanes.map(({ key, weight }) => [key, weight])).toEqual([["SANCTION", 6], ["AID", 1]]), 10_000);
    expect(now().overview).toMatchObject({ total: 7, recorded: before.recorded });
  }, 15_000);
});

describe("a timeline whose acts are drawn one by one", () => {
  it("holds what came and lets go of what went, whatever the filters leave", async () => {
    const { now, arrive } = await timelineAt("/timeline?of=Huawei&lanes=type&types=SANCTION");
    await vi.waitFor(() => expect(now().held).toHaveLength(6));
    arrive(AID);
    await vi.waitFor(() => expect(now().held?.map(({ id }) => id)).toContain("new"));
    expect(now().shown).toHaveLength(6);
    arrive({ action: ACTS[2], matches: false, change: "CORRECTED" } as unknown as Event);
    await vi.waitFor(() => expect(now().held?.map(({ id }) => id)).toEqual(["a0", "a1", "a3", "a4", "a5", "new"]));
  });

  it("is replayed by the instant of what it shows, and of what came since, whatever else is read", async () => {
    const given = answers(6);
    const { now, arrive } = await timelineAt("/timeline?of=Huawei", { ...given, Overview: told(given.Overview, "2026-01-01T10:00:00Z"), Marks: told(given.Marks, "2026-01-01T10:00:02Z"), Evidence: told({ node: null }, "2026-01-01T11:00:00Z") });
    await vi.waitFor(() => expect(now().held).toHaveLength(6));
    expect(now().recorded).toBe("2026-01-01T10:00:02Z");
    expect(now().overview?.recorded).toBe("2026-01-01T10:00:00Z");
    await read(EvidenceDocument, { id: "a", asOf: null });
    arrive(AID);
    await vi.waitFor(() => expect(now().recorded).toBe("2026-01-01T10:00:02.5Z"));
  });

  it("says over its counts whether a filter narrows them", async () => {
    const caption = async (filters: string) => {
      const { now, search } = await timelineAt(`/timeline?of=Huawei${filters}`);
      await vi.waitFor(() => expect(now().overview).not.toBeNull());
      return overviewCaption(now(), search());
    };
    // The window and what surely lies in it narrow the lanes alone.
    for (const filters of ["", "&from=2019-01-01&certainty=DEFINITELY", "&denied=true"]) expect(await caption(filters)).toMatch(/all time$/);
    for (const filter of ["types=SANCTION", "evidence=RECORD", "contested=true", "denial=every", "sources=Reuters", "stories=2", "actors=US", "targets=US", "text=ban"]) {
      expect(await caption(`&${filter}`)).toMatch(/all time, as filtered$/);
    }
  });
});
