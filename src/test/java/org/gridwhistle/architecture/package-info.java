/**
 * The rules of the house that a compiler cannot keep. Each is checked on the product, and each is seen failing on
 * {@code org.badwhistle}, a product that breaks them all.
 */
package org.gridwhistle.architecture;
