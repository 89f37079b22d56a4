// Sets the theme before anything is painted, so that a dark room never flashes white. See components/ui/theme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch (_) {
    // Storage may be closed to a page: the system's theme then holds.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
