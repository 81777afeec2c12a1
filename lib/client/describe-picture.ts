import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { ApiError } from "./api-error";
import { asRecord } from "./json";
import { shrinkPicture, toDataUri } from "./shrink-picture";

/** Enough for a vision model to see everything. */
const DESCRIBED_SIDE = 1_024;

/**
 * What a picture shows, as a prompt in English. A picture of the library is named by its id, any other one is sent.
 * Throws ApiError.
 */
export async function describePicture(picture: Blob | string): Promise<string> {
  const image =
    typeof picture === "string"
      ? picture
      : await toDataUri((await shrinkPicture(picture, DESCRIBED_SIDE)).blob);
  return requestJson(
    api.describe(),
    (json) => {
      const { prompt } = asRecord(json);
      if (typeof prompt !== "string" || prompt === "") throw new ApiError("invalid_model_output", 200);
      return prompt;
    },
    { method: "POST", body: { image } },
  );
}
