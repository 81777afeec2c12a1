export const PROMPT_FIELD_ID = "prompt";

/** Puts the cursor at the end of the prompt. */
export function focusPrompt(): void {
  // After the change that brought us here is on the page.
  requestAnimationFrame(() => {
    const field = document.getElementById(PROMPT_FIELD_ID);
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
}
