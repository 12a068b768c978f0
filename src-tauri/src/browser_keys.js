// The webview's own meanings of these keys (reload, print, downloads, address bar, find, view
// source, caret browsing) and its own menu are switched off. Only the default is prevented: the
// program's own shortcuts on the same keys still reach it.
(() => {
  const plain = new Set(["F3", "F5", "F7", "BrowserBack", "BrowserForward", "BrowserRefresh"]);
  const withControl = new Set(["f", "g", "h", "j", "l", "n", "o", "p", "r", "s", "t", "u", "w"]);
  const isBrowserKey = (event) =>
    plain.has(event.key) ||
    ((event.ctrlKey || event.metaKey) && withControl.has(event.key.toLowerCase())) ||
    (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight"));
  window.addEventListener(
    "keydown",
    (event) => {
      if (isBrowserKey(event)) event.preventDefault();
    },
    true,
  );
  // Cut, copy and paste are wanted where one types; "Reload" and "Inspect" are wanted nowhere.
  window.addEventListener("contextmenu", (event) => {
    if (!event.target.closest?.("input, textarea")) event.preventDefault();
  });
})();
