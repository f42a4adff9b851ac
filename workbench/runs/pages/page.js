"use strict";
// Everything works without this script; it adds folding all code, a choice of light and dark, sorting and filtering.
document.addEventListener("DOMContentLoaded", () => {
  const make = (name, attributes, text) => {
    const element = Object.assign(document.createElement(name), attributes);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  document.documentElement.classList.add("js");
  const tools = document.querySelector(".tools");
  if (location.hash === "#runs") document.querySelector(".back")?.classList.add("come");

  const codes = [...document.querySelectorAll("details.code")];
  if (codes.length) {
    const button = make("button", { type: "button" }, "Show code");
    button.addEventListener("click", () => {
      const open = document.documentElement.classList.toggle("code-shown");
      codes.forEach((code) => { code.open = open; });
      button.textContent = open ? "Hide code" : "Show code";
    });
    tools.append(button);
  }

  const root = document.documentElement;
  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const theme = make("button", { type: "button" });
  const nameTheme = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; nameTheme(); });
  nameTheme();
  tools.append(theme);

  if (matchMedia("(max-width: 70rem)").matches) document.querySelector(".contents details")?.removeAttribute("open");

  const number = (text) => /^[-+−]?[\d\s,.]*\d\s*%?$/.test(text) ? parseFloat(text.replace("−", "-").replace(/[\s,%]/g, "")) : NaN;
  const compare = (a, b) => {
    const [x, y] = [number(a), number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true }) : x - y;
  };

  const sortable = (table, body) => {
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, column) => {
      const label = header.textContent.trim();
      if (!label) return;
      const button = make("button", { type: "button", className: "sort", title: "Sort by this column" });
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const down = header.getAttribute("aria-sort") === "ascending";
        headers.forEach((other) => other.removeAttribute("aria-sort"));
        header.setAttribute("aria-sort", down ? "descending" : "ascending");
        const text = (row) => (row.cells[column]?.dataset.sort ?? row.cells[column]?.textContent ?? "").trim();
        const rows = [...body.rows].sort((a, b) => compare(text(a), text(b)));
        body.append(...(down ? rows.reverse() : rows));
      });
    });
  };

  const filterable = (table, body) => {
    const box = make("input", { type: "search", placeholder: "Filter rows" });
    box.setAttribute("aria-label", "Filter the rows of this table");
    const count = make("output", {});
    box.addEventListener("input", () => {
      const wanted = box.value.toLowerCase();
      const rows = [...body.rows];
      rows.forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
      count.textContent = wanted ? `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows` : "";
    });
    const line = make("div", { className: "row-filter" });
    line.append(box, count);
    (table.closest(".scroll") || table).before(line);
  };

  document.querySelectorAll("main table:not(.plain)").forEach((table) => {
    const body = table.tBodies[0];
    const simple = table.tHead && table.tHead.rows.length === 1 && table.tBodies.length === 1 && !table.querySelector("[rowspan], [colspan]");
    if (!simple || !body || table.querySelector("table")) return;
    if (body.rows.length > 1) sortable(table, body);
    if (body.rows.length > 8) filterable(table, body);
  });

  const filters = document.querySelector(".filters");
  if (filters) {
    const runs = [...document.querySelectorAll(".run")].map((item) => ({ item, facts: JSON.parse(item.dataset.facts) }));
    const apply = () => {
      const words = filters.querySelector("[data-words]").value.toLowerCase();
      const chosen = [...filters.querySelectorAll("[data-filter]")].filter((select) => select.value);
      runs.forEach(({ item, facts }) => {
        const fits = chosen.every((select) => facts[select.dataset.filter] === select.value);
        item.hidden = !fits || !item.textContent.toLowerCase().includes(words);
      });
      filters.querySelector("output").textContent = `${runs.filter(({ item }) => !item.hidden).length} of ${runs.length} runs`;
    };
    filters.addEventListener("input", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.hidden = false;
    apply();
  }

  const print = (open) => () => document.querySelectorAll("main details:not(.code, .wb-spot)").forEach((part) => {
    if (open) { part.dataset.was = part.open; part.open = true; } else { part.open = part.dataset.was === "true"; }
  });
  addEventListener("beforeprint", print(true));
  addEventListener("afterprint", print(false));
});
