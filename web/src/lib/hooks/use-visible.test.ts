import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useVisible } from "./use-visible";

it("is seen as long as its tab is in front", () => {
  const state = vi.spyOn(document, "visibilityState", "get");
  const turn = (to: DocumentVisibilityState) => act(() => {
    state.mockReturnValue(to);
    document.dispatchEvent(new Event("visibilitychange"));
  });
  turn("visible");
  const { result } = renderHook(useVisible);
  expect(result.current).toBe(true);
  turn("hidden");
  expect(result.current).toBe(false);
  turn("visible");
  expect(result.current).toBe(true);
});
