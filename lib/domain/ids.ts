import * as z from "zod";

/** Prefixes of our sortable ids: prefix + "_" + ULID (26 characters, Crockford base32). */
export const ID_PREFIXES = ["gen", "img", "key", "col", "pre", "glo"] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];
export type Id<Prefix extends IdPrefix> = `${Prefix}_${string}`;
export type GenerationId = Id<"gen">;
export type ImageId = Id<"img">;
export type ApiKeyId = Id<"key">;
export type CollectionId = Id<"col">;

/** Makes a zod schema for ids of one kind, e.g. `img_01JZ...`. */
export function idSchema<Prefix extends IdPrefix>(prefix: Prefix) {
  const pattern = `^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`;
  const example = `${prefix}_01JZ8QH6T5M0V9E4W3R2Y1X0AB`;
  return z
    .custom<Id<Prefix>>((value) => typeof value === "string" && new RegExp(pattern).test(value), {
      error: `expected an id like ${example}`,
    })
    .meta({ type: "string", pattern, examples: [example] });
}

export const generationIdSchema = idSchema("gen");
export const imageIdSchema = idSchema("img");
