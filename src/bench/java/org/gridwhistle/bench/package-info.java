/**
 * Measurements, run by {@code mvn -Pbench -DskipTests verify} and never by the tests: what the product does over HTTP, next
 * to the bare process engine running the same process files.
 */
package org.gridwhistle.bench;
