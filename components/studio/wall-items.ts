import type { Draft } from "@/lib/client/draft-pictures";
import type { Job, JobError, JobPart } from "@/lib/client/generation-job";
import type { Image } from "@/lib/domain/generation";

/** What stands on the wall of the create page. */
export type WallItem =
  | { readonly kind: "part"; readonly job: Job; readonly position: number; readonly part: JobPart }
  /** Pictures of one job that failed alike. */
  | {
      readonly kind: "failed";
      readonly job: Job;
      readonly positions: readonly number[];
      readonly error: JobError;
    }
  | { readonly kind: "image"; readonly image: Image; readonly draft: Draft | undefined };

/** The pictures of a job in their order; those that failed alike stand where the first of them stood. */
function itemsOf(job: Job): readonly WallItem[] {
  return job.parts.flatMap((part, position): WallItem[] => {
    if (part.status === "cancelled") return [];
    if (part.status !== "failed") return [{ kind: "part", job, position, part }];
    const { error } = part;
    const positions = job.parts.flatMap((other, index) =>
      other.status === "failed" && other.error.code === error.code ? [index] : [],
    );
    return positions[0] === position ? [{ kind: "failed", job, positions, error }] : [];
  });
}

/** What is on the wall: the jobs of this visit, newest first, then the library. */
export function wallItems(
  list: readonly Job[],
  library: readonly Image[],
  drafts: ReadonlyMap<string, Draft>,
): readonly WallItem[] {
  const landed = new Set(
    list.flatMap((job) => job.parts.map((part) => (part.status === "done" ? part.image.id : null))),
  );
  return [
    ...list.flatMap(itemsOf),
    ...library
      .filter((image) => !landed.has(image.id))
      .map((image): WallItem => ({ kind: "image", image, draft: drafts.get(image.id) })),
  ];
}

export function keyOf(item: WallItem): string {
  if (item.kind === "image") return item.image.id;
  return `${item.job.id}-${item.kind === "part" ? item.position : item.positions[0]}`;
}

/** The picture of an item that has one. */
export function imageOf(item: WallItem): Image | null {
  if (item.kind === "image") return item.image;
  return item.kind === "part" && item.part.status === "done" ? item.part.image : null;
}
