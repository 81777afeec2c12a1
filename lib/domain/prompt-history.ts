import * as z from "zod";
import { type ImageId, imageIdSchema } from "./ids";
import { LIMITS } from "./limits";
import type { Page, PageRequest } from "./paging";

/** One prompt of the history; each text once. */
export interface PromptHistoryItem {
  /** Names it in PATCH and DELETE. */
  readonly id: number;
  readonly text: string;
  readonly useCount: number;
  /** ISO 8601. */
  readonly lastUsedAt: string;
  readonly pinned: boolean;
  readonly lastModel: string | null;
  readonly lastImage: {
    readonly id: ImageId;
    readonly objectKey: string;
    readonly hasThumbnail: boolean;
    readonly width: number;
    readonly height: number;
    readonly thumbhash: string | null;
  } | null;
}

/** A prompt that was taken out of the history, as the list showed it. */
export const putBackPromptSchema = z.strictObject({
  text: z.string().trim().min(1).max(LIMITS.maxPromptLength),
  useCount: z.int().min(1).max(1_000_000_000),
  lastUsedAt: z.iso.datetime({ offset: true }).describe("ISO 8601; it decides the place in the list."),
  pinned: z.boolean().default(false),
  lastModel: z.string().min(1).max(200).nullable().default(null),
  lastImageId: imageIdSchema.nullable().default(null).describe("The id of its last picture."),
});
export type PutBackPrompt = z.output<typeof putBackPromptSchema>;

export interface PromptRepository {
  /** Newest use first; `query` searches the text. */
  list(query: string | undefined, page: PageRequest, pinned?: boolean): Promise<Page<PromptHistoryItem>>;
  /** null: no such prompt. */
  pin(id: number, pinned: boolean): Promise<PromptHistoryItem | null>;
  /** Pins the prompt with this text, if it is in the history. */
  pinText(text: string): Promise<void>;
  /** Puts a prompt back as it was; where it has been used since, the uses are added up. */
  putBack(entry: PutBackPrompt): Promise<PromptHistoryItem>;
  /** Forgets the prompt; generations made from it keep theirs. false: no such prompt. */
  delete(id: number): Promise<boolean>;
}
