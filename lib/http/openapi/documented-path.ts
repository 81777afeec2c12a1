/** A route's pattern as OpenAPI writes it: `/v1/models/[...id]` -> `/v1/models/{id}`. */
export function documentedPath(pattern: string): string {
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}");
}
