// Files dragged onto the upload box of the media library go the way of chosen ones. Without script the box is a plain form.
(function () {
  'use strict';
  var form = document.querySelector('[data-m-drop]');
  if (!form) return;
  var input = form.querySelector('input[type=file]');
  var said = form.querySelector('[data-m-said]');
  ['dragenter', 'dragover'].forEach(function (name) {
    form.addEventListener(name, function (event) {
      if (!event.dataTransfer || Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') < 0) return;
      event.preventDefault();
      form.classList.add('m-over');
    });
  });
  ['dragleave', 'drop'].forEach(function (name) {
    form.addEventListener(name, function () { form.classList.remove('m-over'); });
  });
  form.addEventListener('drop', function (event) {
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    said.textContent = '正在上传 ' + input.files.length + ' 个文件……';
    form.requestSubmit();
  });
})();
