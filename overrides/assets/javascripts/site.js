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
    for (const element of document.querySelectorAll(".display, .md-search, .search-open")) element.hidden = false;
    document.querySelector(".display").addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button && button.ariaDisabled !== "true") choose(button);
    });
    showState();
    for (const condition of Object.values(CONDITIONS)) matchMedia(condition).addEventListener("change", showState);
    document.querySelector(".search-open").addEventListener("click", openSearch);
    document.querySelector(".search-close").addEventListener("click", () => document.getElementById("__search").click());
    document.getElementById("__search").addEventListener("change", comeBack);
    document.addEventListener("keydown", closeList);
    window.addEventListener("keydown", leaveResult, true);
  }

  function openSearch() {
    document.getElementById("__search").click(); // Material's own switch: the box is not there to be focused before it
    document.querySelector(".md-search__input").focus();
  }

  // Search was closed: focus returns to the button that opened it, or on a desk to the box,
  // after Material has let go of it and before a pressed Tab moves on from it.
  function comeBack(event) {
    if (event.target.checked) return;
    const opener = document.querySelector(".search-open");
    if (opener.offsetParent) return opener.focus();
    queueMicrotask(() => document.querySelector(".md-search__input").focus());
  }

  // Escape on a result: Material opens search again when its box is entered, so first go there, then close.
  function leaveResult(event) {
    if (event.key !== "Escape" || !event.target.closest?.(".md-search-result")) return;
    event.stopImmediatePropagation();
    document.querySelector(".md-search__input").focus();
    setTimeout(() => document.getElementById("__search").click(), 20);
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

  // Material answers to single letters (WCAG 2.1.4); a reader who speaks or slips would be carried away.
  function refuseLetters(event) {
    const typing = event.target.closest?.("input, textarea, select");
    if (!typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
  }

  window.addEventListener("keydown", refuseLetters, true);
  document.addEventListener("DOMContentLoaded", showControls);
  document.addEventListener("DOMContentLoaded", nameReportedPage);
})();
