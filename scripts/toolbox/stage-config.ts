/** What the account really has, for the places that the configuration in the repository leaves open. */
export interface BoundResources {
  readonly databaseId: string;
  /** The KV namespace that keeps the images; the R2 bucket keeps them without. */
  readonly kvId?: string;
}

/** From the folder the staged copy lies in (.wrangler/deploy/) back to the repository. */
const toRoot = "../..";

/**
 * The configuration as it is published: real ids, and paths that hold from .wrangler/deploy/. The files in the
 * repository stay as they are, so that a deployment never leaves a change to commit.
 */
export function stageConfig(config: string, { databaseId, kvId }: BoundResources): string {
  const staged = config
    .replace(/^database_id = ".*"$/m, `database_id = "${databaseId}"`)
    .replace(/^(pages_build_output_dir|main|directory|migrations_dir) = "(.*)"$/gm, `$1 = "${toRoot}/$2"`);
  if (!kvId) return staged;
  return staged.replace(
    /^\[\[r2_buckets\]\]\nbinding = "IMAGES_BUCKET"\nbucket_name = ".*"$/m,
    `[[kv_namespaces]]\nbinding = "IMAGES_KV"\nid = "${kvId}"`,
  );
}
