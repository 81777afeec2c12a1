import type { SettingId } from "../prompt/scene-words.ts";
import { clouds, planet, space, underwater } from "./settings-beyond.ts";
import { portrait, room, tableTop } from "./settings-indoors.ts";
import { meadow, mountains, valley } from "./settings-open.ts";
import { skyline, street, village } from "./settings-town.ts";
import { beach, lake, sea } from "./settings-water.ts";
import { desert, river, snowfield } from "./settings-wild.ts";
import { bamboo, forest, jungle } from "./settings-woods.ts";
import type { Stage } from "./stage.ts";

/** How each place is built. */
const settings: Record<SettingId, (stage: Stage) => void> = {
  sea,
  beach,
  lake,
  river,
  forest,
  bamboo,
  jungle,
  desert,
  skyline,
  street,
  snowfield,
  mountains,
  valley,
  meadow,
  garden: meadow,
  space,
  underwater,
  clouds,
  room,
  table: tableTop,
  village,
  planet,
  portrait,
};

/** Builds the place on the stage. */
export function setScene(stage: Stage): void {
  settings[stage.setting](stage);
}
