// The site's few behaviours. Everything that they serve works without them, or is hidden until they run.

(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const KEY = "display";
  const SIZES = [-1, 0, 1, 2, 3]; // steps of site.css: :root[data-size]
  const LARGEST = 3;
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
    document.querySelector('[data-size="1"][type]').ariaDisabled = size === LARGEST;
  }

  function choose(button) {
    if (button.dataset.choice) {
      choices[button.dataset.choice] = !isOn(button.dataset.choice);
    } else {
      const step = Number(button.dataset.size);
      const size = step ? Number(root.dataset.size) + step : 0;
      choices.size = Math.min(Math.max(size, SIZES[0]), LARGEST);
    }
    keep();
    apply();
    showState();
    const said = document.querySelector("[data-size-said]");
    const percent = Math.round((parseFloat(getComputedStyle(root).fontSize) / NORMAL_PX) * 100);
    const limit = { [SIZES[0]]: said.dataset.smallest, [LARGEST]: said.dataset.largest }[root.dataset.size];
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
    document.addEventListener("click", playFilm);
  }

  // The search box opens and closes here. Nothing else of search is loaded before a person goes to it, or comes from its results.
  function readySearch() {
    const form = document.querySelector(".search");
    const [box, panel, opener] = [form.querySelector("input"), form.querySelector(".search__panel"), document.querySelector(".search-open")];
    let returning = false; // focus comes back to the box without a wish to search

    function open() {
      form.classList.add("search--open");
      panel.hidden = false;
      loadSearch(form);
    }

    function shut() {
      form.classList.remove("search--open");
      panel.hidden = true;
    }

    function leave() {
      const inside = form.contains(document.activeElement);
      shut();
      history.replaceState({ ...history.state, search: undefined }, "");
      returning = true;
      if (inside) (opener.offsetParent ? opener : box).focus();
      returning = false;
    }

    opener.addEventListener("click", () => {
      open();
      box.focus();
    });
    box.addEventListener("focus", () => returning || open());
    for (const event of ["input", "click"]) box.addEventListener(event, open);
    form.addEventListener("open", open);
    form.addEventListener("shut", shut);
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing && !panel.hidden) {
        event.preventDefault(); // browsers would also empty the box
        leave();
      } else if (event.key === "ArrowDown") open();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("focusout", ({ relatedTarget: next }) => next && !form.contains(next) && leave());
    form.querySelector(".search__close").addEventListener("click", leave);
    document.addEventListener("pointerdown", ({ target }) => panel.hidden || form.contains(target) || leave());

    if (history.state?.search) loadSearch(form);
    markFound();
    addEventListener("hashchange", markFound);
  }

  let searchTries = 0;
  function loadSearch(form) {
    const [status, lost, words] = [form.querySelector("[role=status]"), form.querySelector(".search__lost"), JSON.parse(form.dataset.words)];
    if (form.dataset.search === "ready") return;
    if (form.querySelector("input").value) status.textContent = words.loading;
    if (form.dataset.search === "loading") return;
    form.dataset.search = "loading";
    importSearch()
      .then((search) => {
        form.dataset.search = "ready";
        lost.hidden = true;
        search.start(form);
      })
      .catch(() => {
        form.dataset.search = ""; // the next visit to the box, or letter in it, tries again
        searchTries += 1;
        status.textContent = words.failed;
        lost.hidden = false;
      });
  }

  // A browser may remember that an address failed, so each try has its own.
  const importSearch = () => import(searchTries ? `./search.js?${searchTries}` : "./search.js");

  // A result's address ends in #section~what was found. That is marked, as long as the page stays in the browser's history.
  function markFound() {
    const [, id, words] = location.hash.match(/^#([^~]*)~(.+)$/) ?? [];
    const found = words ? decode(words) : history.state?.found;
    if (!found) return;
    if (words) {
      if (id) location.replace(`#${id}`); // there the browser itself goes to the section
      history.replaceState({ ...history.state, found }, "", id ? `#${id}` : location.pathname + location.search);
    }
    importSearch()
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

  // The links of a film play it in the page. Without its script they lead to the film itself.
  function playFilm(event) {
    const link = event.target.closest(".film__play, .transcript a[data-at]");
    if (!link || !isPlain(event)) return; // such as a new tab
    event.preventDefault();
    import("./film.js").then((film) => film.play(Number(link.dataset.at ?? 0))).catch(() => location.assign(link.href));
  }

  function isPlain(event) {
    return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  }

  function closeList(event) {
    const list = event.key === "Escape" && event.target.closest?.("[open]");
    if (!list) return;
    list.open = false;
    list.firstElementChild.focus();
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
