import { afterEach, describe, expect, it, vi } from "vitest";
import { deleteLibrary, deleteTrash } from "./delete-library";

afterEach(() => vi.unstubAllGlobals());

/** Answers one request after the other with these bodies; a number is the status of a failure. */
function answer(...replies: readonly (object | number)[]) {
  const asked: string[] = [];
  const left = [...replies];
  vi.stubGlobal("fetch", async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    const reply = left.shift() ?? 500;
    return typeof reply === "number" ? new Response("{}", { status: reply }) : Response.json(reply);
  });
  return asked;
}

const watch = (onProgress: (pictures: number) => void = () => undefined) => ({
  onProgress,
  signal: new AbortController().signal,
});

describe("deleting in parts", () => {
  it("goes on until the server says that nothing is left, and tells how far it is", async () => {
    const asked = answer(
      { images: 1000, complete: false },
      { images: 20, complete: false },
      { images: 0, complete: true },
    );
    const seen: number[] = [];
    expect(await deleteLibrary(watch((pictures) => seen.push(pictures)))).toEqual({
      pictures: 1020,
      isComplete: true,
    });
    expect(seen).toEqual([1000, 1020, 1020]);
    expect(asked).toEqual(Array(3).fill("DELETE /api/v1/library"));
  });

  it("stops between two parts", async () => {
    const asked = answer({ images: 1000, complete: false }, { images: 1000, complete: false });
    const controller = new AbortController();
    const report = await deleteLibrary({ signal: controller.signal, onProgress: () => controller.abort() });
    expect(report).toEqual({ pictures: 1000, isComplete: false });
    expect(asked).toHaveLength(1);
  });

  it("says what went wrong, and goes on the next time", async () => {
    answer({ purged: 2000, complete: false }, 503, { purged: 7, complete: true });
    await expect(deleteTrash(watch())).rejects.toMatchObject({ code: "storage_unavailable" });
    expect(await deleteTrash(watch())).toEqual({ pictures: 7, isComplete: true });
  });
});
