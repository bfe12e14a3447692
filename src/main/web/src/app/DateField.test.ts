import { expect, it } from "vitest";
import { isWhole } from "./DateField";

it.each([
  ["", false],
  ["0002-03-04", false],
  ["0201-03-04", false],
  ["2019-03-04", true],
])("takes %j as a whole day: %s", (day, whole) => expect(isWhole(day)).toBe(whole));
