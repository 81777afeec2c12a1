type Listener = () => void;
const listeners = new Set<Listener>();

/** Called by the API client when a reply says that the visitor is not signed in. */
export function forgetSession(): void {
  for (const listener of listeners) listener();
}

export function onSessionForgotten(listener: Listener): void {
  listeners.add(listener);
}
