// Keys for the queue of doubtful citations: Y, N, S press the buttons that stand there anyway.
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not([type=radio]), textarea, select')) return;
    var button = document.querySelector('[data-n-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (!button) return;
    event.preventDefault();
    button.click();
  });
})();
