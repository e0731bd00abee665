import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useTypedFilter } from "./use-typed-filter";

/** A filter whose address follows only where the test says so. */
function filter() {
  const write = vi.fn<(text: string) => void>();
  const { result, rerender } = renderHook(({ address }) => useTypedFilter(address, write), { initialProps: { address: "" } });
  return {
    write,
    text: () => result.current[0],
    type: (text: string) => act(() => result.current[1](text)),
    rest: () => act(() => vi.advanceTimersByTime(1_000)),
    address: (address: string) => rerender({ address }),
  };
}

describe("a filter that is typed", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is written once, when typing rests", () => {
    const { write, type, rest } = filter();
    type("f");
    type("foo ");
    expect(write).not.toHaveBeenCalled();
    rest();
    expect(write.mock.calls).toEqual([["foo"]]);
  });

  it("keeps what was typed until the address answered", () => {
    const { write, text, type, rest, address } = filter();
    type("foo");
    rest();
    type("foobar");
    address("foo");
    expect(text()).toBe("foobar");
    rest();
    expect(write).toHaveBeenLastCalledWith("foobar");
  });

  it("is written again where the old text returns before the address followed", () => {
    const { write, type, rest } = filter();
    type("foo");
    rest();
    type("");
    rest();
    expect(write.mock.calls).toEqual([["foo"], [""]]);
  });

  it("follows the address back and forward, and writes nothing then", () => {
    const { write, text, type, rest, address } = filter();
    type("foo");
    rest();
    address("foo");
    address("");
    expect(text()).toBe("");
    rest();
    address("foo");
    expect(text()).toBe("foo");
    rest();
    expect(write).toHaveBeenCalledTimes(1);
  });
});
