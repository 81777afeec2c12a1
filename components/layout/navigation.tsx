"use client";

import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { PAGE_ACTIONS } from "@/components/palette/actions";
import { atRest } from "@/lib/client/at-rest";
import { usePublicPath } from "@/lib/client/use-public-path";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { BrandMark } from "./brand-mark";
import { UsageRing } from "./usage-ring";

/** By then the page that was asked for has all it needs; the others are fetched so that they open without a network too. */
const PREFETCH_MS = 10_000;

/** A rail on the left, a tab bar at the bottom of a phone. */
export function Navigation() {
  const { t } = useTranslator();
  const path = usePublicPath();
  const router = useRouter();
  useEffect(() => {
    let callOff = () => {};
    const timer = setTimeout(() => {
      callOff = atRest(
        PAGE_ACTIONS.map(
          ({ href }) =>
            () =>
              router.prefetch(href),
        ),
      );
    }, PREFETCH_MS);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [router]);
  return (
    <nav
      aria-label={t("layout.navigation")}
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--tabs) items-start justify-around border-line border-t bg-bg px-1.5 pt-1 md:inset-y-0 md:right-auto md:h-auto md:w-(--rail) md:flex-col md:items-center md:justify-start md:gap-1 md:border-t-0 md:border-r md:px-0 md:py-4"
    >
      <Link
        href={pages.create()}
        aria-label={t("layout.home")}
        prefetch={false}
        className="mb-4 hidden rounded-picture md:block pointer-coarse:p-[5px]"
      >
        <BrandMark className="size-[34px]" />
      </Link>
      {PAGE_ACTIONS.map((item) => (
        <NavigationLink
          key={item.href}
          href={item.href}
          label={t(item.label)}
          icon={item.icon}
          // What belongs to the settings stands under them.
          isHere={path === item.href || (item.href === pages.settings() && path === pages.developers())}
          onIntent={() => router.prefetch(item.href)}
        />
      ))}
      <UsageRing />
    </nav>
  );
}

interface LinkProps {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isHere: boolean;
  /** The visitor is about to press it. */
  readonly onIntent: () => void;
}

function NavigationLink({ href, label, icon: Icon, isHere, onIntent }: LinkProps) {
  return (
    <Link
      href={href}
      // Five pages fetched at once would hold up the one that is opening.
      prefetch={false}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "grid h-14 w-17 content-center justify-items-center gap-1.5 rounded-picture text-[11px] leading-none transition-colors md:h-13 md:w-14",
        isHere ? "bg-raised text-ink" : "text-ink-3 hover:text-ink",
      )}
    >
      <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
      {label}
    </Link>
  );
}
