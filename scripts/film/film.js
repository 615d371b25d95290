// Fills the scenes with the transcript's words, gives each scene its time, and shows any moment of the film.

let animations = [];

// A text in lines; starts are the words with which a new line begins. Thai lines end where a reader pauses, so they are set by hand.
function inLines(text, starts) {
  const lines = [];
  for (const start of starts) {
    const at = text.indexOf(start, 1);
    if (at < 0) throw new Error(`"${start}" is not in "${text}"`);
    lines.push(text.slice(0, at).trim());
    text = text.slice(at);
  }
  return [...lines, text];
}

function write(place, language, text) {
  const paragraph = document.createElement("p");
  paragraph.lang = language;
  for (const line of inLines(text, place.dataset[language]?.split("|") ?? [])) {
    const span = document.createElement("span");
    span.textContent = line;
    paragraph.append(span);
  }
  place.append(paragraph);
}

// The words' places stand in the order of the transcript's lines, one for one.
function fill(entry) {
  const places = [...document.querySelectorAll(".words")];
  if (places.length !== entry.transcript.length)
    throw new Error(`${places.length} places for ${entry.transcript.length} lines`);
  places.forEach((place, index) => {
    const line = entry.transcript[index];
    for (const language of ["th", "en"]) write(place, language, line[language]);
    const part = place.closest(".part");
    for (const owner of [part ?? place, part ? null : place.closest("section")])
      if (owner && !owner.style.getPropertyValue("--at")) owner.style.setProperty("--at", `${line.at}s`);
  });
  setEnds([...document.querySelectorAll("section")], entry.length);
  animations = document.getAnimations();
  animations.forEach(animation => animation.pause());
}

function setEnds(scenes, length) {
  const begins = scenes.map(scene => parseFloat(scene.style.getPropertyValue("--at")));
  scenes.forEach((scene, index) => {
    const last = index + 1 === scenes.length;
    scene.style.setProperty("--until", `${last ? length + 9 : begins[index + 1]}s`);
    scene.style.setProperty("--before", index / scenes.length);
    scene.style.setProperty("--after", (index + 1) / scenes.length);
  });
}

// The lines that go beyond their place's edge: the maker refuses them.
function tooWide() {
  const beyond = line => {
    const edge = Number(getComputedStyle(line.closest(".words")).getPropertyValue("--edge"));
    return line.closest(".words").offsetLeft + (line.closest(".part")?.offsetLeft ?? 0) + line.offsetLeft + line.offsetWidth > edge;
  };
  return [...document.querySelectorAll(".words span")].filter(beyond).map(line => line.textContent);
}

function seek(moment) {
  for (const animation of animations) animation.currentTime = moment * 1000;
}

// When something moves: pairs of seconds, from and to.
function moving() {
  return animations.map(animation => {
    const { delay, endTime } = animation.effect.getComputedTiming();
    return [delay / 1000, endTime / 1000];
  });
}
