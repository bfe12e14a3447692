import { describe, expect, it } from "vitest";
import { dateShort, epochDay, isoDay } from "./dates";

const dated = (earliest: string | null, latest: string | null, basis: "STATED" | "PUBLICATION" = "STATED") => ({ earliest, latest, basis });

describe("dates for columns", () => {
  it.each([
    [dated("2018-11-23", "2018-11-23"), "23 Nov 2018"],
    [dated("2018-11-23", "2018-11-23", "PUBLICATION"), "~23 Nov 2018"],
    [dated("2018-11-01", "2018-11-30"), "Nov 2018"],
    [dated("2018-01-01", "2018-12-31"), "2018"],
    [dated("2018-02-01", "2018-03-31"), "Feb to Mar 2018"],
    [dated("2018-11-05", "2018-11-07"), "5 to 7 Nov 2018"],
    [dated("2018-12-30", "2019-01-02"), "30 Dec 2018 to 2 Jan 2019"],
    [dated("2018-11-23", null), "from 23 Nov 2018"],
    [dated(null, "2018-11-23"), "by 23 Nov 2018"],
    [dated(null, null), "date unknown"],
  ])("says %j as %s", (date, words) => expect(dateShort(date)).toBe(words));
});

it("counts days before 1970 as well", () => expect(isoDay(epochDay("1914-07-28"))).toBe("1914-07-28"));
