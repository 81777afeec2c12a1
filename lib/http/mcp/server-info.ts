/** How the server names itself. A test holds the version to package.json's. */
export const SERVER_INFO = { name: "pictor", title: "Pictor", version: "0.1.0" } as const;

export const INSTRUCTIONS =
  "Makes pictures with the image models of this deployment. Prompts may be in any language. Call list_models to learn " +
  "what each model can do and costs; without a model the default one is used. Show the picture or its link to the " +
  "user. To change a picture made here, pass its id to edit_image.";
