import * as z from "zod";
import { builtInModels, OPENAI_MODEL_NAMES } from "./catalogue";
import type { Config } from "./config";
import { booleanText, ConfigValues, type Environment, jsonText } from "./config-values";
import { findModel } from "./find-model";
import { isPublicAddress } from "./public-address";
import { readAccountList } from "./read-account-list";
import { DEFAULT_TRANSLATE_MODEL, RETIRED_TEXT_MODELS } from "./translate-models";

/** The public ids of CF Flux Remix; CUSTOMER_MODEL_MAP replaces them. */
export const DEFAULT_CUSTOM_MODELS: ReadonlyMap<string, string> = new Map([
  ["FLUX.1-Schnell-CF", "@cf/black-forest-labs/flux-1-schnell"],
  ["DS-8-CF", "@cf/lykon/dreamshaper-8-lcm"],
  ["SD-XL-Bash-CF", "@cf/stabilityai/stable-diffusion-xl-base-1.0"],
  ["SD-XL-Lightning-CF", "@cf/bytedance/stable-diffusion-xl-lightning"],
]);

/** Cloudflare's API (documentation of the Workers AI REST API). */
const CLOUDFLARE_API = "https://api.cloudflare.com/client/v4";

const ACCEPTED_FLAGS = 'use "true" or "false".';
const numberText = z.string().transform(Number);
const providerModelText = z
  .string()
  .regex(/^@(cf|hf)\/[\w.-]+\/[\w.-]+$/i)
  .transform((name) => name);
const customModelsText = jsonText.pipe(z.record(z.string().trim().min(1).max(200), z.unknown()));

function readTranslateModel(values: ConfigValues): string {
  const variable = "CF_TRANSLATE_MODEL";
  const model = values.parse(
    variable,
    providerModelText,
    DEFAULT_TRANSLATE_MODEL,
    `it must name a Workers AI text model, for example ${DEFAULT_TRANSLATE_MODEL}.`,
  );
  if (RETIRED_TEXT_MODELS.some((retired) => retired.test(model))) {
    values.notice(
      variable,
      `${variable} names a model that Workers AI has retired; ${DEFAULT_TRANSLATE_MODEL} is used instead. Remove the variable or name a present model.`,
    );
    return DEFAULT_TRANSLATE_MODEL;
  }
  return model;
}

function readCustomModels(values: ConfigValues): ReadonlyMap<string, string> {
  const variable = "CUSTOMER_MODEL_MAP";
  const example = 'for example {"my-flux":"@cf/black-forest-labs/flux-1-schnell"}';
  if (values.text(variable) === null) {
    return DEFAULT_CUSTOM_MODELS;
  }
  const entries = values.parse<Record<string, unknown> | null>(
    variable,
    customModelsText,
    null,
    `it must be a JSON object of public id to model name, ${example}.`,
  );
  if (entries === null) {
    return DEFAULT_CUSTOM_MODELS;
  }
  const models = new Map<string, string>();
  for (const [id, value] of Object.entries(entries)) {
    const name = typeof value === "string" ? value.trim() : "";
    const known = findModel(builtInModels, name);
    if (known) {
      models.set(id, known.providerModel);
    } else if (providerModelText.safeParse(name).success) {
      models.set(id, name);
      values.notice(
        variable,
        `The model behind "${id}" in ${variable} is not in Pictor's catalogue; it is called with the prompt only.`,
      );
    } else {
      values.error(
        variable,
        `The entry "${id}" of ${variable} is left out: its value must be a model name, ${example}.`,
      );
    }
  }
  return models;
}

/** https on a public host; with ALLOW_PRIVATE_EXTERNAL_API any http or https address. */
function isUsableEndpoint(text: string, allowPrivate: boolean): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const url = new URL(text);
  return isPublicAddress(url) || (allowPrivate && /^https?:$/.test(url.protocol));
}

function readApiBaseUrl(values: ConfigValues, allowPrivate: boolean): string {
  const text = values.text("CF_API_BASE_URL");
  if (text === null || isUsableEndpoint(text, allowPrivate)) {
    return (text ?? CLOUDFLARE_API).replace(/\/+$/, "");
  }
  values.error(
    "CF_API_BASE_URL",
    `CF_API_BASE_URL is ignored: it must be a public https address like ${CLOUDFLARE_API}; ALLOW_PRIVATE_EXTERNAL_API=true allows others.`,
  );
  return CLOUDFLARE_API;
}

function readExternal(values: ConfigValues, allowPrivate: boolean): Config["external"] {
  if (!values.parse("USE_EXTERNAL_API", booleanText, false, ACCEPTED_FLAGS)) {
    return null;
  }
  const baseUrl = values.text("EXTERNAL_API");
  const models = (values.text("EXTERNAL_MODEL") ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.length <= 200);
  if (baseUrl === null || !isUsableEndpoint(baseUrl, allowPrivate)) {
    values.error(
      "EXTERNAL_API",
      "The external API is off: EXTERNAL_API must be a public https address, for example https://api.example.com/v1.",
    );
    return null;
  }
  if (models.length === 0) {
    values.error(
      "EXTERNAL_MODEL",
      "The external API is off: EXTERNAL_MODEL must name its models, separated by commas.",
    );
    return null;
  }
  return { baseUrl: baseUrl.replace(/\/+$/, ""), apiKey: values.text("EXTERNAL_API_KEY"), models };
}

function readDefaultModel(
  values: ConfigValues,
  customModels: ReadonlyMap<string, string>,
  externalModels: readonly string[],
): string | null {
  const name = values.text("DEFAULT_MODEL");
  if (name === null || OPENAI_MODEL_NAMES.includes(name)) {
    return null;
  }
  if (customModels.has(name) || externalModels.includes(name) || findModel(builtInModels, name)) {
    return name;
  }
  values.error(
    "DEFAULT_MODEL",
    "DEFAULT_MODEL is ignored: there is no such model; a good value is flux-1-schnell.",
  );
  return null;
}

function readCorsOrigins(values: ConfigValues): readonly string[] {
  const text = values.text("CORS_ORIGINS");
  if (text === null || text === "*") {
    return ["*"];
  }
  const origins: string[] = [];
  for (const part of text.split(/[\s,]+/).filter((origin) => origin !== "")) {
    if (part === "*") {
      return ["*"];
    }
    if (/^https?:\/\//i.test(part) && URL.canParse(part)) {
      origins.push(new URL(part).origin);
    } else {
      values.error(
        "CORS_ORIGINS",
        "An entry of CORS_ORIGINS is left out: origins look like https://app.example.com, separated by commas.",
      );
    }
  }
  return origins;
}

/**
 * Reads the configuration of a deployment from its environment (names, shapes and defaults of CF Flux Remix, see README).
 * Never throws: a bad value falls back to its default and leaves one sentence in `problems`, without the value itself.
 */
export function readConfig(environment: Environment): Config {
  const values = new ConfigValues(environment);
  const flag = (variable: string, fallback: boolean) =>
    values.parse(variable, booleanText, fallback, ACCEPTED_FLAGS);
  const allowPrivateExternalApi = flag("ALLOW_PRIVATE_EXTERNAL_API", false);
  const customModels = readCustomModels(values);
  const external = readExternal(values, allowPrivateExternalApi);
  const config = {
    apiKey: values.text("API_KEY"),
    allowAnonymous: flag("ALLOW_ANONYMOUS", false),
    accounts: readAccountList(values),
    cfApiBaseUrl: readApiBaseUrl(values, allowPrivateExternalApi),
    translate: flag("CF_IS_TRANSLATE", true),
    translateModel: readTranslateModel(values),
    external,
    fluxSteps: values.parse(
      "FLUX_NUM_STEPS",
      numberText.pipe(z.int().min(1).max(8)),
      6,
      "it must be a whole number from 1 to 8, for example 6.",
    ),
    customModels,
    defaultModel: readDefaultModel(values, customModels, external?.models ?? []),
    dailyNeuronLimit: values.parse<number | null>(
      "DAILY_NEURON_LIMIT",
      numberText.pipe(z.number().positive()),
      null,
      "it must be a number of neurons above 0, for example 9000.",
    ),
    aiGatewayId: values.parse<string | null>(
      "AI_GATEWAY_ID",
      z.string().regex(/^[\w-]{1,64}$/),
      null,
      "it must be the gateway's name as in the dashboard, for example my-gateway.",
    ),
    corsOrigins: readCorsOrigins(values),
    moderationRetry: flag("MODERATION_RETRY", true),
    allowPrivateExternalApi,
    logLevel: values.parse<Config["logLevel"]>(
      "LOG_LEVEL",
      z
        .string()
        .transform((text) => text.toLowerCase())
        .pipe(z.enum(["debug", "info", "warn", "error"])),
      "info",
      "it must be debug, info, warn or error.",
    ),
  };
  return { ...config, problems: values.problems };
}
