import { PictorError } from "@/lib/domain/errors";
import { type FittedParameters, fitParameters } from "@/lib/domain/fit-parameters";
import type { GenerationRequest, RequestedParameters } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import type { Services } from "@/lib/domain/ports";
import { findStyle, type PromptStyle } from "./find-style";
import { loadInputImage } from "./load-input-image";

/** A request fitted to a model, with its pictures loaded. */
export interface PreparedGeneration {
  readonly model: ModelSpec;
  readonly requested: RequestedParameters;
  readonly fitted: FittedParameters;
  readonly inputImages: readonly Uint8Array<ArrayBuffer>[];
  readonly mask: Uint8Array<ArrayBuffer> | null;
  /** The style to add to the prompt; its negative prompt is already in `fitted`. */
  readonly style: PromptStyle | null;
}

const PARAMETER_NAMES = ["width", "height", "steps", "guidanceScale", "seed", "strength"] as const;

function requestedOf(request: GenerationRequest): RequestedParameters {
  const requested: RequestedParameters = {};
  for (const name of PARAMETER_NAMES) {
    const value = request[name];
    if (value !== undefined) {
      requested[name] = value;
    }
  }
  return requested;
}

/** The caller's negative prompt with the style's, where the model takes one. */
export function negativePromptOf(
  request: Pick<GenerationRequest, "negativePrompt">,
  model: ModelSpec,
  style: PromptStyle | null,
): string | undefined {
  const ofStyle = model.negativePrompt ? (style?.negativePrompt ?? "") : "";
  const texts = [request.negativePrompt ?? "", ofStyle].filter((text) => text.trim() !== "");
  return texts.length > 0 ? texts.join(", ") : request.negativePrompt;
}

/**
 * Fits a request to a model and loads its input images. Throws PictorError invalid_request where the model needs a
 * picture or mask that is not given or the style is unknown, and invalid_image for one that cannot be read.
 */
export async function prepareGeneration(
  services: Pick<Services, "library" | "promptLibrary" | "ids">,
  request: GenerationRequest,
  model: ModelSpec,
): Promise<PreparedGeneration> {
  const style = await findStyle(services, request.style);
  const requested = requestedOf(request);
  const given = request.inputImages ?? [];
  const fitted = fitParameters(
    model,
    {
      requested,
      negativePrompt: negativePromptOf(request, model, style),
      inputImageCount: given.length,
      hasMask: request.mask !== undefined,
    },
    () => services.ids.randomSeed(),
  );
  if (model.needsInputImage && fitted.inputImageCount === 0) {
    throw new PictorError("invalid_request", {
      message: `${model.label} repaints a picture and none was given.`,
      hint: "Send the picture in inputImages and the part to repaint in mask, or choose another model.",
      details: [{ path: "inputImages", message: "required by this model" }],
    });
  }
  const inputImages = await Promise.all(
    given
      .slice(0, fitted.inputImageCount)
      .map((text, index) => loadInputImage(services, text, `inputImages.${index}`)),
  );
  const mask =
    fitted.useMask && request.mask !== undefined
      ? await loadInputImage(services, request.mask, "mask")
      : null;
  return { model, requested, fitted, inputImages, mask, style };
}
