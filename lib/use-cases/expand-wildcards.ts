import { mayHoldWildcards, resolveWildcards, wildcardLists } from "@/lib/domain/prompt-wildcards";
import type { PromptRun } from "./prompt-run";

/** Lists may name lists; further rounds find nothing a person would have meant. */
const MAX_ROUNDS = 3;
const MAX_LISTS = 50;

/** The saved lists a prompt names, and those they name themselves. */
async function readLists(run: PromptRun, prompt: string): Promise<Map<string, readonly string[]>> {
  const lists = new Map<string, readonly string[]>();
  const asked = new Set<string>();
  let wanted = wildcardLists(prompt);
  for (let round = 0; round < MAX_ROUNDS && wanted.length > 0 && asked.size < MAX_LISTS; round++) {
    for (const name of wanted) asked.add(name);
    const found = (await run.services.promptLibrary?.lists.find(wanted)) ?? [];
    for (const { name, entries } of found) lists.set(name, entries);
    wanted = [...new Set(found.flatMap(({ entries }) => wildcardLists(entries.join("\n"))))].filter(
      (name) => !asked.has(name),
    );
  }
  for (const name of asked) {
    if (!lists.has(name)) run.note(`There is no list named ${name}; __${name}__ is kept as written.`);
  }
  return lists;
}

/**
 * Resolves `{a|b}` and `__list__` by a seed; null where the prompt holds none. Lists that cannot be read are noted, and
 * their names stay.
 */
export async function expandWildcards(run: PromptRun, prompt: string, seed: number): Promise<string | null> {
  if (!mayHoldWildcards(prompt)) return null;
  let lists = new Map<string, readonly string[]>();
  try {
    lists = await readLists(run, prompt);
  } catch (error) {
    run.note("The saved lists could not be read.");
    run.services.log.error("prompt_lists_not_read", error);
  }
  const resolved = resolveWildcards(prompt, lists, seed).trim();
  return resolved === prompt ? null : resolved;
}
