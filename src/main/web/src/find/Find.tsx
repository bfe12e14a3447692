import { useContext, useEffect, useRef, useState, type RefObject } from "react";
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { AsOf } from "../api/generated";
import type { Failed } from "../api/request";
import { Flag } from "../app/Flag";
import { asOfOf, validate } from "../app/search";
import { isTyping } from "../app/typing";
import { meant } from "./fit";
import { suggest, WORDS, type Suggestion } from "./suggest";
import css from "./Find.module.css";

interface Props {
  readonly large?: boolean;
  readonly label?: string;
  /** What to do with a choice; without it the timeline opens. */
  readonly onChosen?: (suggestion: Suggestion) => void;
  /** Told of each change by hand: what was chosen before is meant no more. */
  readonly onTyped?: () => void;
  /** What to do once the field is emptied and left: what it held is meant no more. */
  readonly onCleared?: () => void;
  readonly placeholder?: string;
  readonly value?: string;
  /** Whether `/` brings one here. */
  readonly shortcut?: boolean;
  readonly only?: "entities";
  /** Whether it suggests what the graph holds now, whatever the clocks: corrections are made in the present. */
  readonly present?: boolean;
  readonly autoFocus?: boolean;
}

/** Suggestions while typing, with the keyboard first. */
export function Find({ large, label = "Find a party, a topic or two parties", onChosen, onTyped, onCleared, placeholder = "A party, words, or “US – Huawei”", value, shortcut, only, present = false, autoFocus = false }: Props) {
  const navigate = useNavigate();
  const clocks = useRouterState({ select: (state) => JSON.stringify(asOfOf(validate(state.location.search as Record<string, unknown>))) });
  const at = present ? "null" : clocks;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value ?? "");
  const [items, setItems] = useState<Suggestion[]>([]);
  /** The text that the suggestions are for. */
  const [answered, setAnswered] = useState("");
  /** The text for which Enter was pressed before its suggestions came. */
  const entered = useRef<string | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  /** Why Enter took none of the suggestions. */
  const [unclear, setUnclear] = useState<"nobody" | "several" | null>(null);
  const typed = useRef(false);
  const closeList = useRef<() => void>(() => undefined);
  // There is nothing to suggest for an empty field, nor for what was chosen.
  const shut = text.trim() === "" || !typed.current;
  useEffect(() => setText(value ?? ""), [value]);

  useEffect(() => {
    setUnclear(null);
    if (!typed.current || text.trim() === "") {
      setItems([]);
      return;
    }
    let late = false;
    const timer = setTimeout(() => {
      suggest(text, JSON.parse(at) as AsOf | null)
        .then((found) => {
          if (!late) {
            const kept = only ? found.filter(isEntity) : found;
            setItems(kept);
            setAnswered(text);
            setFailed(null);
            if (entered.current === text) enter(kept);
          }
        })
        .catch((error: Failed) => {
          if (late) return;
          // What was suggested for another text is no answer to this one.
          entered.current = null;
          setItems([]);
          setFailed(error);
        });
    }, 110);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, only, at]);

  useEffect(() => {
    if (!shortcut) return;
    const key = (event: KeyboardEvent) => {
      if (event.key === "/" && !isTyping(event)) {
        event.preventDefault();
        // A popover holds the focus until Escape closes it. A modal dialog may hold a form, so it stays.
        const popover = (event.target as Element).closest(".popover");
        popover?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
        const reach = () => {
          input.current?.focus();
          input.current?.select();
        };
        if (popover) setTimeout(reach);
        else reach();
      }
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, [shortcut]);

  const choose = (id: unknown) => {
    const item = items.find((candidate) => candidate.id === id);
    if (item) take(item);
  };

  /** Takes what was typed if it means one of them, and says so if it does not: never silently another. */
  const enter = (found: readonly Suggestion[]) => {
    entered.current = null;
    const one = meant(found);
    const words = found.find((item) => item.id === WORDS);
    // Where no name resembles them, or Enter is pressed once more, the words themselves are meant.
    if (one === "nobody" && words && (found.length === 1 || unclear === "nobody")) take(words);
    else if (typeof one === "string") setUnclear(one);
    else take(one);
  };

  const take = (item: Suggestion) => {
    typed.current = false;
    entered.current = null;
    // An open list, even an empty one, hides all around it from screen readers.
    closeList.current();
    setItems([]);
    if (onChosen) {
      setText(item.name);
      onChosen(item);
    } else {
      setText("");
      input.current?.blur();
      void navigate({ to: "/timeline", search: item.search });
    }
  };

  /** A field that shows what a view is about says so again when it is left, or says that it is about nobody. */
  const leave = () => {
    if (!typed.current || entered.current !== null || value === undefined) return;
    typed.current = false;
    setItems([]);
    setUnclear(null);
    if (text.trim() !== "") setText(value);
    else if (value !== "") onCleared?.();
  };

  return (
    <ComboBox
      className={large ? `${css.find} ${css.large}` : css.find!}
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        typed.current = true;
        setText(next);
        if (next !== text) onTyped?.();
      }}
      onSelectionChange={choose}
      allowsCustomValue
      // What was chosen is no text to look up.
      menuTrigger={typed.current ? "input" : "manual"}
      allowsEmptyCollection
      selectedKey={null}
    >
      <ListCloser closer={closeList} shut={shut} />
      <Input
        ref={input}
        className={css.input!}
        placeholder={placeholder}
        spellCheck={false}
        autoFocus={autoFocus}
        onBlur={(event) => {
          // Whoever goes into the list is about to choose from it.
          if (!(event.relatedTarget instanceof Element && event.relatedTarget.closest("[role=listbox], .popover"))) leave();
        }}
        onKeyDownCapture={(event) => {
          if (event.key === "Enter" && text.trim() === "") leave();
          if (event.key === "Enter" && text.trim() !== "" && !input.current?.getAttribute("aria-activedescendant")) {
            // The list stays open, so that one can still choose from it.
            event.preventDefault();
            event.stopPropagation();
            if (answered === text) enter(items);
            else entered.current = text;
          }
        }}
      />
      {shortcut && (
        <kbd className={css.key} aria-hidden="true">
          /
        </kbd>
      )}
      <Popover className={`popover ${css.popover}`} offset={6} {...(shut && { isOpen: false })}>
        {unclear && (
          <p className={css.unclear} role="alert">
            {unclear === "nobody" ? "Nobody of this name is known." : "Several fit what you typed."}{" "}
            {unclear === "nobody" && items.some((item) => item.id === WORDS) ? "Choose with ↓, or press Enter again for acts with these words." : items.length > 0 && "Choose with ↓, or type more."}
          </p>
        )}
        <ListBox<Suggestion> className="menu" renderEmptyState={() => (unclear ? null : <p className={css.empty}>{failed ? failed.message : answered === text ? "Nobody of this name is known." : "Searching…"}</p>)}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={`item ${css.option}`}>
              <span className={css.flag}>{item.flag && <Flag id={item.flag} />}</span>
              {/* All that is seen of it is its name: who speaks to a computer may say any of its words. */}
              <span className={css.name}>{item.name}</span> <span className={css.hint}>{item.hint}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Whether a suggestion is one entity and nothing besides: a party with words is more than the party. */
function isEntity({ search }: Suggestion): boolean {
  return search.of?.length === 1 && search.text === undefined;
}

/** Lends what closes the list to the combo box around it, which leaves that to the page where nothing stays selected, and closes a list that is not shown. */
function ListCloser({ closer, shut }: { closer: RefObject<() => void>; shut: boolean }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    closer.current = () => state?.close();
    // The arrow keys open the list whatever the field holds, and a field that is emptied leaves it open.
    if (shut && state?.isOpen) state.close();
  });
  return null;
}
