import type { ApiKey } from "@/lib/domain/api-key";
import type { Page, PageRequest } from "@/lib/domain/paging";
import type { Services } from "@/lib/domain/ports";
import { requireApiKeys } from "./require-api-keys";

/** A page of the created keys, newest first. Throws PictorError storage_unavailable, invalid_request. */
export async function listApiKeys(
  services: Pick<Services, "apiKeys">,
  page: PageRequest,
): Promise<Page<ApiKey>> {
  return await requireApiKeys(services).list(page);
}
