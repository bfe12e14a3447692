/** Fields that take no text: a key pressed in them is free for the page. */
const NO_TEXT = "[type=button], [type=checkbox], [type=color], [type=file], [type=image], [type=radio], [type=range], [type=reset], [type=submit]";

/** Whether keys go into a text: a date is typed too, while a list or a slider takes other keys. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(`textarea, input:not(${NO_TEXT})`));
}
