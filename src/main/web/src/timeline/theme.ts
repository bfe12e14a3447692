/** The colours that the renderer draws with, read from the style sheet, so that both always agree. */
export interface Theme {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly line2: string;
  readonly surface: string;
  readonly surface2: string;
  readonly surface3: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly bad: string;
}

export function themeOf(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: read("--ink"),
    ink2: read("--ink-2"),
    ink3: read("--ink-3"),
    line: read("--line"),
    line2: read("--line-2"),
    surface: read("--surface"),
    surface2: read("--surface-2"),
    surface3: read("--surface-3"),
    accent: read("--accent"),
    accentSoft: read("--accent-soft"),
    bad: read("--bad"),
  };
}
