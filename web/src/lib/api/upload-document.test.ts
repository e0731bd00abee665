import { describe, expect, it } from "vitest";
import { contentTypeOf } from "./upload-document";

describe("the content type of a file", () => {
  it("is that of its ending, in whatever case", () => {
    expect(contentTypeOf("Register extract.PDF")).toBe("application/pdf");
    expect(contentTypeOf("a.b.jpeg")).toBe("image/jpeg");
  });
  it("is unknown for another ending and for none, so that the API refuses it", () => {
    expect(contentTypeOf("run.exe")).toBe("application/octet-stream");
    expect(contentTypeOf("noending")).toBe("application/octet-stream");
  });
});
