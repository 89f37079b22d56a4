import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/icons";
import "@/components/ui/ui.css";
import "@/components/maps/maps.css";
import "./account.css";

interface AccountFrameProps {
  readonly title: string;
  /** Whether lists stand on it, which need more room than a form. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A page about accounts: what Warrant is called, and one thing to do. */
export function AccountFrame({ title, isWide = false, children }: AccountFrameProps) {
  return (
    <>
      <header className="topbar lineless">
        <Link className="home-link" href="/maps" aria-label="Warrant, all maps">
          <Mark />
        </Link>
        <span className="name">Warrant</span>
      </header>
      <main className={isWide ? "account-page wide" : "account-page"}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
