// A toolbar over the Markdown box, and a question before leaving with unsaved text. Without script the box is a plain text area.
(function () {
  'use strict';
  var area = document.querySelector('.n-editor textarea');
  if (!area || area.matches(':disabled')) return;

  // insertText keeps the browser's undo.
  function put(text, start, end) {
    area.focus();
    area.setSelectionRange(start, end);
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text, start, end, 'end');
  }

  function around(mark, sample) {
    var start = area.selectionStart, end = area.selectionEnd;
    var text = area.value.slice(start, end) || sample;
    put(mark + text + mark, start, end);
    area.setSelectionRange(start + mark.length, start + mark.length + text.length);
  }

  function lines(change) {
    var start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    var end = area.value.indexOf('\n', area.selectionEnd);
    if (end < 0) end = area.value.length;
    put(area.value.slice(start, end).split('\n').map(change).join('\n'), start, end);
  }

  function block(text) {
    var at = area.selectionEnd;
    var before = area.value.slice(0, at);
    put((before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n') + text, at, at);
  }

  var tools = [
    ['标题', '标题', function () { lines(function (l) { return '## ' + l.replace(/^#+\s*/, ''); }); }],
    ['加粗', '加粗（Ctrl+B）', function () { around('**', '文字'); }],
    ['列表', '列表', function () { lines(function (l) { return '- ' + l.replace(/^[-*]\s+/, ''); }); }],
    ['1. 2.', '编号列表', function () { var n = 0; lines(function (l) { return ++n + '. ' + l; }); }],
    ['引用', '引用', function () { lines(function (l) { return '> ' + l; }); }],
    ['链接', '链接', function () {
      var start = area.selectionStart, end = area.selectionEnd;
      put('[' + (area.value.slice(start, end) || '文字') + '](https://)', start, end);
    }],
    ['表格', '表格', function () { block('| 项目 | 内容 |\n|---|---|\n|  |  |\n'); }]
  ];
  var bar = document.createElement('div');
  bar.className = 'n-toolbar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', '正文格式');
  tools.forEach(function (tool) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = tool[0];
    button.title = tool[1];
    button.addEventListener('click', tool[2]);
    bar.appendChild(button);
  });
  area.parentNode.insertBefore(bar, area);
  area.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 'b') { event.preventDefault(); around('**', '文字'); }
  });

  var form = area.form, dirty = false;
  form.addEventListener('input', function () { dirty = true; });
  form.addEventListener('submit', function (event) {
    if (!event.submitter || event.submitter.formTarget !== '_blank') dirty = false;
  });
  window.addEventListener('beforeunload', function (event) { if (dirty) event.preventDefault(); });
})();
