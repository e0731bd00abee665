import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import common from "@messages/en/common.json";
import { ApiProblem } from "@/lib/api/problem";
import { SubmitButton, TextField } from "./fields";
import { Form } from "./form";
import { fieldOf, hasField, shareOut } from "./problem-fields";

const schema = z.object({ name: z.string().min(1), vat: z.string() });
const problem = new ApiProblem({
  type: "about:blank",
  title: "The request has faults.",
  status: 422,
  code: "input.invalid",
  errors: [
    { pointer: "#/name", code: "taken", message: "This name is taken." },
    { pointer: "#/elsewhere", code: "odd", message: "Something else is odd." },
  ],
});

const formWith = (onSubmit: () => Promise<unknown>) => (
  <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common } as never}>
    <Form schema={schema} defaultValues={{ name: "", vat: "DE1" }} onSubmit={onSubmit}>
      <TextField name="name" label="Name" />
      <TextField name="vat" label="VAT id" optional />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </NextIntlClientProvider>
);
const show = (onSubmit: () => Promise<unknown>) => render(formWith(onSubmit));

describe("a form", () => {
  it("is not sent by the browser itself while the page's script is on its way", () => {
    const page = document.createElement("div");
    page.innerHTML = renderToString(formWith(async () => undefined));
    expect(page.querySelector("button")?.disabled).toBe(true);
    expect(page.querySelector<HTMLInputElement>("[name=vat]")?.value).toBe("DE1");
    show(async () => undefined);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(false);
  });
  it("says what is missing at the field, and sends nothing", async () => {
    const onSubmit = vi.fn(async () => undefined);
    show(onSubmit);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    const field = screen.getByLabelText("Name");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Fill this in.");
    expect(onSubmit).not.toHaveBeenCalled();
  });
  it("shows the server's words at the field it names, and the rest above", async () => {
    show(() => Promise.reject(problem));
    await userEvent.type(screen.getByLabelText("Name"), "Figment");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toBe("Something else is odd.");
    expect(screen.getByText("This name is taken.").id).toBe(screen.getByLabelText("Name").getAttribute("aria-describedby"));
  });
  it("can be sent again after the server refused it", async () => {
    const onSubmit = vi.fn().mockRejectedValueOnce(problem).mockResolvedValueOnce(undefined);
    show(onSubmit);
    await userEvent.type(screen.getByLabelText("Name"), "Figment");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(onSubmit).toHaveBeenCalledTimes(2);
  });
});

describe("pointers", () => {
  it("become names of fields", () => {
    expect(fieldOf("#/lines/0/sku")).toBe("lines.0.sku");
    expect(fieldOf("#/a~1b")).toBe("a/b");
    expect(fieldOf("query/limit")).toBeNull();
    expect(fieldOf("#")).toBeNull();
  });
  it("find their field only where the form has it", () => {
    expect(hasField({ lines: [{ sku: "" }] }, "lines.0.sku")).toBe(true);
    expect(hasField({ lines: [] }, "lines.0.sku")).toBe(false);
  });
  it("stand in for what the server says of the whole request, where one field mends it", () => {
    const taken = { ...problem, code: "products.sku_taken", detail: "You have it already.", errors: [] };
    expect(shareOut(taken, { sku: "A-1" })).toEqual({ fields: [{ name: "sku", message: "You have it already." }], above: [] });
    expect(shareOut(taken, { title: "" })).toEqual({ fields: [], above: ["You have it already."] });
  });
  it("can be renamed", () => {
    expect(shareOut(problem, { title: "" }, { name: "title" }).fields).toEqual([{ name: "title", message: "This name is taken." }]);
  });
});
