import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locales";
import { loadMessages } from "@/lib/i18n/messages";

/** Says that the page's own scripts did not come. Shown by public/start.js, since nothing of React is there then. */
export function StartFailure({ locale }: { readonly locale: Locale }) {
  const messages = loadMessages(locale);
  return (
    <div
      id="start-failed"
      role="alert"
      hidden
      // By the time React takes over, start.js may have shown it.
      suppressHydrationWarning
      className="fixed inset-x-3 top-[calc(60px+env(safe-area-inset-top))] z-50 mx-auto flex w-fit items-center gap-3 rounded-panel border border-line bg-panel py-1.5 pr-1.5 pl-4 shadow-float md:top-17"
    >
      <span className="text-balance py-1">{messages["start.failed"]}</span>
      <Button look="accent" size="chip">
        {messages["start.reload"]}
      </Button>
    </div>
  );
}
