// Sets the theme before anything is painted, so that a dark room never flashes white, and goes on following the device and
// what is chosen in other windows, on every page. See components/ui/theme.ts.
(function () {
  var system = matchMedia("(prefers-color-scheme: dark)");
  function show() {
    var chosen = null;
    try {
      chosen = localStorage.getItem("theme");
    } catch (_) {
      // Storage may be closed to a page: the system's theme then holds.
    }
    var dark = chosen === "dark" || (chosen !== "light" && system.matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }
  show();
  system.addEventListener("change", show);
  addEventListener("storage", show);
})();
