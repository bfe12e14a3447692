import { useEffect, useRef, type InputHTMLAttributes } from "react";

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "value" | "defaultValue" | "onChange" | "onBlur" | "className"> {
  /** An ISO day, or nothing. */
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

/** Browsers report a day after each figure of its year: 2 first, then 20. Nobody means those. */
const FIRST_YEAR = 1000;

export function isWhole(day: string): boolean {
  return Number(day.split("-")[0]) >= FIRST_YEAR;
}

/** A day to type or to pick. It is told once it is whole, so that an answer to half a year does not undo the other half. */
export function DateField({ value, onDay, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const day = value ?? "";
  useEffect(() => {
    const element = input.current;
    if (element && element.value !== day) element.value = day;
  }, [day]);
  return (
    <input
      {...rest}
      ref={input}
      className="input"
      type="date"
      defaultValue={day}
      onChange={(event) => {
        const typed = event.target.value;
        if (isWhole(typed) && typed !== day) onDay(typed);
      }}
      onBlur={(event) => {
        // Emptied, and not half typed.
        if (event.target.value === "" && !event.target.validity.badInput && day !== "") onDay(undefined);
        else if (event.target.value !== day) event.target.value = day;
      }}
    />
  );
}
