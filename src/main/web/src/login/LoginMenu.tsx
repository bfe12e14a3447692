import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { label } from "../api/labels";
import { isNameless, useLogin } from "./useLogin";
import css from "./LoginMenu.module.css";

async function logOut() {
  await fetch("/logout", { method: "POST", credentials: "same-origin", redirect: "manual" });
  window.location.assign("/");
}

/** The name of the login and the way out; nothing where the service asks nobody to log in. */
export function LoginMenu() {
  const login = useLogin();
  if (!login || isNameless(login)) return null;
  return (
    <MenuTrigger>
      <Button className="button quiet" aria-label={`Logged in as ${login.name}`}>
        <bdi className={css.name}>{login.name}</bdi>
      </Button>
      <Popover className="popover" placement="bottom end">
        <p className={css.role}>{label(login.role)}</p>
        <Menu className="menu" aria-label="Login" onAction={() => void logOut()}>
          <MenuItem id="out" className="item">
            Log out
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
