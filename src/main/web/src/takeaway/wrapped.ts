/** How wide characters are to the size of a font, in the widest one that a picture may be shown in: no picture brings its font along. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ fijlrtI|.,:;'!()[\]/-]/, 0.42],
  [/[mwMW%@&=+<>~]/, 1],
  [/[A-Z0-9]/, 0.74],
  [/[\u1100-\u{10ffff}]/u, 1],
];
const WIDTH = 0.64;

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? WIDTH) * size, 0);
}

/** A text in lines of some pixels, which hold all of it: they break behind blanks, and within a word that is longer than a line. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const add = (part: string) => {
    if (line !== "" && widthOf((line + part).trimEnd(), size) > width) {
      lines.push(line);
      line = "";
    }
    line += part;
  };
  for (const word of text.match(/\S+\s*/g) ?? []) {
    for (const part of widthOf(word.trimEnd(), size) > width ? word : [word]) add(part);
  }
  return line === "" ? lines : [...lines, line];
}
