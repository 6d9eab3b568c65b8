// Runs in the head, before anything is painted: the chosen appearance shows without a flash.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('union-theme');
    if (theme === 'dark' || theme === 'light') root.setAttribute('data-bs-theme', theme);
  } catch (ignored) { /* storage may be refused: the system's appearance stays */ }
})();
