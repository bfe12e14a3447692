import type { Theme } from "./theme";

/** A theme for tests. */
export const themed: Theme = { ink: "#111", ink2: "#222", ink3: "#333", line: "#ccc", line2: "#bbb", surface: "#fff", surface2: "#eee", surface3: "#ddd", accent: "#00f", accentSoft: "#eef", bad: "#f00" };
