// A box that chooses all rows of the list at once, and how many are chosen. Without script each row is chosen by itself.
(function () {
  'use strict';
  var form = document.querySelector('[data-n-many]');
  var boxes = form ? Array.prototype.slice.call(form.querySelectorAll('[name=Chosen]')) : [];
  if (!boxes.length) return;
  var all = document.createElement('input'), label = document.createElement('label'), text = document.createElement('span');
  all.type = 'checkbox';
  all.className = 'form-check-input';
  label.className = 'form-check n-all';
  text.className = 'form-check-label';
  text.setAttribute('aria-live', 'polite');
  label.append(all, text);
  form.querySelector('.n-many').prepend(label);

  function show() {
    var chosen = boxes.filter(function (box) { return box.checked; }).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    text.textContent = chosen ? '已选 ' + chosen + ' 条' : '选择本页全部';
  }

  all.addEventListener('change', function () {
    boxes.forEach(function (box) { box.checked = all.checked; });
    show();
  });
  form.addEventListener('change', show);
  show();
})();
