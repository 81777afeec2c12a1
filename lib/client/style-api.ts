import type { PresetInput } from "@/lib/domain/prompt-library";
import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { asRecord, asString } from "./json";
import { syncStyles } from "./styles";

/** A style of one's own, with everything it adds. */
export interface OwnStyle {
  readonly id: string;
  readonly name: string;
  /** Sentences, for models that read them. */
  readonly natural: string;
  /** For Stable Diffusion; the same as `natural` where nobody gave any. */
  readonly tags: string;
  readonly negativePrompt: string | null;
}

/** null: no style. */
export function readOwnStyle(json: unknown): OwnStyle | null {
  const style = asRecord(json);
  const [id, name, natural] = [style.id, style.name, style.natural].map(asString);
  if (!id || !name || !natural) return null;
  return {
    id,
    name,
    natural,
    tags: asString(style.tags) ?? natural,
    negativePrompt: asString(style.negativePrompt),
  };
}

/** Adds a style, or replaces the one with this id; where that is gone, it is back. Throws ApiError. */
export async function saveStyle(input: PresetInput, id: string | null): Promise<OwnStyle | null> {
  const saved = await (id === null
    ? requestJson(api.presets(), readOwnStyle, { method: "POST", body: input })
    : requestJson(api.preset(id), readOwnStyle, { method: "PUT", body: input }));
  // The composer offers it from now on.
  void syncStyles();
  return saved;
}

/** Throws ApiError. */
export async function deleteStyle(id: string): Promise<void> {
  await requestOnly(api.preset(id), { method: "DELETE" });
  void syncStyles();
}
