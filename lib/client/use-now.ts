import { useEffect, useState } from "react";

/** The time, milliseconds since the epoch, renewed every `intervalMs`. For what is shown in the browser alone. */
export function useNow(intervalMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return now;
}
