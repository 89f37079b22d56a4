import { describe, expect, it } from "vitest";
import { isKey, keyLabel } from "@/components/ui/keys";

type Modifiers = Partial<Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "shiftKey">>;
const press = (key: string, modifiers: Modifiers = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }) as KeyboardEvent;

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
