"use client";

import { Button } from "@/components/ui/button";
import { changeComposer, composer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { focusPrompt } from "@/lib/client/focus-prompt";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const IDEAS = ["studio.idea.light", "studio.idea.animal", "studio.idea.style"] as const;

/** Prompts for who does not know yet what to write; a press puts one into the composer. They never replace one's own words. */
export function PromptIdeas() {
  const { t } = useTranslator();
  const ideas = IDEAS.map((key) => t(key));
  const isOwn = useStore(composer, ({ prompt }) => prompt.trim() !== "" && !ideas.includes(prompt));
  if (isOwn) return null;
  const take = (prompt: string) => {
    changeComposer({ prompt });
    focusPrompt();
  };
  return ideas.map((idea) => (
    <Button key={idea} size="chip" className="max-w-full" onClick={() => take(idea)}>
      <span className="truncate">{idea}</span>
    </Button>
  ));
}
