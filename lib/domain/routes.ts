/** Every address of the product, so that links, fetches and tests share one spelling. */
export const pages = {
  create: () => "/",
  gallery: () => "/gallery",
  history: () => "/history",
  settings: () => "/settings",
  signIn: () => "/sign-in",
} as const;

export const api = {
  generations: () => "/api/v1/generations",
  generation: (id: string) => `/api/v1/generations/${id}`,
  images: () => "/api/v1/images",
  image: (id: string) => `/api/v1/images/${id}`,
  thumbnail: (id: string) => `/api/v1/images/${id}/thumbnail`,
  restoreImage: (id: string) => `/api/v1/images/${id}/restore`,
  prompts: () => "/api/v1/prompts",
  models: () => "/api/v1/models",
  status: () => "/api/v1/status",
  usage: () => "/api/v1/usage",
  session: () => "/api/v1/session",
  imageFile: (objectKey: string) => `/i/${objectKey}`,
  thumbnailFile: (objectKey: string) => `/i/${objectKey}.webp`,
} as const;
