import { followCollections } from "./collections";
import { readDefaults } from "./composer-defaults";
import { forgetLibrary } from "./delete-library";
import { followPictures, isTrash } from "./image-actions";
import { fetchImage } from "./image-api";
import { addToFeeds, emptyFeeds, forgetFeeds } from "./image-feed";
import { checkSession, session } from "./session";
import { listenToTabs, type TabMessage } from "./tabs";
import { applyTheme, THEME_KEY } from "./theme";

async function follow(message: TabMessage): Promise<void> {
  switch (message.type) {
    case "session": {
      await checkSession();
      const state = session.get();
      // Signed out: nothing of the library stays in sight; the words in the composer do. Signed in: it is back.
      if (!state?.signedIn && !state?.anonymous) forgetLibrary();
      return forgetFeeds(() => true);
    }
    case "library":
      return forgetFeeds(() => true);
    case "trash":
      return emptyFeeds(isTrash);
    case "collections":
      return await followCollections();
    case "prompts":
      // The history listens itself while it is shown.
      return;
    case "picture":
      return addToFeeds(await fetchImage(message.id));
    case "pictures":
      return await followPictures(message.ids, message.action);
  }
}

/** Keeps this tab true to what others of the same browser do. Returns what ends it. */
export function followTabs(): () => void {
  const leave = listenToTabs((message) => {
    // Signed out meanwhile, or no network: this tab learns of it when it asks next.
    void follow(message).catch(() => undefined);
  });
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === THEME_KEY) applyTheme(newValue);
    else if (key === "composer-defaults") readDefaults();
  };
  window.addEventListener("storage", onStorage);
  return () => {
    leave();
    window.removeEventListener("storage", onStorage);
  };
}
