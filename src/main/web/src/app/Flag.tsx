import { flagOf } from "../api/labels";
import css from "./Flag.module.css";

/** A country's flag with a space behind it, or nothing for anything else. */
export function Flag({ id }: { id: string }) {
  const source = flagOf(id);
  return source ? (
    <>
      <img className={css.flag} src={source} alt="" width="18" height="12" loading="lazy" />{" "}
    </>
  ) : null;
}
