import { MeDocument, type AccessRole, type MeQuery } from "../api/generated";
import { read } from "../api/request";
import { useLoaded } from "../app/hooks";

export type Login = MeQuery["me"];

/** Each may do what those before it may. */
const ROLES: readonly AccessRole[] = ["READER", "INGESTER", "ANALYST", "ADMIN"];

let asked: Promise<Login> | null = null;

/** The login of the page, which stays the same until it is loaded again; null while it is not known. */
export function useLogin(): Login | null {
  return useLoaded("me", () => {
    asked ??= read(MeDocument, {})
      .then(({ me }) => me)
      .catch((error: unknown) => {
        asked = null;
        throw error;
      });
    return asked;
  }).data;
}

/** Whether a login has at least a role; each role includes those before it. */
export function may(login: Login | null, role: AccessRole): boolean {
  return login !== null && ROLES.indexOf(login.role) >= ROLES.indexOf(role);
}

/** Whether the service asks nobody to log in, so that it knows no names. */
export function isNameless(login: Login | null): boolean {
  return login?.id === "open";
}
