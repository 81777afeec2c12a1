import { generationContext } from "@/lib/http/native/generation-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { readCheckpoint } from "@/lib/http/sdapi/checkpoint";
import { img2imgSchema, toImg2ImgRequest } from "@/lib/http/sdapi/generation-input";
import { replyWithPictures } from "@/lib/http/sdapi/generation-reply";
import { runJob } from "@/lib/http/sdapi/running-jobs";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** Pictures from pictures, as AUTOMATIC1111 makes them. */
export const POST = withApi(
  { surface: "sdapi", access: "generate", body: img2imgSchema, maxBytes: GENERATION_BODY_BYTES },
  async (call) => {
    const { services, body } = call;
    const request = toImg2ImgRequest(body, await readCheckpoint(call), services.catalogue);
    const outcome = await runJob(call, request.count ?? 1, (hooks) =>
      createGeneration(services, request, { ...generationContext(call, "sdapi"), ...hooks }),
    );
    return replyWithPictures(outcome, body);
  },
);

export const OPTIONS = preflight("POST");
export const GET = refuse("sdapi", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
