import { useMemo } from "react";
import { changeComposer, composer } from "./composer";
import { jobs } from "./generation-queue";
import { fetchPrompts } from "./prompt-api";

const HISTORY_SIZE = 50;

/** Steps through the prompts used before, newest first, like a shell does. */
export function usePromptRecall() {
  return useMemo(() => {
    let history: readonly string[] = [];
    let position = -1;
    let draft = "";
    const show = (prompt: string | undefined) => {
      if (prompt !== undefined) changeComposer({ prompt });
    };
    return {
      /** Whether the field still shows what was recalled, so that the arrow keys go on. */
      isActive: (value: string) => position >= 0 && history[position] === value,
      async older(): Promise<void> {
        const { prompt } = composer.get();
        if (position < 0 || history[position] !== prompt) {
          draft = prompt;
          position = -1;
          const visit = jobs.get().map((job) => job.request.prompt);
          const stored = await fetchPrompts("", { limit: HISTORY_SIZE }).then(
            (page) => page.items.map((item) => item.text),
            // Without the library, what was asked for in this visit is still known.
            () => [],
          );
          history = [...new Set([...visit, ...stored])].filter((text) => text !== draft);
        }
        position = Math.min(position + 1, history.length - 1);
        show(history[position]);
      },
      newer(): void {
        position -= 1;
        show(position < 0 ? draft : history[position]);
      },
    };
  }, []);
}
