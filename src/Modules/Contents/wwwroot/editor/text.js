// The Markdown box: changes to its text that the browser can undo. Each part of the editor adds itself to window.UnionEditor.
(function () {
  'use strict';
  var parts = window.UnionEditor = window.UnionEditor || {};
  // Beyond this the browser's own insertion, which undo knows, would freeze the page.
  var LARGEST_UNDO = 200000;

  parts.text = function (area) {
    function put(text, start, end) {
      area.focus();
      area.setSelectionRange(start, end);
      if (text.length < LARGEST_UNDO && (text === ''
        ? start === end || document.execCommand('delete', false)
        : document.execCommand('insertText', false, text))) return;
      area.setRangeText(text, start, end, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }

    function lineStart(at) { return area.value.lastIndexOf('\n', at - 1) + 1; }

    function lineEnd(at) {
      var end = area.value.indexOf('\n', at);
      return end < 0 ? area.value.length : end;
    }

    // Marks around the selection; the same marks again are taken away.
    function around(mark, sample) {
      var start = area.selectionStart, end = area.selectionEnd, value = area.value;
      var text = value.slice(start, end);
      if (value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark) {
        put(text, start - mark.length, end + mark.length);
        area.setSelectionRange(start - mark.length, end - mark.length);
        return;
      }
      text = text || sample;
      put(mark + text + mark, start, end);
      area.setSelectionRange(start + mark.length, start + mark.length + text.length);
    }

    // Every line the selection touches, changed one by one.
    function lines(change) {
      var start = lineStart(area.selectionStart), end = lineEnd(Math.max(area.selectionStart, area.selectionEnd - 1));
      var changed = area.value.slice(start, end).split('\n').map(change).join('\n');
      put(changed, start, end);
      area.setSelectionRange(start, start + changed.length);
      if (changed.indexOf('\n') < 0) area.setSelectionRange(start + changed.length, start + changed.length);
    }

    // A block of its own below the caret's line, with an empty line on both sides.
    function block(text) {
      var at = area.selectionStart === lineStart(area.selectionStart) ? area.selectionStart : lineEnd(area.selectionEnd);
      var before = area.value.slice(0, at), after = area.value.slice(at);
      var front = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
      var back = after === '' || after.startsWith('\n\n') ? '\n' : after.startsWith('\n') ? '\n' : '\n\n';
      put(front + text + back, at, at);
    }

    function insert(text) { put(text, area.selectionStart, area.selectionEnd); }

    return { area: area, put: put, around: around, lines: lines, block: block, insert: insert, lineStart: lineStart, lineEnd: lineEnd };
  };
})();
