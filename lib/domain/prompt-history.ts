import type { ImageId } from "./ids";
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
    readonly width: number;
    readonly height: number;
    readonly thumbhash: string | null;
  } | null;
}
export interface PromptRepository {
  /** Newest use first; `query` searches the text. */
  list(query: string | undefined, page: PageRequest, pinned?: boolean): Promise<Page<PromptHistoryItem>>;
  /** null: no such prompt. */
  pin(id: number, pinned: boolean): Promise<PromptHistoryItem | null>;
  /** Pins the prompt with this text, if it is in the history. */
  pinText(text: string): Promise<void>;
  /** Forgets the prompt; generations made from it keep theirs. false: no such prompt. */
  delete(id: number): Promise<boolean>;
}
