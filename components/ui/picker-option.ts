import type { ReactNode } from "react";

/** One entry of a Picker. */
export interface PickerOption {
  readonly value: string;
  /** Names the option. */
  readonly label: string;
  /** Further lines below the name. */
  readonly details?: ReactNode;
}

/** The words of a Picker's open part. */
export interface PickerWords {
  readonly search: string;
  /** Shown when nothing matches. */
  readonly none: string;
}
