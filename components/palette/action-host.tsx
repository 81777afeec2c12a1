"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useMemo } from "react";
import { useSignOut } from "@/components/layout/use-sign-out";
import { useUndo } from "@/components/pictures/use-undo";
import { useStore } from "@/lib/client/create-store";
import { createShortcutReader, isTypingIn } from "@/lib/client/shortcut-reader";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ACTIONS, type ActionContext, openDialog } from "./actions";

// None is part of the first load.
const CommandPalette = dynamic(() => import("./command-palette").then((file) => file.CommandPalette), {
  ssr: false,
});
const ShortcutList = dynamic(() => import("./shortcut-list").then((file) => file.ShortcutList), {
  ssr: false,
});
const HelpDialog = dynamic(() => import("./help-dialog").then((file) => file.HelpDialog), { ssr: false });

/** Listens for the shortcuts of all actions, and holds the palette, the list of shortcuts and the help. */
export function ActionHost() {
  const { push } = useRouter();
  const { t } = useTranslator();
  const offerUndo = useUndo();
  const signOut = useSignOut();
  const context = useMemo<ActionContext>(
    () => ({
      navigate: push,
      signOut,
      sayReplaced: (bringBack) => offerUndo(t("composer.replaced"), async () => bringBack()),
    }),
    [push, t, offerUndo, signOut],
  );
  const open = useStore(openDialog, (state) => state);
  useEffect(() => {
    const read = createShortcutReader(ACTIONS.flatMap((action) => action.shortcut ?? []));
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const shortcut = read(event, isTypingIn(event.target), event.timeStamp);
      const action = shortcut === null ? undefined : ACTIONS.find((other) => other.shortcut === shortcut);
      if (!action) return;
      // A dialog keeps the keys for itself, but the browser shall not take them either.
      event.preventDefault();
      if (!document.querySelector("[role=dialog]")) action.run(context);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [context]);
  const close = () => openDialog.set(null);
  return (
    <>
      {open === "palette" && <CommandPalette onClose={close} context={context} />}
      {open === "help" && <HelpDialog onClose={close} />}
      {open === "shortcuts" && <ShortcutList onClose={close} />}
    </>
  );
}
