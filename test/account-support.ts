import { env } from "cloudflare:workers";
import { POST } from "@/app/api/v1/generations/route";
import { generationSchema } from "@/lib/domain/generation";
import { asOwner, callRoute, type RouteCall } from "@/test/http-support";

/** Variables under which Pictor paints on the emulated accounts of these names over REST, without the binding. */
export function onAccounts(...names: readonly string[]): Record<string, unknown> {
  const list = names.map((name) => {
    const [id = "", token = `token-of-${id}`] = name.split(":");
    return { account_id: id, token };
  });
  return { AI: undefined, CF_ACCOUNT_LIST: JSON.stringify(list) };
}

/** The smallest metered picture: quick to paint. 26.05 neurons. */
export const SMALL = { model: "flux-2-klein-4b", width: 256, height: 256 } as const;
export const SMALL_NEURONS = 26.05;

/** POST /api/v1/generations as the owner. */
export function generate(body: Record<string, unknown>, call: RouteCall = {}): Promise<Response> {
  return callRoute(POST, { ...call, body: { ...SMALL, ...body }, headers: { ...asOwner, ...call.headers } });
}

/** The generation of a reply. Throws what the reply says where it is none. */
export async function readGeneration(reply: Response) {
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${text}`);
  return generationSchema.parse(JSON.parse(text));
}

/** Neurons that the emulator's own meter shows for an account today. */
export async function emulatedNeurons(account: string): Promise<number> {
  const reply = await fetch("https://api.cloudflare.com/emulator/state");
  const state = await reply.json<{ accounts: { account: string; usedNeurons: number }[] }>();
  return state.accounts.find((entry) => entry.account === account)?.usedNeurons ?? 0;
}

/** Forgets what was counted, marked and kept so far. */
export async function clearBooks(): Promise<void> {
  await env.DB.exec(
    "DELETE FROM usage_daily; DELETE FROM neuron_reservations; DELETE FROM account_states; DELETE FROM idempotency_keys;",
  );
}
