export const NO_COPY = "The browser does not let this page copy. Copy it from here:";

/** Puts a text on the clipboard. Browsers lend the clipboard to pages with HTTPS alone; elsewhere a text that is selected can still be copied. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // The browser was told not to lend it.
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

/** A text that can be copied by hand, selected as soon as one goes to it. */
export function CopyFrom({ text }: { text: string }) {
  return <input className="input" readOnly aria-label="Text to copy" value={text} onFocus={(event) => event.currentTarget.select()} />;
}
