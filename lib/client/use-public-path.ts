import { usePathname } from "next/navigation";
import { LOCALES } from "@/lib/domain/locales";

/** The path as the visitor sees it; a prerendered page knows it with its language in front. */
export function usePublicPath(): string {
  const path = usePathname();
  const locale = LOCALES.find((tag) => path === `/${tag}` || path.startsWith(`/${tag}/`));
  return locale ? path.slice(locale.length + 1) || "/" : path;
}
