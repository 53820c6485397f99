/*
 * What makes the pages smooth; everything here may be missing and every form still works.
 * Syntax no newer than ES2019: the pages run inside WeChat on phones five years old.
 */
(function () {
  'use strict';

  // a form that was sent is not sent again by a second press (the server would do it once anyway)
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post') || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.classList.add('busy');
  });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      document.querySelectorAll('form[data-sent]').forEach(function (form) {
        delete form.dataset.sent;
        form.classList.remove('busy');
      });
    }
  });

  // menus close when one looks elsewhere
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.person[open]').forEach(function (sheet) {
      if (!sheet.contains(event.target)) {
        sheet.removeAttribute('open');
      }
    });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.person[open]').forEach(function (sheet) {
        sheet.removeAttribute('open');
        sheet.querySelector('summary').focus();
      });
    }
  });

  // an answer that is a whole page (a sign-in, an error) is shown as one
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (/^\s*<!doctype/i.test(event.detail.serverResponse || '')) {
      event.detail.target = document.body;
      event.detail.swapOverride = 'innerHTML';
      event.detail.selectOverride = 'unset';
    }
  });

  // who acted hears what came of it: the answer of an act takes the focus
  document.addEventListener('htmx:afterSwap', function (event) {
    var said = event.detail.target.id && document.querySelector('#' + event.detail.target.id + ' [role=status], #' + event.detail.target.id + ' [role=alert]');
    if (said) {
      said.setAttribute('tabindex', '-1');
      said.focus({ preventScroll: true });
    }
    prepareDiagrams();
  });

  // ---- the process diagram: heavy, so only when somebody comes to look ----
  var viewerScript;

  function loadViewer(source) {
    if (!viewerScript) {
      viewerScript = new Promise(function (resolve, reject) {
        var script = document.createElement('script');
        script.src = source;
        script.onload = resolve;
        script.onerror = reject;
        document.head.appendChild(script);
      });
    }
    return viewerScript;
  }

  function mark(canvas, registry, ids, style) {
    ids.forEach(function (id) {
      if (registry.get(id)) {
        canvas.addMarker(id, style);
      }
    });
  }

  /* a way between two visited places was walked */
  function walked(registry, been, here) {
    return registry.filter(function (element) {
      return element.waypoints && element.source && element.target
        && been.indexOf(element.source.id) >= 0
        && (been.indexOf(element.target.id) >= 0 || here.indexOf(element.target.id) >= 0);
    }).map(function (element) { return element.id; });
  }

  function draw(box) {
    if (box.dataset.drawn) {
      return;
    }
    box.dataset.drawn = 'yes';
    box.hidden = false;
    Promise.all([
      loadViewer(box.dataset.viewer),
      fetch(box.dataset.process, { credentials: 'same-origin' }).then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
    ]).then(function (both) {
      var process = both[1];
      var viewer = new window.BpmnJS({ container: box });
      return viewer.importXML(process.bpmn).then(function () {
        var canvas = viewer.get('canvas');
        var registry = viewer.get('elementRegistry');
        var here = process.active;
        var been = process.visited.map(function (visit) { return visit.elementId; });
        mark(canvas, registry, been.filter(function (id) { return here.indexOf(id) < 0; }), 'been');
        mark(canvas, registry, walked(registry, been, here), 'been');
        mark(canvas, registry, here, 'here');
        canvas.zoom('fit-viewport', 'auto');
        var key = box.parentNode.querySelector('.diagram-key');
        if (key) {
          key.hidden = false;
        }
      });
    }).catch(function () {
      // the sentence above the diagram says the same
      box.hidden = true;
    });
  }

  function prepareDiagrams() {
    document.querySelectorAll('[data-process]').forEach(function (box) {
      if (box.dataset.drawn || box.dataset.ready) {
        return;
      }
      box.dataset.ready = 'yes';
      var button = box.parentNode.querySelector('[data-show-diagram]');
      if (window.matchMedia('(min-width: 768px)').matches && 'IntersectionObserver' in window) {
        box.hidden = false;
        var watch = new IntersectionObserver(function (seen) {
          if (seen.some(function (one) { return one.isIntersecting; })) {
            watch.disconnect();
            draw(box);
          }
        });
        watch.observe(box);
      } else if (button) {
        button.hidden = false;
        button.addEventListener('click', function () {
          button.hidden = true;
          draw(box);
        });
      }
    });
  }

  prepareDiagrams();
}());
