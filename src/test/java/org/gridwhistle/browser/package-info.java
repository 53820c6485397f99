/**
 * The pages as people meet them: a real server and a real browser, on a phone and on a desk, with and without script, in
 * both languages. Whatever page a test comes by is looked at as a whole ({@link org.gridwhistle.browser.Visitor}), so a
 * test itself says only what its story is about.
 */
package org.gridwhistle.browser;
