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
  toasts.set((list) => [...list, toast].slice(-MAX_TOASTS));
}

export function dismissToast(id: number): void {
  toasts.set((list) => list.filter((toast) => toast.id !== id));
}
