/** Translates prompts unless CF_TRANSLATE_MODEL names another model; strong in Chinese, about 8 neurons a prompt. */
export const DEFAULT_TRANSLATE_MODEL = "@cf/qwen/qwen3-30b-a3b-fp8";

/** The machine translation model; it needs the source language and takes no instructions. */
export const M2M100_MODEL = "@cf/meta/m2m100-1.2b";

/** Text models that Workers AI has removed (changelog of 2026-05-08 and before); they are replaced by the default. */
export const RETIRED_TEXT_MODELS: readonly RegExp[] = [
  /^@cf\/qwen\/qwen1\.5-/,
  /^@cf\/meta\/llama-2-7b/,
  /^@cf\/meta\/llama-3-8b/,
  /^@cf\/meta\/llama-3\.1-8b-instruct(-awq)?$/,
  /^@cf\/meta\/llama-3\.1-70b-instruct$/,
  /^@cf\/mistral\/mistral-7b-instruct-v0\.[12]/,
  /^@hf\/mistral\/mistral-7b/,
  /^@hf\/nousresearch\/hermes-2-pro/,
  /^@cf\/microsoft\/phi-2$/,
  /^@cf\/google\/gemma-3-12b-it$/,
  /^@(cf|hf)\/google\/gemma-7b-it/,
];
