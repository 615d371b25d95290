// In the archive only, before every other script: what browsers refuse to pages that are opened from a folder, by ways that they
// allow. A script may be loaded from a folder; so styles, search indexes, modules and captions are there as scripts, too.

(() => {
  const captions = {};

  const run = (address, base) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = new URL(address, base);
      script.onload = () => done(script);
      script.onerror = () => failed(new Error(address));
      document.head.append(script);
    });

  // A style sheet whose rules scripts may read.
  window.archiveStyle = (text) => {
    const style = document.createElement("style");
    style.textContent = text;
    document.currentScript.after(style);
  };

  // A module: its script has left what it exports with itself.
  window.archiveImport = (base, address) => run(address, base).then((script) => script.exported);

  // A file: its script has left the bytes with itself.
  window.fetch = (address) =>
    run(`${address}.js`, document.baseURI).then(({ content }) => {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      return { ok: true, arrayBuffer: async () => bytes.buffer };
    });

  window.archiveCaptions = (content) => {
    captions[document.currentScript.src.replace(/\.js$/, "")] = `data:text/vtt;base64,${content}`;
  };
  Object.defineProperty(HTMLTrackElement.prototype, "src", {
    set(address) {
      this.setAttribute("src", captions[new URL(address, document.baseURI)] ?? address);
    },
  });
})();
