import { beforeEach, describe, expect, it, vi } from "vitest";
import { freshSession, refreshAfterRefusal } from "./refresh";
import { rotateSession } from "./session-api";

vi.mock("./session-api", () => ({ rotateSession: vi.fn() }));

const nowS = () => Math.floor(Date.now() / 1000);
const setMark = (expiresAt: number) => {
  document.cookie = `tradepost_session=${expiresAt}.retailer.ada; path=/`;
};
const rotated = vi.mocked(rotateSession);

describe("refreshing a session", () => {
  beforeEach(() => {
    rotated.mockReset().mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      setMark(nowS() + 900);
    });
  });
  it("leaves a fresh one alone", async () => {
    setMark(nowS() + 600);
    await freshSession();
    expect(rotated).not.toHaveBeenCalled();
  });
  it("happens once for many callers at the same time", async () => {
    setMark(nowS() + 10);
    await Promise.all(Array.from({ length: 5 }, () => freshSession()));
    expect(rotated).toHaveBeenCalledTimes(1);
  });
  it("happens once for many calls that were refused at the same time", async () => {
    setMark(nowS() + 600);
    expect(await Promise.all([refreshAfterRefusal(), refreshAfterRefusal()])).toEqual([true, true]);
    expect(rotated).toHaveBeenCalledTimes(1);
  });
  it("is not tried without a session", async () => {
    document.cookie = "tradepost_session=; path=/; max-age=0";
    expect(await refreshAfterRefusal()).toBe(false);
    expect(rotated).not.toHaveBeenCalled();
  });
});
