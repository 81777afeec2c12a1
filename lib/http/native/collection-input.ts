import * as z from "zod";
import { collectionIdSchema, imageIdsSchema } from "@/lib/domain/collection";

/** Path parameters that name one collection. */
export const collectionParamsSchema = z.object({ id: collectionIdSchema });

/** Pictures that go into a collection or out of it. */
export const collectionImagesSchema = z.strictObject({ ids: imageIdsSchema });
