import { Failed, headers, refusal, unreachable } from "../api/request";
import { save } from "./files";

/** Saves a file of the service. A browser that followed its address would show the words of a refusal in place of the page. */
export async function saveExport(address: string): Promise<void> {
  const response = await fetch(address, { credentials: "same-origin", headers: headers() }).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (response.status === 401 || response.status === 403) throw refusal(response.status);
  if (!response.ok) {
    const said = response.headers.get("content-type")?.startsWith("text/plain") ? (await response.text()).trim() : "";
    throw new Failed(said || `The service makes no file of this (${response.status}).`, "ERROR", null);
  }
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  const content = await response.blob().catch(() => {
    throw new Failed("The file broke off before its end. Try again.", "ERROR", null);
  });
  save(name ?? "dateline", content);
}
