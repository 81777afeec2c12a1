import { generationContext } from "@/lib/http/native/generation-reply";
import { readReferences } from "@/lib/http/openai/chat-references";
import { replyWithChat } from "@/lib/http/openai/chat-reply";
import { chatCompletionSchema, pictureAddresses, toChatGeneration } from "@/lib/http/openai/chat-request";
import { preflight, refuse } from "@/lib/http/other-methods";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** The last user message becomes a picture in the chat. */
export const POST = withApi(
  { surface: "openai", access: "generate", body: chatCompletionSchema, maxBytes: GENERATION_BODY_BYTES },
  async (call) => {
    const { services, body } = call;
    const references = await readReferences(call, pictureAddresses(body));
    const request = toChatGeneration(body, references, services.catalogue);
    return replyWithChat(call, (hooks) =>
      createGeneration(services, request, { ...generationContext(call, "openai"), ...hooks }),
    );
  },
);

export const OPTIONS = preflight("POST");
export const GET = refuse("openai", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
