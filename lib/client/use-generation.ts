import { useEffect, useState } from "react";
import type { Generation } from "@/lib/domain/generation";
import { jobs } from "./generation-queue";
import { fetchGeneration } from "./image-api";

const CACHE_SIZE = 200;
const cache = new Map<string, Generation>();

function known(id: string): Generation | null {
  return cache.get(id) ?? jobs.get().find((job) => job.generation?.id === id)?.generation ?? null;
}

/** How a picture was made. Throws ApiError. */
export async function loadGeneration(id: string): Promise<Generation> {
  const generation = known(id) ?? (await fetchGeneration(id));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(id, generation);
  return generation;
}

/** How a picture was made; null until it is known, or where the library does not know. */
export function useGeneration(id: string): Generation | null {
  const [loaded, setLoaded] = useState<Generation | null>(null);
  useEffect(() => {
    if (known(id)) return;
    let isCurrent = true;
    loadGeneration(id).then(
      (generation) => {
        if (isCurrent) setLoaded(generation);
      },
      // The picture and its prompt are there all the same; only the table stays short.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return known(id) ?? (loaded?.id === id ? loaded : null);
}
