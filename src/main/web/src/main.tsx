import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "@tanstack/react-router";
import "./app/base.css";
import { router } from "./app/router";

// Paper is light, whatever the screen is. A drawing reads these colours before the browser applies its rules of print.
window.addEventListener("beforeprint", () => document.documentElement.setAttribute("data-paper", ""));
window.addEventListener("afterprint", () => document.documentElement.removeAttribute("data-paper"));

const root = document.getElementById("page");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
