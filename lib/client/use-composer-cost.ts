import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import { composer } from "./composer";
import { pictureSize, promptsOf } from "./composer-settings";
import { useStore } from "./create-store";
import { draftSteps } from "./draft-steps";
import { fitWithin } from "./fit-within";
import { chosenModel, modelList } from "./models";
import { references } from "./reference-images";

/** What one picture with the composer's settings costs, and the next press of Generate; neurons, estimated. */
export function useComposerCost(): { readonly perPicture: number; readonly total: number } {
  const list = useStore(modelList, (state) => state);
  const pictures = useStore(references, (state) => state);
  const perPicture = useStore(composer, (settings) => {
    const model = chosenModel(list, settings.model);
    const { inputImages } = model;
    return estimateNeurons(model, {
      ...pictureSize(model, settings.size),
      steps: settings.draft ? (draftSteps(model, settings.steps) ?? settings.steps) : settings.steps,
      inputImages: inputImages
        ? pictures.slice(0, inputImages.max).map((picture) => fitWithin(picture, inputImages.maxSide))
        : [],
    });
  });
  const count = useStore(composer, (settings) => settings.count * Math.max(1, promptsOf(settings).length));
  return { perPicture, total: perPicture * count };
}
