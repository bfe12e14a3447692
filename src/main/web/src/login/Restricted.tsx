import type { ReactNode } from "react";
import type { AccessRole } from "../api/generated";
import { label } from "../api/labels";
import { Empty } from "../app/States";
import { may, useLogin } from "./useLogin";

interface Props {
  /** The least role that sees what is inside. */
  readonly role: AccessRole;
  /** What the role is needed for, as "add reports". */
  readonly does: string;
  readonly children: ReactNode;
}

/** A view for some roles: the others read whom to ask instead of filling in a form that is refused. */
export function Restricted({ role, does, children }: Props) {
  const login = useLogin();
  if (login && !may(login, role)) {
    return (
      <main className="wide" id="main">
        <Empty alone title="Not allowed">
          <p>
            Your login has the role {label(login.role)}. To {does}, it needs the role {label(role)}: ask whoever runs this service for a key with it.
          </p>
        </Empty>
      </main>
    );
  }
  return children;
}
