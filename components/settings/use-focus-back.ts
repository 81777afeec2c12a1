import { type RefObject, useEffect, useRef } from "react";

/** For the button that opens something in its panel: takes the focus that went away with what it opened. */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isFree) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
