import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { InputMethod } from "@/components/ui/InputMethod";
import "@fontsource-variable/commissioner/index.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Warrant", template: "%s · Warrant" },
  description: "Argument maps on source texts.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Every page is made when it is asked for: a build that tried them out would open the data folder. */
export const dynamic = "force-dynamic";

/** The page around every screen: fonts, base style, and the theme before the first paint. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The script below sets the theme before React wakes, so this one element differs from what the server wrote.
    <html lang="en" data-theme="light" suppressHydrationWarning>
      <head>
        <script src="/theme.js" nonce={nonce} />
      </head>
      <body>
        <InputMethod />
        {children}
      </body>
    </html>
  );
}
