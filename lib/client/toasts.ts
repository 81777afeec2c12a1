import { createStore } from "./create-store";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "bad";
  readonly durationMs: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const MAX_TOASTS = 3;
let lastId = 0;

export const toasts = createStore<readonly Toast[]>([]);

export function showToast(
  text: string,
  options: Partial<Pick<Toast, "tone" | "durationMs" | "action">> = {},
): void {
  lastId += 1;
  const toast: Toast = { id: lastId, text, tone: "plain", durationMs: 7_000, ...options };
  // The same said twice is said once; what only informs makes room before what can be acted on.
  const kept = toasts.get().filter((other) => other.action !== undefined || other.text !== text);
  const surplus = kept.length + 1 - MAX_TOASTS;
  const [gone] = surplus > 0 ? [kept.find(({ action }) => action === undefined) ?? kept[0]] : [];
  toasts.set([...kept.filter((other) => other !== gone), toast]);
}

export function dismissToast(id: number): void {
  toasts.set((list) => list.filter((toast) => toast.id !== id));
}
