import { describe, expect, it } from "vitest";
import { credentialsResolver, factorResolver } from "./credentials";

const names = ((key: string) => key) as Parameters<typeof credentialsResolver>[0];
const options = { fields: {}, shouldUseNativeValidation: false };

describe("the rules of signing in", () => {
  it("want an e-mail address and a password", async () => {
    expect(await credentialsResolver(names)({ email: "", password: "" }, undefined, options)).toEqual({
      values: {},
      errors: { email: { type: "rule", message: "required" }, password: { type: "rule", message: "required" } },
    });
  });
  it("know an e-mail address from what is none", async () => {
    for (const email of ["anna", "anna@shop", "anna @shop.example", "@shop.example"]) {
      const { errors } = await credentialsResolver(names)({ email, password: "x" }, undefined, options);
      expect(errors).toEqual({ email: { type: "rule", message: "email" } });
    }
    const good = { email: "anna.b+c@shop.example", password: " x " };
    expect(await credentialsResolver(names)(good, undefined, options)).toEqual({ values: good, errors: {} });
  });
  it("take a code without the blanks around it, and none that is too short", async () => {
    expect(await factorResolver(names)({ code: " 123456 " }, undefined, options)).toEqual({ values: { code: "123456" }, errors: {} });
    const { errors } = await factorResolver(names)({ code: "12345" }, undefined, options);
    expect(errors).toEqual({ code: { type: "rule", message: "tooShort" } });
  });
});
