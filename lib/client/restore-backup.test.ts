import { expect, it } from "vitest";
import { restoreBackup } from "./restore-backup";

it("says of any other file that it is no backup", async () => {
  for (const file of [new Blob(["a holiday in May"]), new Blob([])]) {
    await expect(restoreBackup(file, () => undefined)).rejects.toMatchObject({ code: "no_backup" });
  }
});
