/**
 * Before a row of a list goes: gives the focus that is in it to the same button of the row beside it, or to the page,
 * so that the keyboard does not start from the top again.
 */
export function focusNeighbour(button: HTMLButtonElement): void {
  const row = button.closest("li");
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const position = [...(row?.querySelectorAll("button") ?? [])].indexOf(button);
  const next = beside?.querySelectorAll("button")[position] ?? document.getElementById("main");
  next?.focus({ preventScroll: true });
}
