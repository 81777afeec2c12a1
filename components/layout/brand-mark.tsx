/** A lens and the safelight. */
export function BrandMark({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 34 34" className={className} aria-hidden="true">
      <rect width="34" height="34" rx="10" className="fill-raised" />
      <circle cx="17" cy="17" r="8.5" fill="none" strokeWidth="2.2" className="stroke-ink" />
      <circle cx="22" cy="12" r="4.6" className="fill-accent" />
    </svg>
  );
}
