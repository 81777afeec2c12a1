import * as z from "zod";
import { LIMITS } from "@/lib/domain/limits";
import { pages } from "@/lib/domain/routes";
import { readFormData } from "../read-body";

/** What the share_target of the manifest sends; the first that says something is the prompt. */
const WORDS = ["text", "title", "url"] as const;
const words = z.string().trim().min(1);

/**
 * Answers what another app shares while no service worker of the studio is there to take it in: opens the studio with
 * the words. Pictures have no way from here into the page; `shared=late` has it say so. Throws PictorError:
 * payload_too_large, invalid_request.
 */
export async function takeShareWithoutWorker(request: Request): Promise<Response> {
  const form = await readFormData(request, LIMITS.maxBodyBytes);
  const query = new URLSearchParams();
  const said = WORDS.map((name) => words.safeParse(form.get(name))).find(({ success }) => success);
  if (said?.data) query.set("prompt", said.data.slice(0, LIMITS.maxPromptLength));
  if (form.getAll("pictures").some((file) => typeof file !== "string" && file.size > 0)) {
    query.set("shared", "late");
  }
  const location = query.size === 0 ? pages.create() : `${pages.create()}?${query}`;
  return new Response(null, { status: 303, headers: { location } });
}
