export const PROMPT_FIELD_ID = "prompt";

/** true: the prompt is wanted but its page is not there yet. */
let isWanted = false;

function focusNow(): boolean {
  const field = document.getElementById(PROMPT_FIELD_ID);
  if (!(field instanceof HTMLTextAreaElement)) return false;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  return true;
}

/** Puts the cursor at the end of the prompt, now or when the create page comes. */
export function focusPrompt(): void {
  isWanted = true;
  // After the change that brought us here is on the page.
  requestAnimationFrame(() => {
    if (focusNow()) isWanted = false;
  });
}

/** For the prompt itself, when it appears: takes the focus if somebody asked for that before. */
export function takeWantedFocus(): void {
  if (isWanted && focusNow()) isWanted = false;
}
