import { useCallback, useState } from "react";

const SHOWN_MS = 1_600;

/** Copies text; `isCopied` for a moment after. Where the browser forbids it nothing happens: it can be selected still. */
export function useCopy(): {
  readonly isCopied: boolean;
  readonly copy: (text: string) => Promise<boolean>;
} {
  const [isCopied, setCopied] = useState(false);
  const copy = useCallback(async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return false;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
    return true;
  }, []);
  return { isCopied, copy };
}
