import {
  CircleHelp,
  CodeXml,
  Columns2,
  Download,
  Eraser,
  Heart,
  History,
  Keyboard,
  Languages,
  LayoutGrid,
  LogOut,
  type LucideIcon,
  Moon,
  PenLine,
  Plus,
  RotateCcw,
  Search,
  SlidersHorizontal,
  Sun,
  SunMoon,
  TerminalSquare,
  Trash2,
  Wrench,
} from "lucide-react";
import { chooseLocale } from "@/lib/client/choose-locale";
import { resetDraft } from "@/lib/client/composer";
import { createStore } from "@/lib/client/create-store";
import { fillComposer } from "@/lib/client/fill-composer";
import { focusPrompt } from "@/lib/client/focus-prompt";
import { focusSearch } from "@/lib/client/focus-search";
import { session } from "@/lib/client/session";
import { chooseTheme } from "@/lib/client/theme";
import { pages } from "@/lib/domain/routes";
import type { MessageKey } from "@/lib/i18n/messages";

/** Which of the dialogs of actions is open. */
export const openDialog = createStore<"palette" | "shortcuts" | "help" | null>(null);

/** What an action may use of the page it runs on. */
export interface ActionContext {
  readonly navigate: (href: string) => void;
  readonly signOut: () => void;
  /** Says that the prompt in the composer was replaced, with the way back. */
  readonly sayReplaced: (bringBack: () => void) => void;
}

/** One thing a visitor can do from anywhere. The menu, the shortcuts, the palette and their list all come from here. */
export interface Action {
  readonly id: string;
  readonly label: MessageKey;
  readonly icon: LucideIcon;
  /** `mod+k` or `g h`, see createShortcutReader. */
  readonly shortcut?: string;
  /** A page: where it leads. */
  readonly href?: string;
  /** A place of a page, named after it: "Settings: Glossary". */
  readonly within?: MessageKey;
  /** Whether this visitor has it now; absent: always. */
  readonly isThere?: () => boolean;
  readonly run: (context: ActionContext) => void;
}

const page = (id: string, label: MessageKey, href: string, icon: LucideIcon, shortcut: string) => ({
  id,
  label,
  icon,
  shortcut,
  href,
  run: ({ navigate }: ActionContext) => navigate(href),
});

const isIn = () => Boolean(session.get()?.signedIn || session.get()?.anonymous);

/** What the settings have for everybody, and what they have beside a library: the anchors of their panels. */
const OPEN_PANELS = ["defaults", "storage", "danger"] as const;
const LIBRARY_PANELS = ["usage", "accounts", "styles", "glossary", "lists", "keys"] as const;

const panel = (id: (typeof OPEN_PANELS | typeof LIBRARY_PANELS)[number], isThere: () => boolean): Action => ({
  id: `settings-${id}`,
  label: `${id}.title`,
  within: "page.settings",
  icon: SlidersHorizontal,
  isThere,
  run: ({ navigate }) => navigate(`${pages.settings()}#${id}`),
});

/** A view of the gallery, by its address. */
const view = (id: string, label: MessageKey, icon: LucideIcon, query: string): Action => ({
  id,
  label,
  within: "page.gallery",
  icon,
  run: ({ navigate }) => navigate(`${pages.gallery()}${query}`),
});

/** The pages, in the order of the menu. */
export const PAGE_ACTIONS = [
  page("create", "page.create", pages.create(), Plus, "g c"),
  page("gallery", "page.gallery", pages.gallery(), LayoutGrid, "g g"),
  page("compare", "page.compare", pages.compare(), Columns2, "g v"),
  page("history", "page.history", pages.history(), History, "g h"),
  page("settings", "page.settings", pages.settings(), SlidersHorizontal, "g s"),
] as const satisfies readonly Action[];

export const ACTIONS: readonly Action[] = [
  ...PAGE_ACTIONS,
  page("developers", "page.developers", pages.developers(), CodeXml, "g d"),
  view("favorites", "gallery.favorites", Heart, "?favorites=on"),
  view("trash", "shelf.trash", Trash2, "?trash=on"),
  {
    ...view("search", "gallery.search", Search, ""),
    run: ({ navigate }) => {
      navigate(pages.gallery());
      focusSearch(pages.gallery());
    },
  },
  {
    id: "prompt",
    label: "command.prompt",
    icon: PenLine,
    shortcut: "g p",
    run: ({ navigate }) => {
      navigate(pages.create());
      focusPrompt();
    },
  },
  {
    id: "empty-prompt",
    label: "command.emptyPrompt",
    icon: Eraser,
    run: ({ navigate, sayReplaced }) => {
      const bringBack = fillComposer({ prompt: "" });
      if (bringBack) sayReplaced(bringBack);
      navigate(pages.create());
      focusPrompt();
    },
  },
  { id: "theme-dark", label: "command.theme.dark", icon: Moon, run: () => chooseTheme("dark") },
  { id: "theme-light", label: "command.theme.light", icon: Sun, run: () => chooseTheme("light") },
  { id: "theme-system", label: "command.theme.system", icon: SunMoon, run: () => chooseTheme("system") },
  { id: "language-en", label: "command.language.en", icon: Languages, run: () => chooseLocale("en") },
  {
    id: "language-zh-CN",
    label: "command.language.zh-CN",
    icon: Languages,
    run: () => chooseLocale("zh-CN"),
  },
  {
    id: "palette",
    label: "command.palette",
    icon: TerminalSquare,
    shortcut: "mod+k",
    run: () => openDialog.set("palette"),
  },
  {
    id: "shortcuts",
    label: "command.shortcuts",
    icon: Keyboard,
    shortcut: "mod+/",
    run: () => openDialog.set("shortcuts"),
  },
  { id: "help", label: "command.help", icon: CircleHelp, run: () => openDialog.set("help") },
  {
    id: "setup",
    label: "setup.open",
    icon: Wrench,
    run: ({ navigate }) => navigate(pages.status()),
  },
  {
    id: "backup",
    label: "command.backup",
    icon: Download,
    run: ({ navigate }) => navigate(`${pages.settings()}#backup`),
  },
  {
    id: "defaults",
    label: "command.defaults",
    icon: RotateCcw,
    run: ({ navigate }) => {
      resetDraft();
      navigate(pages.create());
    },
  },
  ...LIBRARY_PANELS.map((id) => panel(id, isIn)),
  ...OPEN_PANELS.map((id) => panel(id, () => true)),
  {
    id: "sign-out",
    label: "settings.signOut",
    icon: LogOut,
    isThere: () => session.get()?.signedIn === true,
    run: ({ signOut }) => signOut(),
  },
];
