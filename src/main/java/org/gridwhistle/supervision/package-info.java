/** 督办: what is late, and who watches it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "roster", "cases"})
package org.gridwhistle.supervision;
