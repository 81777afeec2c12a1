import type { GenerationRequest } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import { composer } from "./composer";
import { type ComposerSettings, pictureSize, promptsOf, toGenerationRequest } from "./composer-settings";
import { draftSteps } from "./draft-steps";
import { enqueue } from "./generation-queue";
import { chosenModel, modelList } from "./models";
import { referenceInputs, references } from "./reference-images";

/** The requests of one press of Generate; `finish` is what completes a draft. */
export function requestsFor(
  settings: ComposerSettings,
  model: ModelSpec,
  inputImages: readonly string[],
): readonly { readonly request: GenerationRequest; readonly finish?: GenerationRequest }[] {
  const steps = settings.draft ? draftSteps(model, settings.steps) : null;
  return promptsOf(settings).map((prompt) => {
    const words = settings.lines ? { ...settings, prompt, lines: false, edited: null } : settings;
    const full = {
      ...toGenerationRequest(words, model),
      ...(inputImages.length > 0 ? { inputImages: [...inputImages] } : {}),
    };
    return steps === null ? { request: full } : { request: { ...full, steps }, finish: full };
  });
}

/**
 * Starts generations with what the composer holds now; resolves to how many there are, 0 when it holds no words.
 * Throws ApiError invalid_image when a reference picture cannot be read any more.
 */
export async function generate(): Promise<number> {
  const settings = composer.get();
  if (promptsOf(settings).length === 0) return 0;
  const model = chosenModel(modelList.get(), settings.model);
  const isWithPictures = model.inputImages && references.get().length > 0;
  const inputImages = model.inputImages && isWithPictures ? await referenceInputs(model.inputImages) : [];
  const size = pictureSize(model, settings.size);
  const requests = requestsFor(settings, model, inputImages);
  for (const { request, finish } of requests) {
    enqueue(request, {
      model: model.id,
      ratio: size.width / size.height,
      ...(finish ? { finish } : {}),
    });
  }
  return requests.length;
}
