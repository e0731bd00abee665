import { describe, expect, it } from "vitest";
import { deviceOf } from "./device";
import { qrPath } from "./qr-path";
import { listOf, optionalText } from "./values";

describe("a signed-in device", () => {
  it("is named by browser and system, the more special browser first", () => {
    const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0";
    expect(deviceOf(agent)).toEqual({ browser: "Edge", system: "Windows" });
  });
  it("has no name where the agent says nothing", () => {
    expect(deviceOf("curl/8.5")).toEqual({ browser: null, system: null });
    expect(deviceOf(null)).toEqual({ browser: null, system: null });
  });
});

describe("a value of a form", () => {
  it("that may be left out is null when it is empty", () => {
    expect(optionalText(5).parse("  ")).toBeNull();
    expect(optionalText(5).parse(" ab ")).toBe("ab");
  });
  it("that is a list is parted at commas, without doubles and empties", () => {
    expect(listOf("Web shop, Markets,, Web shop ")).toEqual(["Web shop", "Markets"]);
  });
});

describe("a QR code", () => {
  it("has its three finders, each a dark square of seven", () => {
    const { size, path } = qrPath("otpauth://totp/Tradepost:anna?secret=ABC");
    expect(size).toBeGreaterThanOrEqual(21);
    expect(path).toContain("M0 0h1v1h-1z");
    expect(path).toContain(`M${size - 1} 0h1v1h-1z`);
    expect(path).toContain(`M0 ${size - 1}h1v1h-1z`);
    expect(path).not.toContain(`M7 0h1v1h-1z`);
  });
});
