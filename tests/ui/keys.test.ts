import { describe, expect, it } from "vitest";
import { isKey, keyLabel } from "@/components/ui/keys";

type Held = Partial<Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">>;
const press = (key: string, { isAltGr = false, ...held }: Held & { isAltGr?: boolean } = {}) =>
  ({
    ...{ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
    getModifierState: (name: string) => name === "AltGraph" && isAltGr,
  }) as KeyboardEvent;

describe("a key press", () => {
  it("is the named one with just its modifiers", () => {
    expect(isKey(press("c"), "C")).toBe(true);
    expect(isKey(press("c", { ctrlKey: true }), "C")).toBe(false);
    expect(isKey(press("k", { metaKey: true }), "Mod+K")).toBe(true);
    expect(isKey(press("Tab", { shiftKey: true }), "Tab")).toBe(false);
    expect(isKey(press("Tab", { shiftKey: true }), "Shift+Tab")).toBe(true);
    expect(isKey(press("z", { ctrlKey: true, shiftKey: true }), "Mod+Z")).toBe(false);
  });

  it("is a sign wherever the keyboard has it, with Shift or without", () => {
    expect(isKey(press("?", { shiftKey: true }), "?")).toBe(true);
    expect(isKey(press("+", { shiftKey: true }), "+")).toBe(true);
    expect(isKey(press("+"), "+")).toBe(true);
    expect(isKey(press("1", { shiftKey: true }), "1"), "as in France").toBe(true);
    expect(isKey(press("]", { ctrlKey: true, altKey: true, isAltGr: true }), "]"), "AltGr on Windows").toBe(true);
    expect(isKey(press("]", { altKey: true }), "]"), "Option on a Mac").toBe(true);
    expect(isKey(press("]", { ctrlKey: true }), "]")).toBe(false);
    expect(isKey(press("z", { ctrlKey: true, altKey: true, isAltGr: true }), "Mod+Z")).toBe(false);
  });

  it.each([
    ["с", "KeyC", {}, "C"],
    ["С", "KeyC", { shiftKey: true }, "Shift+C"],
    ["я", "KeyZ", { ctrlKey: true }, "Mod+Z"],
    ["ъ", "BracketRight", {}, "]"],
    ["ю", "Period", {}, "."],
    ["ב", "KeyC", {}, "C"],
    ["κ", "KeyK", { metaKey: true }, "Mod+K"],
    ["٢", "Digit2", {}, "2"],
  ])("is known by its place where letters of another script are written: %s", (key, code, held, name) => {
    expect(isKey(press(key, { code, ...held }), name)).toBe(true);
  });

  it("is what it writes where that is Latin, wherever the key stands", () => {
    expect(isKey(press("q", { code: "KeyA" }), "Q"), "as in France").toBe(true);
    expect(isKey(press("q", { code: "KeyA" }), "A")).toBe(false);
    expect(isKey(press("é", { code: "Digit2" }), "2")).toBe(false);
    expect(isKey(press("я", { code: "KeyZ" }), "Mod+Z")).toBe(false);
  });
});

describe("a key cap", () => {
  it("is written as on the reader's keyboard", () => {
    expect(keyLabel("Mod+Shift+Z", true)).toBe("⌘⇧Z");
    expect(keyLabel("Mod+Shift+Z", false)).toBe("Ctrl ⇧ Z");
    expect(keyLabel("ArrowUp", false)).toBe("↑");
    expect(keyLabel(" ", false)).toBe("Space");
    expect(keyLabel("+", false)).toBe("+");
  });
});
