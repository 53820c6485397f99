package org.gridwhistle.browser;

/** What can be seen of any page without knowing it: it fits the screen, and it speaks one language. */
final class Glance {

    /** Answers with a list of what is wrong. Names, titles and places are data and stay in the language they were written in. */
    static final String SCRIPT = """
            () => {
              const wrong = [];
              const width = window.innerWidth;
              if (document.scrollingElement.scrollWidth > width) {
                const wide = [...document.body.querySelectorAll('*')]
                  .filter(e => e.getBoundingClientRect().right > width + 1)
                  .slice(-3).map(e => e.outerHTML.slice(0, 120));
                wrong.push('scrolls sideways: ' + wide.join(' | '));
              }
              const html = document.documentElement.outerHTML;
              (html.match(/\\?\\?[A-Za-z][\\w.-]*\\?\\?/g) || []).forEach(key => wrong.push('no text for ' + key));
              if (html.match(/>\\s*(null|undefined)\\s*</)) {
                wrong.push('says null');
              }
              if (document.querySelectorAll('h1').length !== 1) {
                wrong.push('has not one heading');
              }
              const language = document.documentElement.lang;
              if (!/^(zh-CN|en)/.test(language)) {
                wrong.push('does not say its language');
              }
              if (language.startsWith('en')) {
                if (!document.title.endsWith('Grid Whistle · Deputies Report In')) {
                  wrong.push('Chinese title: ' + document.title);
                }
                const frame = [
                  '.brand', '.menu', '.demo-strip', '.person .role', '.person-sheet dt', '.person-sheet button',
                  '.frame-foot', '.skip', 'h2', 'legend', 'summary', 'button:not(.account)', 'th', 'dt', '.light', '.chip',
                  '.form-text', '.field > label', '.form-label', '.filters label', '.due', 'time', '.steps', '.note strong',
                  '.account .small', '.empty', '.timeline .what', '.optional'
                ].join(',');
                document.querySelectorAll(frame).forEach(element => {
                  if (element.closest('.who, .said, .told')) {
                    return;
                  }
                  const copy = element.cloneNode(true);
                  copy.querySelectorAll('.who, .told, .said').forEach(data => data.remove());
                  if (/[\\u4e00-\\u9fff]/.test(copy.textContent)) {
                    wrong.push('Chinese in an English frame: ' + element.textContent.trim().slice(0, 80));
                  }
                });
                document.querySelectorAll('[placeholder], [title]').forEach(element => {
                  const hint = (element.placeholder || '') + element.title;
                  if (/[\\u4e00-\\u9fff]/.test(hint)) {
                    wrong.push('Chinese in an English hint: ' + hint);
                  }
                });
              }
              return wrong;
            }
            """;

    private Glance() {}
}
