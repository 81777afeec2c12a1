import type { MessageKey } from "@/lib/i18n/messages";

/** Keys of one place: each `keys` entry does the same. They are read where they work; here they are only named. */
interface FixedShortcuts {
  readonly title: MessageKey;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly label: MessageKey }[];
}

/** What is no action of its own: it depends on what has the focus. */
export const FIXED_SHORTCUTS: readonly FixedShortcuts[] = [
  {
    title: "page.create",
    shortcuts: [
      { keys: ["mod+enter"], label: "composer.generate" },
      { keys: ["up"], label: "shortcut.earlier" },
    ],
  },
  {
    title: "page.gallery",
    shortcuts: [
      { keys: ["arrows"], label: "shortcut.along" },
      { keys: ["enter"], label: "shortcut.open" },
      { keys: ["space", "x"], label: "shortcut.choose" },
      { keys: ["shift+arrows"], label: "shortcut.extend" },
      { keys: ["mod+a"], label: "shortcut.all" },
      { keys: ["delete"], label: "shortcut.delete" },
      { keys: ["escape"], label: "bulk.clear" },
    ],
  },
  {
    title: "lightbox.title",
    shortcuts: [
      { keys: ["left"], label: "lightbox.previous" },
      { keys: ["right"], label: "lightbox.next" },
      { keys: ["f"], label: "picture.favorite" },
      { keys: ["plus", "minus"], label: "shortcut.zoom" },
      { keys: ["0"], label: "shortcut.whole" },
      { keys: ["delete"], label: "picture.delete" },
      { keys: ["escape"], label: "action.close" },
    ],
  },
];
