/**
 * What tests stand on: the databases, the application under a movable clock, a caller of its HTTP contract. The only place
 * that names Spring's test annotations.
 */
package org.gridwhistle.support;
