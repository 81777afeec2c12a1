import { useSyncExternalStore } from "react";

/** State outside React that outlives a page change: a running generation goes on while the gallery is open. */
export interface Store<State> {
  get(): State;
  set(update: State | ((state: State) => State)): void;
  subscribe(listener: () => void): () => void;
  /** What the server and the first render of the browser see. */
  readonly initial: State;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    initial,
    get: () => state,
    set: (update) => {
      const next = typeof update === "function" ? (update as (state: State) => State)(state) : update;
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `select` must return the same reference while its part of the state has not changed. */
export function useStore<State, Selected>(store: Store<State>, select: (state: State) => Selected): Selected {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.initial),
  );
}
