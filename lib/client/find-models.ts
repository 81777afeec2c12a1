import type { ModelSpec } from "@/lib/domain/model";

/** What a visitor may call the speeds and the prices of models, in both languages whatever the page's is. */
const SPEED_WORDS = {
  fast: "fast quick rapid speedy 快 快速 极快 速度快",
  medium: "medium average 中速 中等",
  slow: "slow 慢 较慢",
} as const;
const FREE_WORDS = "free unmetered no cost 免费 不计额度 不消耗";
const REFERENCE_WORDS = "reference image img2img edit 参考图 图生图 编辑";
const NEGATIVE_WORDS = "negative prompt 负面 反向提示词";

function wordsOf(model: ModelSpec): string {
  const { id, label, vendor, aliases, strengths, speed, price } = model;
  return [
    id,
    label,
    vendor,
    ...aliases,
    ...Object.values(strengths),
    SPEED_WORDS[speed],
    price.kind === "unmetered" ? FREE_WORDS : "",
    model.inputImages ? REFERENCE_WORDS : "",
    model.negativePrompt ? NEGATIVE_WORDS : "",
  ]
    .join(" ")
    .toLowerCase();
}

/**
 * The models that fit every word of `query`: by name, maker, strengths, speed or price, in English or Chinese.
 * Those whose name or maker has the words come first; otherwise the order stays.
 */
export function findModels(models: readonly ModelSpec[], query: string): readonly ModelSpec[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.includes(word));
  const found = models.filter((model) => fits(wordsOf(model)));
  const isNamed = ({ label, vendor }: ModelSpec) => fits(`${label} ${vendor}`.toLowerCase());
  return [...found.filter(isNamed), ...found.filter((model) => !isNamed(model))];
}
