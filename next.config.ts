import { readdirSync } from "node:fs";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";

/** Every page under `app/[locale]`, as the public path a visitor types: "/", "/gallery", ... */
function localizedPaths(folder = "app/[locale]", path = ""): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const here = entries.some((entry) => entry.isFile() && entry.name === "page.tsx") ? [path || "/"] : [];
  const below = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"))
    .flatMap((entry) => {
      const isGroup = entry.name.startsWith("(");
      const segment = entry.name.replace(/^\[(\w+)\]$/, ":$1");
      return localizedPaths(`${folder}/${entry.name}`, isGroup ? path : `${path}/${segment}`);
    });
  return [...here, ...below];
}

/**
 * The language is chosen here and not in a middleware, so that a page stays prerendered and the Next
 * server asleep: the visitor's own choice (cookie) first, then what the browser asks for, then English.
 */
function localeRewrites(): { source: string; destination: string; has?: LocaleCondition[] }[] {
  return localizedPaths().flatMap((source) => {
    const to = (locale: string) => `/${locale}${source === "/" ? "" : source}`;
    return [
      { source, destination: to("zh-CN"), has: [cookieIs("zh-CN")] },
      { source, destination: to("en"), has: [cookieIs("en")] },
      { source, destination: to("zh-CN"), has: [prefersChinese] },
      { source, destination: to("en") },
    ];
  });
}

type LocaleCondition = { type: "cookie" | "header"; key: string; value: string };
const cookieIs = (locale: string): LocaleCondition => ({ type: "cookie", key: "locale", value: locale });
const prefersChinese: LocaleCondition = { type: "header", key: "accept-language", value: "zh.*" };

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Images come from storage at their own size; there is no codec in the Worker.
  images: { unoptimized: true },
  // Pages alone: the route files (.ts) are in the Worker's express lane, and a second copy of each in the Next server
  // would cost 50 KiB gzip a route. `next dev` has no express lane and takes both.
  pageExtensions: ["tsx"],
  // `tsc` runs on its own in `npm run check` and `npm test`.
  typescript: { ignoreBuildErrors: true },
  async rewrites() {
    return { beforeFiles: localeRewrites(), afterFiles: [], fallback: [] };
  },
  async headers() {
    return localizedPaths().map((source) => ({
      source,
      headers: [{ key: "Vary", value: "Cookie, Accept-Language, RSC, Next-Router-State-Tree" }],
    }));
  },
};

export default async function config(phase: string): Promise<NextConfig> {
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    const { initOpenNextCloudflareForDev } = await import("@opennextjs/cloudflare");
    await initOpenNextCloudflareForDev({
      configPath: "wrangler.local.toml",
      persist: { path: `${process.env.PICTOR_STATE ?? ".wrangler/state"}/v3` },
      remoteBindings: false,
    });
    return { ...nextConfig, pageExtensions: ["tsx", "ts"] };
  }
  return nextConfig;
}
