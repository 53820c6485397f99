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
      declareStyles();
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

  /*
   * The viewer writes style attributes into its markup, which the page's content policy forbids. The same words are
   * allowed as declarations, so they are carried over, from the first diagram on.
   */
  function declareStyles() {
    var markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(Element.prototype, 'innerHTML', {
      configurable: true,
      enumerable: markup.enumerable,
      get: markup.get,
      set: function (text) {
        markup.set.call(this, String(text).replace(/ style="([^"]*)"/g, ' data-declared="$1"'));
        this.querySelectorAll('[data-declared]').forEach(function (element) {
          element.style.cssText = element.dataset.declared;
        });
      }
    });
    var attribute = Element.prototype.setAttributeNS;
    Element.prototype.setAttributeNS = function (space, name, value) {
      if (name === 'style') {
        this.style.cssText = value;
      } else {
        attribute.call(this, space, name, value);
      }
    };
  }

  function mark(canvas, registry, ids, style) {
    ids.forEach(function (id) {
      var element = registry.get(id);
      if (element && !/SubProcess$/.test(element.type)) {
        canvas.addMarker(id, style);
      }
    });
  }

  /* a stay at one element was reached from the last stay before it that has a way there */
  function walked(registry, stays) {
    var ways = [];
    stays.forEach(function (id, at) {
      var element = registry.get(id);
      var incoming = element && element.incoming || [];
      for (var before = at - 1; before >= 0; before--) {
        var way = incoming.filter(function (flow) { return flow.source.id === stays[before]; })[0];
        if (way) {
          ways.push(way.id);
          return;
        }
      }
    });
    return ways;
  }

  /* people wait for people: a timer that ticks beside them is not where the case is */
  function whereItIs(registry, active) {
    var tasks = active.filter(function (id) {
      var element = registry.get(id);
      return element && !/Event$|SubProcess$/.test(element.type);
    });
    return tasks.length ? tasks : active;
  }

  /* the whole where its words stay readable, else the part around where the case is */
  function look(canvas, registry, here) {
    var scale = canvas.zoom('fit-viewport', 'auto');
    var spot = registry.get(here[0]);
    if (scale >= 0.6 || !spot) {
      return;
    }
    var size = canvas.getSize();
    var whole = canvas.viewbox().inner;
    var width = size.width / 0.75;
    var height = size.height / 0.75;
    canvas.viewbox({
      x: within(whole.x, spot.x + spot.width / 2, width, whole.width),
      y: within(whole.y, spot.y + spot.height / 2, height, whole.height),
      width: width,
      height: height
    });
  }

  /* where a window begins that has the spot in its middle and shows as little emptiness as can be */
  function within(start, spot, length, whole) {
    if (length >= whole) {
      return start - (length - whole) / 2;
    }
    return Math.min(Math.max(spot - length / 2, start - 10), start + whole - length + 10);
  }

  /* a department may have worked on its assignment more than once: its latest round */
  function partOf(process, wanted) {
    if (!wanted.parts) {
      return process;
    }
    return process[wanted.parts].filter(function (part) {
      return String(part[wanted.key]) === wanted.id;
    }).pop();
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
      var process = partOf(both[1], box.dataset);
      var viewer = new window.BpmnJS({ container: box });
      return viewer.importXML(process.bpmnXml).then(function () {
        var canvas = viewer.get('canvas');
        var registry = viewer.get('elementRegistry');
        var here = whereItIs(registry, process.active);
        var stays = process.visits.map(function (visit) { return visit.element; });
        mark(canvas, registry, stays.filter(function (id) { return here.indexOf(id) < 0; }), 'been');
        mark(canvas, registry, walked(registry, stays), 'been');
        mark(canvas, registry, here, 'here');
        look(canvas, registry, here);
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
      if (box.dataset.parts) {
        box.parentNode.addEventListener('toggle', function () {
          draw(box);
        });
        return;
      }
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
