/**
 * Before a row of a list or a tile of a wall goes: gives the focus that is in it to the same button of the one beside it,
 * to its first, or where there is none to the page (or what `elseId` names), so that the keyboard does not start from
 * the top again.
 */
export function focusNeighbour(button: Element, elseId = "main"): void {
  const row = button.closest("li, [data-wall-index]");
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const position = [...(row?.querySelectorAll<Element>("button") ?? [])].indexOf(button);
  const buttons = beside?.querySelectorAll("button");
  const next = buttons?.[position] ?? buttons?.[0] ?? document.getElementById(elseId);
  next?.focus({ preventScroll: true });
}
