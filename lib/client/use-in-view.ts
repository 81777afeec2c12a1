import { type RefObject, useEffect } from "react";

/** Calls `onView` each time the element comes near the view. */
export function useInView(ref: RefObject<Element | null>, onView: () => void): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && onView(),
      {
        rootMargin: "600px",
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, onView]);
}
