// Pictures dragged or pasted into the text go to the media library; the text gets a link only when they have arrived.
(function () {
  'use strict';
  var parts = window.UnionEditor = window.UnionEditor || {};

  function isPicture(file) { return /^image\//.test(file.type); }

  function token(form) {
    var field = form.querySelector('[name=__RequestVerificationToken]');
    return field ? field.value : '';
  }

  function altOf(name) {
    var stem = name.replace(/\.[^.]*$/, '');
    return /^(image|图片|img|screenshot)?[-_ ]*\d*$/i.test(stem) ? '图片' : stem;
  }

  function named(file) {
    // What comes from the clipboard is always called image.png: the moment tells one from the next.
    if (!/^image\.\w+$/.test(file.name)) return file;
    var now = new Date(), two = function (n) { return String(n).padStart(2, '0'); };
    var name = '图片-' + now.getFullYear() + two(now.getMonth() + 1) + two(now.getDate()) + '-' + two(now.getHours()) + two(now.getMinutes()) + two(now.getSeconds());
    return new File([file], name + file.name.slice(5), { type: file.type });
  }

  parts.link = function (url, alt) {
    return '![' + alt.replace(/[[\]\\]/g, '\\$&') + '](' + decodeURI(url).replace(/[\s()<>]/g, encodeURIComponent) + ')';
  };

  parts.pictures = function (wrapper, box, say, fail) {
    var area = box.area, address = wrapper.dataset.upload;

    function upload(files) {
      if (!address) {
        fail('您没有上传图片的权限，文字没有改动。请联系管理员开通“媒体库”。');
        return Promise.resolve([]);
      }
      var month = new Date();
      var data = new FormData();
      data.append('__RequestVerificationToken', token(area.form));
      data.append('Folder', month.getFullYear() + '/' + String(month.getMonth() + 1).padStart(2, '0'));
      files.forEach(function (file) { data.append('files', named(file)); });
      say('正在上传 ' + files.length + ' 个图片……');
      return fetch(address, { method: 'POST', body: data, headers: { Accept: 'application/json' }, credentials: 'same-origin' })
        .then(function (answer) {
          if (answer.status === 413) throw new Error('图片太大，服务器没有接收；请压缩后再试。');
          if (answer.redirected || answer.status === 401) throw new Error('登录已过期，图片没有上传；文字都在，请在另一个标签页重新登录后再试。');
          if (!answer.ok) throw new Error('图片没有上传（' + answer.status + '）；文字没有改动，请稍后再试。');
          return answer.json();
        })
        .catch(function (problem) {
          fail(problem instanceof TypeError ? '网络不通，图片没有上传；文字没有改动，请稍后再试。' : problem.message);
          return [];
        });
    }

    function insert(files) {
      return upload(files).then(function (answers) {
        var good = answers.filter(function (a) { return a.url; }), bad = answers.filter(function (a) { return a.error; });
        if (good.length) {
          area.setSelectionRange(area.selectionEnd, area.selectionEnd);
          box.block(good.map(function (a) { return parts.link(a.url, a.alt || altOf(a.name)); }).join('\n\n'));
          say('已放入 ' + good.length + ' 个图片。方括号里是替代文字，请写清图片内容。');
        }
        if (bad.length) fail(bad.map(function (a) { return a.error; }).join('') + '文字没有改动。');
      });
    }

    // Pictures that stood inside pasted HTML: their marks in the text become links, or go.
    function settle(marked) {
      if (!marked.inside.length) return;
      var files = marked.inside.map(function (picture, n) {
        var parts64 = picture.source.split(','), type = /image\/\w+/.exec(parts64[0])[0];
        var bytes = Uint8Array.from(atob(parts64[1]), function (c) { return c.charCodeAt(0); });
        return new File([bytes], (picture.alt || '图片-' + (n + 1)) + '.' + type.slice(6).replace('jpeg', 'jpg'), { type: type });
      });
      upload(files).then(function (answers) {
        marked.inside.forEach(function (picture, n) {
          var mark = '\ue000' + n + '\ue001', at = area.value.indexOf(mark);
          if (at < 0) return;
          var answer = answers[n];
          box.put(answer && answer.url ? parts.link(answer.url, picture.alt || altOf(answer.name)) : '', at, at + mark.length);
        });
        var bad = answers.filter(function (a) { return a.error; });
        if (bad.length) fail(bad.map(function (a) { return a.error; }).join('') + '文字已贴入，没有这些图片。');
      });
    }

    // What is no picture is a file of the document: it joins the attachments.
    function attach(files) {
      var input = document.getElementById(wrapper.dataset.attach || '');
      if (!input) {
        fail('这里只能拖入图片（PNG、JPEG、GIF、WebP）；其他文件请作为附件上传。文字没有改动。');
        return;
      }
      var all = new DataTransfer();
      Array.prototype.concat.call([], Array.prototype.slice.call(input.files), files).forEach(function (file) { all.items.add(file); });
      input.files = all.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      say('“' + files.map(function (f) { return f.name; }).join('”“') + '”已放入附件，保存时上传。');
    }

    function take(list) {
      var files = Array.prototype.slice.call(list);
      var images = files.filter(isPicture), others = files.filter(function (f) { return !isPicture(f); });
      if (others.length) attach(others);
      return images.length ? insert(images) : Promise.resolve();
    }

    area.addEventListener('dragover', function (event) {
      if (Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') < 0) return;
      event.preventDefault();
      wrapper.classList.add('e-over');
    });
    ['dragleave', 'drop'].forEach(function (name) {
      area.addEventListener(name, function () { wrapper.classList.remove('e-over'); });
    });
    area.addEventListener('drop', function (event) {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      take(event.dataTransfer.files);
    });

    return { take: take, settle: settle };
  };
})();
