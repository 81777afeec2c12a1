"use client";

import { Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { focusNeighbour } from "@/lib/client/focus-neighbour";

interface Props {
  /** What it does to which row: "Delete the style Ink". */
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

/** Opens a row of a list for changes. */
export function EditRowButton({ label, onPress, disabled }: Props) {
  return (
    <Button look="ghost" size="icon" aria-label={label} onClick={onPress} disabled={disabled}>
      <Pencil />
    </Button>
  );
}

/** Takes a row out of a list; the focus moves to the next row, for this one is about to go. */
export function DeleteRowButton({ label, onPress, disabled }: Props) {
  return (
    <Button
      look="ghost"
      size="icon"
      aria-label={label}
      onClick={(event) => {
        focusNeighbour(event.currentTarget);
        onPress();
      }}
      disabled={disabled}
    >
      <Trash2 />
    </Button>
  );
}
