/**
 * A product that breaks every rule of the house, so that each rule is seen failing. It stands outside of
 * {@code org.gridwhistle} so that no component scan finds it.
 */
package org.badwhistle;
