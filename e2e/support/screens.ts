import { devices } from "@playwright/test";

const { viewport, deviceScaleFactor, isMobile, hasTouch, userAgent } = devices["Pixel 7"];

/** The sizes on which the journeys run; `test.use(screens.phone)` in a describe block. */
export const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport, deviceScaleFactor, isMobile, hasTouch, userAgent },
} as const;

export const screenNames = ["desktop", "phone"] as const;
