/** A look that is added to a prompt: sentences for models that read natural language, tags for Stable Diffusion. */
export interface StylePreset {
  readonly id: string;
  readonly name: { readonly en: string; readonly "zh-CN": string };
  readonly natural: string;
  readonly tags: string;
  /** For models that take a negative prompt; null: none. */
  readonly negativePrompt: string | null;
}

function preset(
  id: string,
  [en, zh]: readonly [string, string],
  natural: string,
  tags: string,
  negativePrompt: string | null = null,
): StylePreset {
  return { id, name: { en, "zh-CN": zh }, natural, tags, negativePrompt };
}

const DRAWN = "photo, photorealistic, 3d render";

/** The styles that come with Pictor, in the order they are shown. */
export const STYLE_PRESETS: readonly StylePreset[] = [
  preset(
    "photo",
    ["Photograph", "摄影"],
    "A photograph taken with a full-frame camera and a 50mm lens, in natural light with true colours and fine detail.",
    "photograph, 50mm lens, natural light, sharp focus, high detail, film grain",
    "illustration, painting, drawing, cartoon, 3d render, oversaturated",
  ),
  preset(
    "portrait",
    ["Studio portrait", "人像"],
    "A studio portrait with soft key light, a gentle rim light and a shallow depth of field against a plain backdrop.",
    "studio portrait, softbox lighting, rim light, 85mm lens, shallow depth of field, plain backdrop",
    "deformed face, extra fingers, harsh shadows, cartoon",
  ),
  preset(
    "cinematic",
    ["Cinematic", "电影感"],
    "A still from a feature film: anamorphic lens, dramatic side light, haze in the air and a teal and amber colour grade.",
    "cinematic still, anamorphic lens, dramatic lighting, haze, colour grading, depth of field",
    "flat lighting, snapshot, cartoon",
  ),
  preset(
    "analog-film",
    ["Analog film", "胶片"],
    "Shot on 35mm colour film with visible grain, soft highlights, slightly faded shadows and a small light leak.",
    "analog film photo, 35mm, film grain, faded colours, light leak, vintage",
    "digital, oversharpened, hdr",
  ),
  preset(
    "black-and-white",
    ["Black and white", "黑白摄影"],
    "A black and white photograph with deep blacks, bright highlights, strong contrast and fine grain.",
    "black and white photograph, monochrome, high contrast, fine grain",
    "colour, colourful",
  ),
  preset(
    "product",
    ["Product shot", "产品摄影"],
    "A clean product photograph on a seamless background with a large soft light, crisp edges and a subtle reflection.",
    "product photography, seamless background, softbox, crisp, subtle reflection, commercial",
    "clutter, text, watermark, people",
  ),
  preset(
    "watercolor",
    ["Watercolour", "水彩"],
    "Painted in loose watercolour, with washes that bleed into rough paper, soft edges and white paper left showing.",
    "watercolor painting, loose washes, wet on wet, paper texture, soft edges",
    DRAWN,
  ),
  preset(
    "oil-painting",
    ["Oil painting", "油画"],
    "Painted in oil with visible brush strokes, thick impasto highlights and warm layered glazes on canvas.",
    "oil painting, visible brush strokes, impasto, canvas texture, rich colours",
    DRAWN,
  ),
  preset(
    "ink-wash",
    ["Ink wash", "水墨"],
    "A Chinese ink wash painting on rice paper: few confident brush strokes, shades of black and much empty space.",
    "chinese ink wash painting, sumi-e, rice paper, brush strokes, monochrome, negative space",
    "photo, 3d render, vivid colours",
  ),
  preset(
    "gongbi",
    ["Gongbi", "工笔"],
    "A Chinese gongbi painting on silk, with fine even outlines, flat mineral colours and patiently drawn detail.",
    "gongbi painting, fine outlines, mineral pigments, silk, traditional chinese art, intricate",
    DRAWN,
  ),
  preset(
    "ukiyo-e",
    ["Ukiyo-e", "浮世绘"],
    "A Japanese woodblock print with bold outlines, flat colours, graded skies and visible wood grain.",
    "ukiyo-e, woodblock print, bold outlines, flat colours, traditional japanese",
    DRAWN,
  ),
  preset(
    "anime",
    ["Anime", "动漫"],
    "Drawn as a still from an animated film, with clean line art, cel shading, painted backgrounds and luminous skies.",
    "anime, clean line art, cel shading, detailed background, vibrant",
    "photo, photorealistic, bad anatomy, extra fingers, lowres",
  ),
  preset(
    "storybook",
    ["Storybook", "绘本"],
    "A children's book illustration in gouache and coloured pencil, with rounded shapes, warm light and a friendly mood.",
    "children's book illustration, gouache, coloured pencil, rounded shapes, warm, whimsical",
    `${DRAWN}, scary`,
  ),
  preset(
    "comic",
    ["Comic", "漫画"],
    "A comic book panel with confident ink lines, halftone dots, flat colours and a dynamic angle.",
    "comic book, ink lines, halftone, flat colours, dynamic angle",
    DRAWN,
  ),
  preset(
    "line-art",
    ["Line art", "线稿"],
    "A line drawing in black ink on white paper, even strokes, no shading and no colour.",
    "line art, black ink, white background, clean strokes, monochrome",
    "colour, shading, photo, gradient",
  ),
  preset(
    "pencil-sketch",
    ["Pencil sketch", "铅笔素描"],
    "A graphite pencil sketch on textured paper with cross-hatching and loose construction lines.",
    "pencil sketch, graphite, cross-hatching, textured paper, monochrome",
    `colour, ${DRAWN}`,
  ),
  preset(
    "pixel-art",
    ["Pixel art", "像素"],
    "Pixel art as in a 16-bit game: a small palette, hard pixel edges and careful dithering.",
    "pixel art, 16-bit, limited palette, dithering, sharp pixels",
    "blurry, photo, antialiasing, gradient",
  ),
  preset(
    "low-poly",
    ["Low poly", "低多边形"],
    "A low poly 3D scene of flat-shaded triangles with a simple palette and soft ambient light.",
    "low poly, 3d, flat shading, geometric, simple palette, ambient occlusion",
    "photo, realistic, noise",
  ),
  preset(
    "isometric",
    ["Isometric", "等距"],
    "An isometric diorama seen from above at an angle, with small tidy details, soft shadows and a plain background.",
    "isometric, diorama, miniature, soft shadows, plain background, 3d render",
    "perspective distortion, clutter",
  ),
  preset(
    "clay",
    ["Clay", "黏土"],
    "Sculpted in plasticine like a stop-motion film, with fingerprints in the surface and soft studio light.",
    "claymation, plasticine, stop motion, fingerprints, soft studio light",
    "drawing, flat colours",
  ),
  preset(
    "paper-cut",
    ["Paper cut", "剪纸"],
    "Made of layered cut paper, with crisp edges, small shadows between the layers and a limited palette.",
    "paper cut, layered paper, crisp edges, drop shadows, limited palette, craft",
    "photo of people, gradient",
  ),
  preset(
    "cyberpunk",
    ["Cyberpunk", "赛博朋克"],
    "In a cyberpunk world of neon signs, wet streets, holograms and dense cables, lit in magenta and cyan at night.",
    "cyberpunk, neon, wet streets, holograms, magenta and cyan, night, futuristic",
    "daylight, rural",
  ),
  preset(
    "fantasy",
    ["Fantasy art", "奇幻"],
    "Epic fantasy concept art with sweeping scale, glowing magic light and painterly detail.",
    "fantasy art, epic, magical light, concept art, painterly, intricate",
    "modern, photo",
  ),
  preset(
    "vector",
    ["Flat vector", "扁平插画"],
    "A flat vector illustration with simple geometric shapes, few bold colours and no gradients.",
    "flat vector illustration, geometric shapes, bold colours, minimal",
    "photo, texture, gradient, 3d",
  ),
];

/** Adds a style to a prompt, before the flags at its end (`marks`, from splitTrailingMarks). */
export function addStyle(body: string, fragment: string, promptStyle: "natural" | "tags"): string {
  const trimmed = body.trimEnd().replace(/[\s,，.。;；]+$/, "");
  if (trimmed === "") return fragment;
  return promptStyle === "tags" ? `${trimmed}, ${fragment}` : `${trimmed}. ${fragment}`;
}
