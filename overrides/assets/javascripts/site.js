// The site's few behaviours. Everything that they serve works without them, or is hidden until they run.

(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const KEY = "display";
  const SIZES = [-1, 0, 1, 2, 3]; // steps of site.css: :root[data-size]
  const NORMAL_PX = 20; // site.css: 125% of a browser's 16
  // Which media condition of site.css each choice stands in for.
  const CONDITIONS = { dark: "(prefers-color-scheme: dark)", contrast: "(prefers-contrast: more)" };

  const choices = read();
  const rules = mediaRules();
  apply();

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {}; // storage is shut, or holds something else: the system's own settings serve
    }
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(choices));
    } catch {
      // the choice then lasts as long as the page
    }
  }

  // The style sheet says dark and high contrast once, for the system's wish; a choice makes that block hold always or never.
  function mediaRules() {
    const all = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media);
    return Object.entries(CONDITIONS).flatMap(([name, condition]) =>
      all.filter((rule) => rule.media.mediaText === condition).map((rule) => ({ name, rule })),
    );
  }

  function isOn(name) {
    return choices[name] ?? matchMedia(CONDITIONS[name]).matches;
  }

  function apply() {
    root.dataset.size = SIZES.includes(choices.size) ? choices.size : 0;
    for (const { name, rule } of rules) {
      rule.media.mediaText = name in choices ? (choices[name] ? "all" : "not all") : CONDITIONS[name];
    }
  }

  function showState() {
    for (const button of document.querySelectorAll("[data-choice]")) {
      button.setAttribute("aria-pressed", isOn(button.dataset.choice));
    }
    const size = Number(root.dataset.size);
    document.querySelector('[data-choice="dark"]').ariaDisabled = isOn("contrast"); // high contrast is dark already
    document.querySelector('[data-size="-1"][type]').ariaDisabled = size === SIZES[0];
    document.querySelector('[data-size="1"][type]').ariaDisabled = size === SIZES.at(-1);
  }

  function choose(button) {
    if (button.dataset.choice) {
      choices[button.dataset.choice] = !isOn(button.dataset.choice);
    } else {
      const step = Number(button.dataset.size);
      const size = step ? Number(root.dataset.size) + step : 0;
      choices.size = Math.min(Math.max(size, SIZES[0]), SIZES.at(-1));
    }
    keep();
    apply();
    showState();
    const said = document.querySelector("[data-size-said]");
    const percent = Math.round((parseFloat(getComputedStyle(root).fontSize) / NORMAL_PX) * 100);
    const limit = { [SIZES[0]]: said.dataset.smallest, [SIZES.at(-1)]: said.dataset.largest }[root.dataset.size];
    said.textContent = button.dataset.size ? [said.dataset.sizeSaid, `${percent}%`, limit].filter(Boolean).join(" ") : "";
  }

  function showControls() {
    for (const element of document.querySelectorAll(".display, .search, .search-open")) element.hidden = false;
    document.querySelector(".display").addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button && button.ariaDisabled !== "true") choose(button);
    });
    showState();
    for (const condition of Object.values(CONDITIONS)) matchMedia(condition).addEventListener("change", showState);
    document.addEventListener("keydown", closeList);
  }

  // Nothing of search is loaded before a person goes to its box, or comes from its results.
  function readySearch() {
    const form = document.querySelector(".search");
    const box = form.querySelector("input");
    document.querySelector(".search-open").addEventListener("click", () => {
      form.classList.add("search--open");
      box.focus();
    });
    box.addEventListener("focus", () => loadSearch(form));
    if (history.state?.search) loadSearch(form);
    markFound();
    addEventListener("hashchange", markFound);
  }

  function loadSearch(form) {
    if (form.dataset.loading) return;
    form.dataset.loading = "yes";
    import("./search.js")
      .then((search) => search.start(form))
      .catch(() => {
        delete form.dataset.loading; // the next visit to the box tries again
        form.querySelector(".search__panel").hidden = form.querySelector(".search__lost").hidden = false;
        form.querySelector("[role=status]").textContent = JSON.parse(form.dataset.words).failed;
      });
  }

  // A result's address ends in #section~what was found. That is marked, as long as the page stays in the browser's history.
  function markFound() {
    const [, id, words] = location.hash.match(/^#([^~]*)~(.+)$/) ?? [];
    const found = words ? decode(words) : history.state?.found;
    if (!found) return;
    if (words) {
      if (id) location.replace(`#${id}`); // there the browser itself goes to the section
      history.replaceState({ ...history.state, found }, "", id ? `#${id}` : location.pathname + location.search);
    }
    import("./search.js")
      .then((search) => search.markFound(document.querySelector("article"), found.split("\n")))
      .catch(() => {}); // the page is whole without marks
  }

  function decode(words) {
    try {
      return decodeURIComponent(words);
    } catch {
      return ""; // somebody else's address
    }
  }

  function closeList(event) {
    const list = event.key === "Escape" && event.target.closest?.("details[open]");
    if (!list) return;
    list.open = false;
    list.querySelector("summary").focus();
  }

  // On the contact page: which page the reader came from to report.
  function nameReportedPage() {
    const asked = new URLSearchParams(location.search);
    const heading = document.getElementById("feedback");
    if (!heading || !/^\/[a-z0-9/-]*$/.test(asked.get("page") ?? "")) return;
    const line = document.createElement("p");
    line.className = "reported-page";
    line.textContent = `${document.querySelector("[data-reported]").dataset.reported} ${asked.get("page")}`;
    heading.after(line);
  }

  document.addEventListener("DOMContentLoaded", showControls);
  document.addEventListener("DOMContentLoaded", readySearch);
  document.addEventListener("DOMContentLoaded", nameReportedPage);
})();
