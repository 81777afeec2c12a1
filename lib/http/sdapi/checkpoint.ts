import * as z from "zod";
import { findModel } from "@/lib/domain/find-model";
import type { Catalogue } from "@/lib/domain/model";
import { resolveModel } from "@/lib/domain/resolve-model";
import type { ApiCall } from "../with-api";

type Call = ApiCall<unknown, unknown, unknown>;

/** The body of POST /sdapi/v1/options: any settings; the checkpoint alone means something here. */
export const optionsSchema = z.looseObject({ sd_model_checkpoint: z.string().max(300).nullish() });

/** The id of the model a client means by a title, which may carry AUTOMATIC1111's hash: "name [0123abcd]". Throws PictorError model_not_found. */
export function findCheckpoint(catalogue: Catalogue, title: string): string {
  const name = title.replace(/\s*\[[0-9a-f]{6,64}\]\s*$/i, "").trim();
  return catalogue.customIds.has(name) ? name : resolveModel(catalogue, name).id;
}

/** The checkpoint this caller picked; null: none, or one that is no longer there. */
export async function readCheckpoint(call: Call): Promise<string | null> {
  const { catalogue } = call.services;
  const id = await call.settings.read(settingName(call));
  return id !== null && (catalogue.customIds.has(id) || findModel(catalogue.models, id)) ? id : null;
}

/**
 * Keeps the checkpoint this caller picks for the requests to come: clients choose a model with one request and paint
 * with another. Throws PictorError model_not_found, storage_unavailable.
 */
export async function writeCheckpoint(call: Call, title: string): Promise<void> {
  await call.settings.write(settingName(call), findCheckpoint(call.services.catalogue, title));
}

/** Each key has its own choice, so that one client does not change another's model. */
function settingName({ caller }: Call): string {
  return `sdapi.checkpoint.${caller.apiKeyId ?? "owner"}`;
}

/** The settings as clients read them. There is no `forge_preset`, by which SillyTavern would take this for Forge. */
export function describeOptions(checkpoint: string | null, catalogue: Catalogue) {
  return {
    sd_model_checkpoint: checkpoint ?? catalogue.defaultModel.id,
    sd_checkpoint_hash: "",
    sd_vae: "Automatic",
    CLIP_stop_at_last_layers: 1,
    samples_format: "jpg",
    interrogate_return_ranks: false,
  };
}
