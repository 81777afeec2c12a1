import type { ReactNode } from "react";
import "./globals.css";

/** The document itself is made below this layout, because its language belongs to the page. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
