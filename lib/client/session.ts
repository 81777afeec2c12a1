import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { ApiError } from "./api-error";
import { createStore } from "./create-store";
import { asRecord } from "./json";
import { forgetPictures } from "./kept-pictures";
import { forgetKeptPictures } from "./service-worker";
import { onSessionForgotten } from "./session-expiry";
import { tellTabs } from "./tabs";

export interface Session {
  readonly signedIn: boolean;
  /** The deployment lets everybody in (a local start). */
  readonly anonymous: boolean;
  /** The deployment has no key yet and answers nobody. */
  readonly setupRequired: boolean;
}

/** null: not known yet. */
export const session = createStore<Session | null>(null);

/** True: it was open in this window and is no more, though nobody signed out here. */
export const sessionEnded = createStore(false);

const STRANGER: Session = { signedIn: false, anonymous: false, setupRequired: false };

function setSession(next: Session): void {
  if (session.get()?.signedIn && !next.signedIn) sessionEnded.set(true);
  else if (next.signedIn || next.anonymous) sessionEnded.set(false);
  session.set(next);
}

onSessionForgotten(() => setSession(STRANGER));

function readSession(json: unknown): Session {
  const value = asRecord(json);
  return {
    signedIn: value.signedIn === true,
    anonymous: value.anonymous === true,
    setupRequired: value.setupRequired === true,
  };
}

/** Asks who the visitor is; keeps the last answer when there is no network. */
export async function checkSession(): Promise<void> {
  try {
    setSession(await requestJson(api.session(), readSession));
  } catch (error) {
    if (error instanceof ApiError && error.code === "setup_required") {
      session.set({ ...STRANGER, setupRequired: true });
    }
  }
}

/** Throws ApiError: `unauthorized` for a wrong key, `rate_limited` after too many. */
export async function signIn(key: string): Promise<void> {
  await requestOnly(api.session(), { method: "POST", body: { key } });
  setSession({ ...STRANGER, signedIn: true });
  tellTabs({ type: "session" });
}

export async function signOut(): Promise<void> {
  await requestOnly(api.session(), { method: "DELETE" });
  await forgetKeptPictures();
  forgetPictures();
  session.set(STRANGER);
  tellTabs({ type: "session" });
}
