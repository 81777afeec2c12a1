/** The part of the binding that lists models. */
export interface ModelListBinding {
  models?(search: { readonly per_page: number }): Promise<unknown>;
}

/** The tag by which the local emulator marks its models; Cloudflare's own carry no such tag. */
const EMULATOR_TAG = "local-emulator";
const TIMEOUT_MS = 3_000;

function isTagged(model: unknown): boolean {
  const tags = typeof model === "object" && model !== null && "tags" in model ? model.tags : undefined;
  return Array.isArray(tags) && tags.includes(EMULATOR_TAG);
}

/**
 * Finds out who answers behind the `AI` binding by listing one model, which costs no neurons.
 * null: nothing is bound, or it did not answer in time. Never rejects.
 */
export async function identifyPainter(
  ai: ModelListBinding | undefined,
): Promise<"workers-ai" | "local-emulator" | null> {
  if (!ai?.models) {
    return null;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, null);
  });
  try {
    const models = await Promise.race([ai.models({ per_page: 1 }), late]);
    if (!Array.isArray(models)) {
      return null;
    }
    return models.some(isTagged) ? "local-emulator" : "workers-ai";
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
