import type { DateBasis } from "./generated";

/** A day as the API gives uncertain dates. */
export interface Dated {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly edtf?: string | null;
  readonly basis: DateBasis;
  readonly text: string;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAY = 86_400_000;

/** Days since 1970-01-01, so that scales count in plain numbers. */
export function epochDay(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY);
}

export function isoDay(epoch: number): string {
  return new Date(Math.floor(epoch) * DAY).toISOString().slice(0, 10);
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function dayInWords(iso: string): string {
  const [y = 0, m = 1, d = 1] = iso.slice(0, 10).split("-").map(Number);
  return `${d} ${MONTHS[m - 1]} ${y}`;
}

export function rangeInWords(from: string, to: string): string {
  const [y1 = 0, m1 = 1, d1 = 1] = from.split("-").map(Number);
  const [y2 = 0, m2 = 1, d2 = 1] = to.split("-").map(Number);
  if (from === to) {
    return dayInWords(from);
  }
  if (d1 === 1 && m1 === 1 && d2 === 31 && m2 === 12) {
    return y1 === y2 ? `${y1}` : `${y1} to ${y2}`;
  }
  if (d1 === 1 && d2 === lastOfMonth(y2, m2)) {
    const first = y1 === y2 ? `${MONTHS[m1 - 1]}` : `${MONTHS[m1 - 1]} ${y1}`;
    return y1 === y2 && m1 === m2 ? `${first} ${y2}` : `${first} to ${MONTHS[m2 - 1]} ${y2}`;
  }
  if (y1 === y2) {
    return m1 === m2 ? `${d1} to ${dayInWords(to)}` : `${d1} ${MONTHS[m1 - 1]} to ${dayInWords(to)}`;
  }
  return `${dayInWords(from)} to ${dayInWords(to)}`;
}

/** The possible days in words, without how they are known. */
function daysInWords({ earliest, latest }: Pick<Dated, "earliest" | "latest">): string {
  if (!earliest && !latest) {
    return "date unknown";
  }
  if (!earliest) {
    return `by ${dayInWords(latest ?? "")}`;
  }
  if (!latest) {
    return `from ${dayInWords(earliest)}`;
  }
  return rangeInWords(earliest, latest);
}

function abbreviated(words: string): string {
  return MONTHS.reduce((text, month) => text.replace(month, month.slice(0, 3)), words);
}

/** A day where there is little room: `23 Nov 2018`. */
export function dayShort(iso: string): string {
  return abbreviated(dayInWords(iso));
}

/** A short form for columns: `23 Nov 2018`, with a tilde where only the day of the report is known. */
export function dateShort(date: Pick<Dated, "earliest" | "latest" | "basis">): string {
  const about = date.basis === "PUBLICATION" ? "~" : "";
  return about + abbreviated(daysInWords(date));
}

/** How a date is known, as a sentence. */
export function basisInWords(basis: DateBasis): string {
  switch (basis) {
    case "STATED":
      return "The text names this date.";
    case "RELATIVE":
      return "The text gives this date relative to its publication.";
    case "PUBLICATION":
      return "The text names no date, so the day of publication stands in.";
    case "CODED":
      return "A coded data set gives this date.";
    case "UNKNOWN":
      return "Neither the text nor its publication gives a date.";
  }
}

export function instantInWords(instant: string): string {
  const time = instant.slice(11, 16);
  return `${dayInWords(instant)}${time && time !== "23:59" && time !== "00:00" ? `, ${time} UTC` : ""}`;
}
