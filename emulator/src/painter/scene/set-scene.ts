import type { SettingId } from "../prompt/scene-words.ts";
import { meadow, mountains, valley } from "./settings-open.ts";
import { beach, lake, sea } from "./settings-water.ts";
import type { Stage } from "./stage.ts";

/** How each place is built. */
export const settings: Partial<Record<SettingId, (stage: Stage) => void>> = {
  sea,
  beach,
  lake,
  valley,
  meadow,
  mountains,
  garden: meadow,
};

/** Builds the place on the stage. */
export function setScene(stage: Stage): void {
  (settings[stage.setting] ?? valley)(stage);
}
