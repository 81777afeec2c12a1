import { sayReferences } from "@/components/pictures/say-references";
import { changeComposer, composer } from "@/lib/client/composer";
import { focusPrompt } from "@/lib/client/focus-prompt";
import { modelList } from "@/lib/client/models";
import { readSettingsOfFile, recallSettings } from "@/lib/client/recall-file";
import { addReferences } from "@/lib/client/reference-images";
import type { SharedContent } from "@/lib/client/shared-content";
import { showToast } from "@/lib/client/toasts";
import { findModel } from "@/lib/domain/find-model";
import type { Translator } from "@/lib/i18n/translator";

async function refer(files: readonly Blob[], translator: Translator): Promise<void> {
  const count = await sayReferences(addReferences(files), translator);
  if (count > 0) showToast(translator.t("shared.picture", { count }));
}

/**
 * Takes what comes from other apps into the composer: words become the prompt, a picture that knows how it was made
 * brings its settings back, any other is a reference. What stood there before can be had back.
 */
export async function takeSharedContent(
  { text, files }: SharedContent,
  translator: Translator,
): Promise<void> {
  const { t } = translator;
  const before = composer.get();
  const undo = { label: t("action.undo"), run: () => composer.set(before) };
  const sayChanged = (words: string) =>
    showToast(words, before.prompt.trim() === "" ? {} : { action: undo, durationMs: 15_000 });
  const [first] = files;
  if (text !== "") {
    changeComposer({ prompt: text });
    sayChanged(t("shared.text"));
  }
  if (first) {
    const settings = files.length === 1 && text === "" ? await readSettingsOfFile(first) : null;
    if (settings) {
      await recallSettings(settings, (name) => findModel(modelList.get().models, name) !== undefined);
      sayChanged(t("shared.settings"));
      const action = { label: t("shared.refer"), run: () => void refer(files, translator) };
      showToast(t("shared.refer.question"), { action, durationMs: 15_000 });
    } else {
      await refer(files, translator);
    }
  }
  focusPrompt();
}
